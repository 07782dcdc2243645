import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { foldLetters } from '../../../src/document/language/compile/fold.ts'
import { phrasesBy, phrasesOf } from '../../../src/document/language/compile/gather.ts'
import { languages } from '../../../src/document/language/languages.ts'
import { wordings } from '../../../src/document/language/wording/wordings.ts'
import { languagesPage } from '../../generate/languages.ts'

const folder = new URL('../../../src/document/language/', import.meta.url).pathname

/** Every text and pattern of an entry, with the way to it. */
function leaves(entry: unknown, way: string): readonly (readonly [string, string | RegExp])[] {
  if (typeof entry === 'string' || entry instanceof RegExp) return [[way, entry]]
  if (typeof entry !== 'object' || entry === null) return []
  return Object.entries(entry).flatMap(([name, part]) => leaves(part, `${way} ${name}`))
}

const all = [...languages, ...wordings].flatMap((language) => leaves(language, language.code))
const texts = all.flatMap(([way, leaf]) => (typeof leaf === 'string' ? [[way, leaf] as const] : []))
const patterns = all.flatMap(([way, leaf]) => (typeof leaf === 'string' ? [] : [[way, leaf.source] as const]))

/** Whether a pattern is a choice that no brackets hold together. */
function isOpenChoice(source: string): boolean {
  const bare = source.replace(/\\./gs, '').replace(/\[[^\]]*\]/g, '')
  let depth = 0
  for (const char of bare) {
    if (char === '(') depth++
    if (char === ')') depth--
    if (char === '|' && depth === 0) return true
  }
  return false
}

/** Phrases that two of several meanings share. */
function shared(meanings: readonly (readonly [string, string | number])[]): readonly string[] {
  const known = new Map<string, string | number>()
  return meanings.flatMap(([phrase, meaning]) => {
    const folded = foldLetters(phrase)
    const before = known.get(folded) ?? meaning
    known.set(folded, meaning)
    return before === meaning ? [] : [`${phrase}: ${before} and ${meaning}`]
  })
}

const numbered = (list: readonly string[]) =>
  list.flatMap((phrases, at) => phrasesOf(phrases).map((phrase) => [phrase, at + 1] as const))

describe('the languages', () => {
  test('are one file each, all of them in the list', () => {
    const codes = (pattern: string) =>
      globSync(pattern, { cwd: folder })
        .map((path) => basename(path, '.ts'))
        .sort()
    expect(codes('??.ts')).toEqual(languages.map(({ code }) => code).sort())
    expect(codes('wording/??.ts')).toEqual(wordings.map(({ code }) => code).sort())
  })

  test('have phrases that are parted by single bars, each once in its entry', () => {
    const twice = (text: string) => {
      const folded = phrasesOf(text)
      return folded.length !== new Set(folded).size
    }
    expect(texts.filter(([, text]) => /^\s*\||\|\s*\||\|\s*$/.test(text) || twice(text))).toEqual([])
  })

  test('have patterns whose anchors hold for all of them, in lower case', () => {
    const anchored = patterns.filter(([, source]) => /^(?:\^|\\b)/.test(source))
    expect(anchored.filter(([, source]) => isOpenChoice(source))).toEqual([])
    const loud = /\p{Lu}/u
    // The wording of rules and the names of zones are looked for in the text as it is.
    const read = languages
      .flatMap(({ zoneSentences: _, ...language }) => leaves(language, language.code))
      .flatMap(([way, leaf]) => (typeof leaf === 'string' ? [] : [[way, leaf.source] as const]))
    const bare = (source: string) => source.replace(/\\(?:[pPu]\{[^}]*\}|.)/gs, '')
    expect(read.filter(([, source]) => loud.test(bare(source)))).toEqual([])
  })

  test('agree on months and weekdays', () => {
    expect(shared(languages.flatMap(({ months }) => numbered(months)))).toEqual([])
    expect(shared(languages.flatMap(({ weekdays }) => numbered(weekdays)))).toEqual([])
  })

  test.each(languages)('$name means one thing by each word for a state, a rank or a day', (language) => {
    const { states, severities, priorities, relativeDays, stages } = language
    expect(shared(phrasesBy(states))).toEqual([])
    expect(shared([...phrasesBy(severities), ...phrasesBy(priorities)])).toEqual([])
    expect(shared(phrasesBy(relativeDays))).toEqual([])
    expect(shared(phrasesBy(stages))).toEqual([])
  })

  test('are told in docs/languages.md, gaps and all (made by `npm run generate`)', () => {
    const page = readFileSync(new URL('../../../docs/languages.md', import.meta.url), 'utf8')
    expect(page).toBe(languagesPage())
  })
})
