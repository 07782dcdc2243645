import { fold, foldLetters } from '../../language/compile/fold.ts'
import { bySpacing, meanings, oneOf, type PhrasesOf, phrases, wordOf } from '../../language/compile/gather.ts'
import type { Source } from '../../markdown/source.ts'
import type { Cell, Factor, FactorType, Written } from '../../model/postmortem.ts'
import { isPlaceholder, saysSomething } from '../../values/isPlaceholder.ts'
import { entryFields } from '../outline/entryFields.ts'
import type { FoundTable } from '../outline/findTables.ts'
import type { Outline } from '../outline/outline.ts'
import { sectionsAbove } from '../outline/outline.ts'
import { nothingAt, spanOf, withValue } from '../writtenAt.ts'

// The fishbone's branches map to the same four (People, Process, Technology, Environment).
const names: readonly FactorType[] = ['technical', 'process', 'human', 'external']
const types = meanings(names, ({ factorTypes }) => factorTypes).map(([type, list]) => {
  const { spaced, unspaced } = bySpacing(list)
  return [type, new RegExp(`^${oneOf(spaced, foldLetters)}|${oneOf(unspaced, foldLetters)}`)] as const
})
const factorLabel = new RegExp(
  String.raw`^${oneOf(phrases(({ columns }) => columns.factor))}\s?#?\d{0,3}\s?[:：.–-]\s*(?=\S)`,
  'iu',
)
const answers = (of: PhrasesOf): RegExp => new RegExp(`^${wordOf(phrases(of), foldLetters)}`, 'u')
const yes = answers('yes')
const no = answers('no')

/** @returns the kind of a contributing factor, undefined when the text is none or still the whole list of choices */
export function readFactorType(text: string): FactorType | undefined {
  if (/[/|]/.test(text)) return undefined
  const folded = fold(text)
  return types.find(([, pattern]) => pattern.test(folded))?.[0]
}

/** Contributing factors: rows of their table, or the entries of their section. */
export function findFactors(
  source: Source,
  outline: Outline,
  tables: readonly FoundTable[],
): readonly Factor[] {
  const rows = tables
    .filter((table) => table.kind === 'factors')
    .flatMap((table) => tableFactors(source, table))
  const titled = titledFactors(source, outline)
  const entries = outline.entries
    .filter(
      (entry) =>
        entry.depth === 0 &&
        !titled.has(entry.under) &&
        sectionsAbove(outline, entry.under).includes('contributing_factors') &&
        saysSomething(entry.text),
    )
    .map((entry): Factor => {
      const type = entryFields(source, entry.start, entry.span.end).find(
        (field) => field.name === 'type',
      )?.value
      const { start, end, line, text } = entry
      const label = /^(\p{L}{4,20})(?=\s*[:：–—-]\s)/u.exec(text)?.[1] ?? ''
      const labelled = readFactorType(label)
      return {
        ...entry.span,
        factor: { start, end, line, text, value: text },
        type:
          type === undefined
            ? withValue({ ...nothingAt(source, end), text: labelled === undefined ? '' : label }, labelled)
            : withValue(type, readFactorType(type.text)),
        actionRequired: nothingAt(source, end),
      }
    })
  return [...rows, ...titled.values(), ...entries].sort((a, b) => a.start - b.start)
}

/** Factors that are titles with their category below: `**Factor 1: no canary**`, `- **Category:** Process`. By the index of the title. */
function titledFactors(source: Source, outline: Outline): ReadonlyMap<number, Factor> {
  const found = new Map<number, Factor>()
  for (const [at, heading] of outline.headings.entries()) {
    const label = factorLabel.exec(heading.text)
    if (label === null || !sectionsAbove(outline, heading.parent).includes('contributing_factors')) continue
    const text = heading.text.slice(label[0].length)
    if (isPlaceholder(text)) continue
    const { start, end, line, bodyStart, bodyEnd } = heading
    const type = entryFields(source, bodyStart, bodyEnd).find((field) => field.name === 'type')?.value
    found.set(at, {
      ...spanOf(source, start, bodyEnd),
      factor: { start, end, line, text, value: text },
      type: type === undefined ? nothingAt(source, end) : withValue(type, readFactorType(type.text)),
      actionRequired: nothingAt(source, end),
    })
  }
  return found
}

function tableFactors(source: Source, table: FoundTable): readonly Factor[] {
  return table.rows.flatMap((row) => {
    const cell = (name: string): Cell | undefined => row.cells[table.columns.indexOf(name)]
    const factor = cell('factor')
    if (factor === undefined || isPlaceholder(factor.text)) return []
    const read = <T>(found: Cell | undefined, reader: (text: string) => T | undefined): Written<T> =>
      found === undefined
        ? nothingAt(source, row.end)
        : withValue(
            { start: found.start, end: found.end, line: found.line, text: found.text },
            reader(found.text),
          )
    return [
      {
        ...spanOf(source, row.start, row.end),
        factor: read(factor, (text) => text),
        type: read(cell('type'), readFactorType),
        actionRequired: read(cell('required'), readYesNo),
      },
    ]
  })
}

/** `Yes / No` is the template's question, no answer. */
function readYesNo(text: string): boolean | undefined {
  const folded = foldLetters(text)
  const [, behind] = folded.split('/')
  if (yes.test(folded)) return behind !== undefined && no.test(behind.trim()) ? undefined : true
  return no.test(folded) ? false : undefined
}
