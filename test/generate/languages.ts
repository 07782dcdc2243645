import { writeFileSync } from 'node:fs'
import { languages } from '../../src/document/language/languages.ts'
import { wordings } from '../../src/document/language/wording/wordings.ts'

/** How an entry of a language is filled: `✓`, `–` for a gap, `12/19` for one of several parts. */
function filled(entry: unknown): string {
  if (typeof entry === 'string') return entry === '' ? '–' : '✓'
  if (typeof entry !== 'object' || entry === null) return '–'
  const parts = Object.values(entry)
  // Patterns and pairs are as many as a language needs.
  const isList = Array.isArray(entry) && parts.every((part) => typeof part !== 'string')
  if (isList) return parts.length === 0 ? '–' : '✓'
  const full = parts.filter((part) => filled(part) !== '–').length
  if (full === 0) return '–'
  return full === parts.length ? '✓' : `${full}/${parts.length}`
}

function rows(table: readonly object[], columns: readonly (object | undefined)[]): readonly string[] {
  const names = Object.keys(table[0] ?? {}).filter((name) => name !== 'code' && name !== 'name')
  return names.map((name) => {
    const cells = columns.map((column) => filled(column === undefined ? '' : Reflect.get(column, name)))
    return `| ${name} | ${cells.join(' | ')} |`
  })
}

/** The page that tells what is known of each language, and what is not. */
export function languagesPage(): string {
  const codes = languages.map(({ code }) => code)
  const names = languages.map(({ name }) => name)
  const wordingOf = (code: string) => wordings.find((wording) => wording.code === code)
  const head = [`| | ${codes.join(' | ')} |`, `| --- |${' --- |'.repeat(codes.length)}`]
  return [
    '# Languages',
    '',
    `Postmortems are understood in ${names.slice(0, -1).join(', ')} and ${names.at(-1)}, and in mixtures of them.`,
    'Each language is one file of plain words, `src/document/language/<code>.ts`; what its parts mean stands in `language.ts` beside it. Below, `–`',
    'is a gap, and `12/19` says how many of several parts are filled. [CONTRIBUTING.md](../CONTRIBUTING.md) tells how to fill one. This page is made by',
    '`npm run generate`.',
    '',
    '## What documents are read by',
    '',
    ...head,
    ...rows(languages, languages),
    '',
    '## What the rules on wording look for',
    '',
    ...head,
    ...rows(wordings, codes.map(wordingOf)),
    '',
  ].join('\n')
}

if (import.meta.main) writeFileSync(new URL('../../docs/languages.md', import.meta.url), languagesPage())
