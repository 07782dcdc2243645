import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { milestoneOf } from '../../../src/document/find/timeline/milestoneOf.ts'
import { columnName } from '../../../src/document/language/compile/columnNames.ts'
import { fieldName } from '../../../src/document/language/compile/fieldNames.ts'
import { readMonth } from '../../../src/document/language/compile/readMonth.ts'
import { sectionNames } from '../../../src/document/language/compile/sectionNames.ts'
import { parsePostmortem } from '../../../src/document/parsePostmortem.ts'
import { readDue } from '../../../src/document/values/readDue.ts'
import { readDuration } from '../../../src/document/values/readDuration.ts'
import { readMoment } from '../../../src/document/values/readMoment.ts'
import { readOwners } from '../../../src/document/values/readOwners.ts'
import { readPriority } from '../../../src/document/values/readPriority.ts'
import { isStatusWord, readStatus } from '../../../src/document/values/readStatus.ts'
import { findZone } from '../../../src/document/values/timeZone.ts'

const day = '2026-03-04'

function moment(text: string): string {
  const read = readMoment(text, { date: day })
  if (read === undefined) return ''
  const { date, clock, until, approximate, nextDay, zone, length } = read
  const parts = [
    date,
    clock && String(clock.seconds / 60),
    until && `-${until.seconds / 60}`,
    approximate && 'about',
    nextDay && 'next day',
    zone !== undefined && JSON.stringify(zone),
    length < text.length && `+${text.length - length}`,
  ]
  return parts.filter(Boolean).join(' ')
}

const whys = (lines: string) => parsePostmortem(`## Five whys\n\n${lines}\n`).whys

/** What a reader makes of a phrase, in a few characters. */
const readers: Readonly<Record<string, (phrase: string) => string | undefined>> = {
  sectionNames: (phrase) => sectionNames(phrase).join(', '),
  columnName,
  fieldName,
  'fieldName, date of …': (phrase) => fieldName(`date of ${phrase}`),
  readStatus,
  isStatusWord: (phrase) => (isStatusWord(phrase) ? 'yes' : 'no'),
  readPriority,
  readMonth: (phrase) => String(readMonth(phrase)),
  readOwners: (phrase) => (readOwners(phrase).length === 0 ? 'nobody' : 'somebody'),
  'readDuration, 2 …': (phrase) => String(readDuration(`2 ${phrase}`)),
  'readDue on 2026-03-04': (phrase) => readDue(phrase, { date: day }),
  'readMoment, … 14:05': (phrase) => moment(`${phrase} 14:05`),
  readMoment: moment,
  findZone: (phrase) => JSON.stringify(findZone(phrase)),
  'whys, … did it stop?': (phrase) => String(whys(`- ${phrase} x?`).length),
  'answers, …: it did': (phrase) => whys(`- Why x?\n- ${phrase}: it did`)[0]?.answer.text,
  'actions, - …': (phrase) =>
    parsePostmortem(`## Action items\n\n- ${phrase}\n`).actions.length === 0 ? 'none' : 'some',
  milestoneOf: (phrase) => milestoneOf(phrase, '', phrase),
}

/** `# reader`, then `meaning: phrase | phrase` and further lines of phrases, set in. */
const known = readFileSync(new URL('known.txt', import.meta.url), 'utf8')
  .split(/^# /m)
  .slice(1)
  .map((part) => {
    const [reader = '', ...lines] = part.trimEnd().split('\n')
    const entries = lines
      .join('\n')
      .replaceAll('\n  ', ' | ')
      .split('\n')
      .map((line) => {
        const [meaning = '', phrases = ''] = line.split(/: (.*)/)
        return { meaning, phrases: phrases.split(' | ') }
      })
    return { reader, entries }
  })

describe('what was once understood still is, as long as nobody decides otherwise', () => {
  test.each(known)('$reader', ({ reader, entries }) => {
    const read = readers[reader] ?? (() => undefined)
    const lost = entries.flatMap(({ meaning, phrases }) =>
      phrases.filter((phrase) => read(phrase) !== meaning).map((phrase) => [phrase, meaning, read(phrase)]),
    )
    expect(lost).toEqual([])
  })
})
