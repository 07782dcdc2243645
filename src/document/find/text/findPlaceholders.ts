import { fold } from '../../language/compile/fold.ts'
import { oneOf, phrases } from '../../language/compile/gather.ts'
import type { Source } from '../../markdown/source.ts'
import { lineAt } from '../../markdown/source.ts'
import type { ActionItem, Field, Placeholder } from '../../model/postmortem.ts'
import { isPlaceholder } from '../../values/isPlaceholder.ts'
import type { FoundTable } from '../outline/findTables.ts'

const loud = oneOf(phrases('loudPlaceholders'), (word) => word.toUpperCase())
const pattern = new RegExp(
  [
    String.raw`\{\{[ \t]*(?:[^{}\s]{1,60}[ \t]+){0,6}[^{}\s]{0,60}[ \t]*\}\}`,
    String.raw`(_?)\[([^[\]\n]{2,160})\](_?)(?![([:])`,
    String.raw`(?<![\p{L}\p{N}_-])${loud}(?![\p{L}\p{N}_-])`,
    String.raw`\?\?\?`,
    String.raw`(?<!\p{L})(?:HH:MM|hh:mm|HH:mm|YYYY-MM-DD|yyyy-mm-dd|DD\/MM\/YYYY|MM\/DD\/YYYY)(?!\p{L})`,
  ].join('|'),
  'gu',
)

/** Words that templates put into brackets when one word is all. */
const templateWords = new RegExp(
  String.raw`^(?:${oneOf(phrases('templateWords'))}|xx+|\.{2,}|…|hh:mm)$`,
  'iu',
)
const choices = new Set(phrases('choices').map(fold))

/**
 * Template text that nobody has replaced yet.
 * @param visible the text with front matter, code and comments blanked out
 */
export function findPlaceholders(
  source: Source,
  visible: string,
  fields: readonly Field[],
  tables: readonly FoundTable[],
  actions: readonly ActionItem[],
): readonly Placeholder[] {
  const statuses = new Set(statusPlaces(actions))
  const inText = [...visible.matchAll(pattern)].flatMap((match) => {
    const form = formOf(match)
    if (form === undefined || statuses.has(match.index)) return []
    return [place(source, match.index, match[0], form)]
  })
  const inFrontMatter = fields
    .filter(
      (field) =>
        field.source === 'front_matter' &&
        field.text !== '' &&
        isPlaceholder(field.text) &&
        /[\p{L}?{[]/u.test(field.text),
    )
    .map((field): Placeholder => ({ ...field.valueSpan, text: field.text, form: 'marker' }))
  return [...inFrontMatter, ...inText, ...choiceLists(source, fields, tables)].sort(
    (a, b) => a.start - b.start,
  )
}

function place(source: Source, start: number, text: string, form: Placeholder['form']): Placeholder {
  return { start, end: start + text.length, line: lineAt(source, start), text, form }
}

/** `TODO` in the state of an action is a state, not a note to oneself. */
function statusPlaces(actions: readonly ActionItem[]): readonly number[] {
  return actions.flatMap(({ status }) => (status.text === 'TODO' ? [status.start] : []))
}

function formOf(match: RegExpExecArray): Placeholder['form'] | undefined {
  const [whole, before, inner, after] = match
  if (whole.startsWith('{{')) return 'mustache'
  if (inner === undefined) return 'marker'
  if (before === '_' && after === '_') return 'bracket'
  return looksLikeTemplate(inner) ? 'bracket' : undefined
}

/** `[Action description]`, `[High/Medium/Low]`, `[date]`; not `[x]`, `[#12]`, `[^1]`, `[2026-11-20]`, `[@ana]`. */
function looksLikeTemplate(inner: string): boolean {
  if (/^[#^@!]|^\s|\d{2}:\d{2}|\d{4}-\d{2}|https?:/.test(inner) || !/\p{L}/u.test(inner)) return false
  if (templateWords.test(inner)) return true
  if (inner.includes('/'))
    return (
      inner.split('/').every((part) => /^\s*[\p{L} -]{1,30}\s*$/u.test(part)) && /^\p{Lu}/u.test(inner.trim())
    )
  return (
    /^\p{Lu}\p{Ll}+(?: [\p{L}\p{N}'(),.&-]+){1,16}$/u.test(inner) ||
    /^[a-z]+(?: [\p{L}\p{N}'(),.&-]+){1,16}$/u.test(inner)
  )
}

/** Values where every option of the template still stands: `Draft / In Review / Final`. */
function choiceLists(
  source: Source,
  fields: readonly Field[],
  tables: readonly FoundTable[],
): readonly Placeholder[] {
  const values = [
    ...fields.map((field) => ({ start: field.valueSpan.start, end: field.valueSpan.end, text: field.text })),
    ...tables
      .filter((table) => table.kind !== 'fields')
      .flatMap((table) => table.rows.flatMap((row) => row.cells)),
  ]
  return values.flatMap(({ start, end, text }) => {
    if (text.length > 80 || !/[/|]/.test(text)) return []
    const options = text.split(/[/|]/).map((option) => fold(option))
    if (options.length < 2 || !options.every((option) => choices.has(option))) return []
    return [{ start, end, line: lineAt(source, start), text, form: 'choice' as const }]
  })
}
