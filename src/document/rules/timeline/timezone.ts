import { growing } from '../levels.ts'
import type { Rule } from '../rule.ts'

const zone = /\b(UTC|GMT|Z|[ECMP][SD]T|CES?T|BST|IST|JST|AES?T|(?<![\d:])[+-]\d{2}:?\d{2})\b/g

/** Summer and winter time of one place are one clock. */
const familyOf = (name: string): string =>
  name === 'Z' ? 'UTC' : name.replace(/^([ECMP])[SD]T$/, '$1T').replace(/^CEST$/, 'CET')

export const timezone: Rule = {
  id: 'timeline/timezone',
  convention: true,
  reason:
    'People who compare a timeline with logs and with colleagues elsewhere need to know which clock it uses.',
  levels: growing,
  examples: {
    good: [
      '## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n| 2026-01-31 14:05 | Alert |\n',
      '## Timeline\n\nAll times are UTC.\n\n- 2026-01-31 14:05 alert\n',
    ],
    bad: [
      '## Timeline\n\n| Time | Event |\n| --- | --- |\n| 2026-01-31 14:05 | Alert |\n',
      '## Timeline\n\n- 2026-01-31 14:05 UTC alert\n- 2026-01-31 15:20 CET paged\n',
    ],
  },
  check: ({ timeline }) => {
    const read = timeline.filter(({ at }) => at.value !== undefined)
    const unzoned = read.filter((event) => !event.zoned)
    const [first] = unzoned
    if (first !== undefined) {
      const count = unzoned.length === 1 ? 'This time has' : `${unzoned.length} times have`
      const message = `${count} no time zone. Say it once, for example with “All times are UTC.” or a column \`Time (UTC)\`.`
      return [{ at: first.at, message }]
    }
    const names = new Set(read.flatMap(({ at }) => (at.text.match(zone) ?? []).map(familyOf)))
    const last = read.at(-1)
    if (names.size < 2 || last === undefined) return []
    const message = `The timeline mixes time zones (${[...names].join(', ')}). Write all times in one, best in UTC.`
    return [{ at: last.at, message }]
  },
}
