import type { Postmortem, TableRow, TimelineEvent } from '../../model/postmortem.ts'
import { findDate } from '../../values/readDate.ts'
import { advising, holding } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Hit, Rule } from '../rule.ts'
import { templateText } from '../templateText.ts'

const shown = 3
const clockTime = /^~?\s*\d{1,2}:\d{2}/

export const parseable: Rule = {
  id: 'timeline/parseable',
  reason: 'Only events with a readable time can be ordered, compared with other records and counted.',
  levels: holding,
  examples: {
    good: [
      '## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n| 2026-01-31 14:05 | Alert |\n| ~14:20 | Paged |\n',
    ],
    bad: [
      '## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n| 2026-01-31 14:05 | Alert |\n| 2026-02-30 14:20 | Paged |\n',
      '## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n| 2026-01-31 14:05 | Alert |\n| | Paged |\n',
      '## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n| 14:05 | Alert |\n| 14:20 | Paged |\n',
    ],
  },
  check: (postmortem) => {
    const isTemplate = templateText(postmortem)
    const unread = postmortem.timeline.filter(
      ({ at, span }) => at.value === undefined && at.text !== '' && !isTemplate(span),
    )
    const kinds = Map.groupBy(unread, kindOf)
    const silent = rowsWithoutTime(postmortem).filter((row) => !isTemplate(row))
    return [
      ...undatedHit(kinds.get('undated') ?? []),
      ...rowHit([...(kinds.get('timeless') ?? []), ...silent]),
      ...unreadHits(kinds.get('unreadable') ?? []),
    ]
  },
}

function kindOf(event: TimelineEvent): 'undated' | 'timeless' | 'unreadable' {
  if (clockTime.test(event.at.text)) return 'undated'
  return saysDay(event) || !/\p{N}/u.test(event.at.text) ? 'timeless' : 'unreadable'
}

/** A day, or one day and another, with or without a remark in brackets: `2026-05-02 to 2026-05-14`, `2026-05-15 (~15 min)`. */
function saysDay({ at }: TimelineEvent): boolean {
  let rest = at.text.replace(/[([][^()[\]]*[)\]]/g, ' ')
  for (let days = 0; days < 2; days++) {
    const day = findDate(rest, { date: '2000-01-01' })
    if (day === undefined) return days > 0 && !/\p{N}/u.test(rest)
    rest = `${rest.slice(0, day.start)} ${rest.slice(day.end)}`
  }
  return !/\p{N}/u.test(rest)
}

/** Rows of timeline tables whose time cell is empty: they are no events, since nobody knows when. */
function rowsWithoutTime({ tables, timeline }: Postmortem): readonly TableRow[] {
  const read = new Set(timeline.filter(({ at }) => at.text !== '').map(({ span }) => span.line))
  return tables
    .filter(({ kind }) => kind === 'timeline')
    .flatMap(({ rows }) =>
      rows.filter(({ line, cells }) => !read.has(line) && cells.some(({ text }) => text !== '')),
    )
}

function undatedHit([first, ...rest]: readonly TimelineEvent[]): readonly Hit[] {
  if (first === undefined) return []
  const which = rest.length === 0 ? 'This time has' : `This time and ${rest.length} more have`
  const message = `${which} no date: found ${quoted(first.at.text)}. Write the date with the first event, for example \`2026-01-31 14:05\`; the following ones take it over.`
  return [{ at: first.at, message }]
}

type Row = TimelineEvent | TableRow

function rowHit(rows: readonly Row[]): readonly Hit[] {
  const [first, ...rest] = rows.toSorted((a, b) => placeOf(a).start - placeOf(b).start)
  if (first === undefined) return []
  const which = rest.length === 0 ? 'This row has' : `This row and ${rest.length} more have`
  const message = `${which} no time of day. Add one such as \`2026-01-31 14:05\` (UTC), or \`~14:05\` if it is approximate; without it the row cannot be compared.`
  return [{ at: placeOf(first), message, levels: advising }]
}

function placeOf(row: Row) {
  return 'at' in row ? row.at : row
}

/** The first few one by one, the rest in a word: the same way of writing is usually used throughout. */
function unreadHits(events: readonly TimelineEvent[]): readonly Hit[] {
  return events.slice(0, shown).map((event, index) => {
    const more =
      index === shown - 1 && events.length > shown ? ` The same goes for ${events.length - shown} more.` : ''
    const message = `${quoted(event.at.text)} cannot be read as one moment. Write it as \`2026-01-31 14:05\` (UTC), or \`~14:05\` if it is approximate.${more}`
    return { at: event.at, message }
  })
}
