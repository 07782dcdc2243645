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
    String.raw`(?<![\p{L}\p{N}?!)])\?\?\?(?!\?)`,
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
  const statuses = statusPlaces(actions)
  const inText = [...visible.matchAll(pattern)].flatMap((match) => {
    const form = formOf(match, visible)
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

/** Where states of actions stand, with the marks around them: `TODO`, `[N/A]` are no notes to oneself there. */
function statusPlaces(actions: readonly ActionItem[]): ReadonlySet<number> {
  const places = new Set<number>()
  for (const { status } of actions) {
    if (status.value === undefined || status.end - status.start > longestStatus) continue
    for (let at = status.start - 1; at < status.end; at++) places.add(at)
  }
  return places
}

const longestStatus = 80

function formOf(match: RegExpExecArray, text: string): Placeholder['form'] | undefined {
  const [whole, before, inner, after] = match
  if (whole.startsWith('{{'))
    return isExpression(whole, text.charAt(match.index - 1)) ? undefined : 'mustache'
  if (inner === undefined) return 'marker'
  if (before === '_' && after === '_') return 'bracket'
  if (templateWords.test(inner) || templateWords.test(inner.split(' ', 1)[0] ?? '')) return 'bracket'
  return looksLikeTemplate(inner) && standsAlone(text, match.index, match.index + whole.length)
    ? 'bracket'
    : undefined
}

/** The objects of pages that Jekyll builds. */
const liquid = new Set(['site', 'page', 'post', 'layout', 'include', 'content', 'paginator', 'theme'])

/** What a site or a component fills in, not a person: `{{ site.url }}`, `{{ page.date | date }}`, `style={{ color: 'red' }}`. */
function isExpression(written: string, before: string): boolean {
  const inner = written.slice(2, -2).trim()
  return /[=(/"']/.test(before) || /[:'"|]/.test(inner) || liquid.has(inner.split(/[.\s[]/, 1)[0] ?? '')
}

const valueBegins = /(?:^|[|:：>])\s*(?:(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?)?[*_\x60"(]*$/
const valueEnds = /^[*_\x60")\].,;]*\s*(?:$|[|\n\r])/

/** Whether a bracket is all that a line, a cell or a label holds: within a sentence it is a remark. */
function standsAlone(text: string, start: number, end: number): boolean {
  const line = text.lastIndexOf('\n', start - 1) + 1
  return (
    valueBegins.test(text.slice(Math.max(line, start - 120), start)) &&
    valueEnds.test(text.slice(end, end + 80))
  )
}

/** `[Action description]`, `[High/Medium/Low]`, `[date]`; not `[x]`, `[#12]`, `[^1]`, `[2026-11-20]`, `[@ana]`. */
function looksLikeTemplate(inner: string): boolean {
  if (/^[#^@!]|^\s|\d{2}:\d{2}|\d{4}-\d{2}|https?:/.test(inner) || !/\p{L}/u.test(inner)) return false
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
