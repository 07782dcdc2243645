import { describe, expect, test } from 'vitest'
import { columnName } from '../../../src/document/language/compile/columnNames.ts'
import { fieldName } from '../../../src/document/language/compile/fieldNames.ts'
import { fold, foldLetters } from '../../../src/document/language/compile/fold.ts'
import { meanings, phrases, phrasesBy, phrasesOf } from '../../../src/document/language/compile/gather.ts'
import { readMonth } from '../../../src/document/language/compile/readMonth.ts'
import { sectionNames } from '../../../src/document/language/compile/sectionNames.ts'
import type { Language } from '../../../src/document/language/language.ts'
import { languages } from '../../../src/document/language/languages.ts'
import { parsePostmortem } from '../../../src/document/parsePostmortem.ts'
import { readDue } from '../../../src/document/values/readDue.ts'
import { readDuration } from '../../../src/document/values/readDuration.ts'
import { readMoment } from '../../../src/document/values/readMoment.ts'
import { readOwners } from '../../../src/document/values/readOwners.ts'
import { readPriority } from '../../../src/document/values/readPriority.ts'
import { readStatus } from '../../../src/document/values/readStatus.ts'

/** Phrases whose reader takes them for something that no language says by them. */
function misread<Name extends string>(
  record: Readonly<Record<Name, string>>,
  all: (language: Language) => Readonly<Record<string, string>>,
  read: (phrase: string) => readonly string[],
): readonly string[] {
  const meant = (phrase: string, name: string) =>
    phrases((language) => all(language)[name] ?? '').some((other) => fold(other) === fold(phrase))
  return phrasesBy(record).flatMap(([written, name]) => {
    const phrase = written.replace(/^=/, '')
    const found = read(phrase)
    // Of the meanings that languages give to one word, the reader may take either.
    const right = found.includes(name) || found.some((one) => meant(written, one))
    return right ? [] : [`${phrase} (${name}) is read as ${found.join(', ') || 'nothing'}`]
  })
}

const maybe = (name: string | undefined) => (name === undefined ? [] : [name])
const day = '2026-03-04'

describe.each(languages)('what is written down for $name', (language) => {
  test('names sections, columns and fields', () => {
    const { sections, columns, fields } = language
    const words = ({ columns, why, because }: Language) => ({
      ...columns,
      question: `${columns.question} | ${why}`,
      answer: `${columns.answer} | ${because}`,
    })
    expect(misread(sections, (one) => one.sections, sectionNames)).toEqual([])
    expect(misread(columns, words, (phrase) => maybe(columnName(phrase)))).toEqual([])
    expect(
      misread(
        fields,
        (one) => one.fields,
        (phrase) => [fieldName(phrase)],
      ),
    ).toEqual([])
  })

  test('says states, ranks and who is nobody', () => {
    const { states, priorities, nobody, none } = language
    expect(
      misread(
        states,
        (one) => one.states,
        (phrase) => maybe(readStatus(phrase)),
      ),
    ).toEqual([])
    expect(
      misread(
        priorities,
        (one) => one.priorities,
        (phrase) => maybe(readPriority(phrase)),
      ),
    ).toEqual([])
    expect([...phrasesOf(nobody), ...phrasesOf(none)].filter((word) => readOwners(word).length > 0)).toEqual(
      [],
    )
  })

  test('says months, weekdays, days and spans of time', () => {
    const { months, weekdays, relativeDays, units, at, about } = language
    const months12 = months.flatMap((names, index) =>
      phrasesOf(names).map((name) => [name, index + 1] as const),
    )
    expect(months12.filter(([name, number]) => readMonth(name) !== number)).toEqual([])
    const days = weekdays.flatMap(phrasesOf)
    expect(days.filter((name) => readDue(name, { date: day }) === undefined)).toEqual([])
    const relative = phrasesBy(relativeDays).map(([phrase]) => phrase)
    expect(relative.filter((phrase) => readDue(phrase, { date: day }) === undefined)).toEqual([])
    const short = (['second', 'minute', 'hour', 'day', 'week'] as const).flatMap((unit) =>
      phrasesOf(units[unit]),
    )
    expect(short.filter((word) => /^\p{L}+$/u.test(word) && readDuration(`2 ${word}`) === undefined)).toEqual(
      [],
    )
    const long = (['day', 'week', 'month', 'quarter', 'year'] as const).flatMap((unit) =>
      phrasesOf(units[unit]),
    )
    expect(long.filter((word) => readDue(`2 ${word}`, { date: day }) === undefined)).toEqual([])
    const leads = [...phrasesOf(at), ...phrasesOf(about)]
    expect(leads.filter((word) => readMoment(`${word} 14:05`)?.clock === undefined)).toEqual([])
  })

  test('makes no action of what says that there is none', () => {
    const [title = ''] = phrasesOf(language.sections.action_items).map((phrase) => phrase.replace(/^=/, ''))
    const taken = [...phrasesOf(language.none), ...phrasesOf(language.noAction)].filter((phrase) => {
      const { sections, actions } = parsePostmortem(`## ${title}\n\n- ${phrase}\n`)
      return sections[0]?.name !== 'action_items' || actions.length > 0
    })
    expect(taken).toEqual([])
  })

  test('asks a chain of whys', () => {
    const [title = ''] = phrasesOf(language.sections.five_whys)
    const unasked = phrasesOf(language.why).filter((why) => {
      const { whys } = parsePostmortem(`## ${title}\n\n- ${why} x?\n- y\n- ${why} y?\n- z\n`)
      return whys.length !== 2
    })
    expect(unasked).toEqual([])
  })
})

test('a phrase names one state in all languages, or the later one', () => {
  const order = ['dropped', 'open', 'in_progress', 'done'] as const
  const all = meanings(order, ({ states }) => states).flatMap(([name, list]) =>
    list.map((phrase) => [foldLetters(phrase), name] as const),
  )
  const last = new Map(all)
  expect([...last].filter(([phrase, name]) => readStatus(phrase) !== name)).toEqual([])
})
