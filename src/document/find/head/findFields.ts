import { fieldName, isFieldLabel } from '../../language/compile/fieldNames.ts'
import { fold } from '../../language/compile/fold.ts'
import { plainText } from '../../markdown/plainText.ts'
import type { Source } from '../../markdown/source.ts'
import { lineAt } from '../../markdown/source.ts'
import type { Field, SectionName, Written } from '../../model/postmortem.ts'
import { saysSomething } from '../../values/isPlaceholder.ts'
import { findDate } from '../../values/readDate.ts'
import { readMoment } from '../../values/readMoment.ts'
import { labelledParts } from '../outline/brokenLines.ts'
import type { FoundTable } from '../outline/findTables.ts'
import type { LeadIn } from '../outline/leadIn.ts'
import { readLeadIn } from '../outline/leadIn.ts'
import type { Outline } from '../outline/outline.ts'
import { sectionsAbove } from '../outline/outline.ts'
import { spanOf, writtenAt } from '../writtenAt.ts'

/** Labels in these sections belong to actions, events and causes, not to the document. */
const foreign: readonly SectionName[] = [
  'action_items',
  'five_whys',
  'contributing_factors',
  'went_well',
  'went_wrong',
  'lucky',
  'lessons',
]

/** Where figures stand behind known labels, bold or not: `- Users affected: 4,200`. */
const figured: readonly SectionName[] = ['impact', 'detection', 'response', 'summary']

/** The metadata outside the front matter: `**Severity:** P1`, `- Owner: ana`, `| Severity | P1 |`, in document order. */
export function findFields(
  source: Source,
  outline: Outline,
  tables: readonly FoundTable[],
): readonly Field[] {
  const fields: Field[] = []
  const headEnd = outline.headings.find((heading) => heading.form === 'heading' && heading.level > 1)?.start
  const inHead = (at: number): boolean => at < (headEnd ?? source.text.length)
  const add = (start: number, end: number, under: number, place: Field['source']): void => {
    const sections = sectionsAbove(outline, under)
    const plain = inHead(start) || sections.includes('metadata')
    const known = sections.some((name) => figured.includes(name))
    const field = labelled(source, start, end, place, plain ? 'any' : known ? 'known' : 'bold')
    if (field === undefined) return
    if (field.name === 'review_date' || !sections.some((name) => foreign.includes(name))) fields.push(field)
  }
  for (const paragraph of outline.paragraphs)
    if (!paragraph.quoted)
      for (const piece of paragraph.pieces)
        for (const [start, end] of labelledParts(source.text, piece.start, piece.end))
          add(start, end, paragraph.under, 'paragraph')
  for (const entry of outline.entries)
    if (entry.depth <= 1)
      for (const piece of entry.pieces)
        add(Math.max(piece.start, entry.start), piece.end, entry.under, 'list')
  const tabled = tables.flatMap((table) => (table.kind === 'fields' ? tableFields(source, table) : []))
  return [...fields, ...headingFields(source, outline), ...tabled].sort((a, b) => a.start - b.start)
}

function labelled(
  source: Source,
  start: number,
  end: number,
  place: Field['source'],
  labels: 'any' | 'known' | 'bold',
): Field | undefined {
  const leadIn = readLeadIn(source.text, start, end) ?? codeLabel(source.text, start, end)
  if (leadIn === undefined || !/\p{L}/u.test(leadIn.title)) return undefined
  const isLabel =
    leadIn.bold ||
    (labels === 'any' ? isPlainLabel(leadIn.title) : labels === 'known' && isFieldLabel(leadIn.title))
  if (!isLabel || readMoment(leadIn.title)?.clock !== undefined) return undefined
  // An empty value stands right behind its label, before white space that may break the line.
  const empty = leadIn.alone
  const from = empty ? trimmedEnd(source.text, leadIn.titleEnd, leadIn.rest) : leadIn.rest
  const valueEnd = empty ? from : trimmedEnd(source.text, from, end)
  const text = plainText(source.text.slice(from, valueEnd))
  return {
    start: leadIn.titleStart,
    end: valueEnd,
    line: lineAt(source, start),
    name: nameBeside(leadIn.title, text),
    text,
    valueSpan: spanOf(source, from, valueEnd),
    source: place,
  }
}

/** Fields that hold a moment or a day. */
const momentFields: readonly string[] = ['date', 'started', 'detected', 'restored', 'mitigated', 'resolved']

/** What a label means beside its value. A short word for a moment means other things too: `Data: none was lost`, `From: the proxy`. */
function nameBeside(label: string, value: string): string {
  const name = fieldName(label)
  if (!/^\p{L}{1,5}$/u.test(label) || !momentFields.includes(name) || !saysSomething(value)) return name
  const readable = /\d[./:-]\d/.test(value) || findDate(value, { date: '2000-01-01' }) !== undefined
  return readable || readMoment(value) !== undefined ? name : fold(label)
}

/** A title that is a known label with its value as the only line below: `## Authors`. */
function headingFields(source: Source, outline: Outline): readonly Field[] {
  const inline = outline.headings.flatMap((heading) => {
    const { form, sections, text, start, end } = heading
    const label = /^([^:：]{2,40})[:：]\s*(?=\S)/.exec(source.text.slice(start, end))
    if (label === null || form !== 'heading' || sections.length > 0) return []
    if (!isFieldLabel(label[1] ?? '') || !peopled.includes(fieldName(label[1] ?? ''))) return []
    const value = writtenAt(source, start + label[0].length, end)
    return [fieldOf(source, { ...heading, text: text.replace(/[:：].*$/s, '') }, value, 'paragraph')]
  })
  const labels = outline.headings.map(
    ({ form, sections, text }) => form === 'heading' && sections.length === 0 && isFieldLabel(text),
  )
  if (!labels.includes(true)) return inline
  const first = new Map([...outline.paragraphs].reverse().map((paragraph) => [paragraph.under, paragraph]))
  const below = outline.headings.flatMap((heading, at) => {
    const below = labels[at] === true ? first.get(at) : undefined
    const line = below?.pieces[0]
    if (line === undefined || below?.pieces.length !== 1 || line.end - line.start > 200) return []
    return [fieldOf(source, heading, writtenAt(source, line.start, line.end), 'paragraph')]
  })
  return [...inline, ...below]
}

/** Fields that name people, which a heading may hold with its value: `## Owner: @ana`. */
export const peopled: readonly string[] = [
  'owner',
  'author',
  'commander',
  'facilitator',
  'participants',
  'reviewers',
]

/** A known label in code marks: `` `Severity`: P1 ``. */
function codeLabel(text: string, start: number, end: number): LeadIn | undefined {
  const match = /^`([^`\n]{1,60})`[ \t]*[:：][ \t]*/.exec(text.slice(start, Math.min(end, start + 80)))
  const title = match?.[1]
  if (match === null || title === undefined || !isFieldLabel(title)) return undefined
  const rest = start + match[0].length
  const alone = text.slice(rest, end).trim() === ''
  return { title, titleStart: start + 1, titleEnd: start + 1 + title.length, rest, alone, bold: false }
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && /[\s\\]/.test(text.charAt(at - 1))) at--
  return at
}

function isPlainLabel(title: string): boolean {
  return title.split(' ').length <= 4 && fold(title) !== ''
}

function tableFields(source: Source, table: FoundTable): readonly Field[] {
  // A table without titles may carry its first field in the header row.
  const rows =
    table.columns.includes('value') || table.columns.includes('field')
      ? table.rows
      : [table.header, ...table.rows]
  // A wide table has its fields in pairs of cells.
  return rows.flatMap((row) =>
    row.cells.flatMap((label, at) => {
      const value = row.cells[at + 1]
      if (at % 2 === 1 || value === undefined || label.text === '') return []
      return [fieldOf(source, label, value, 'table')]
    }),
  )
}

type Said = Pick<Written<string>, 'start' | 'end' | 'line' | 'text'>

function fieldOf(source: Source, label: Said, value: Said, place: Field['source']): Field {
  return {
    start: label.start,
    end: value.end,
    line: label.line,
    name: nameBeside(label.text, value.text),
    text: value.text,
    valueSpan: spanOf(source, value.start, value.end),
    source: place,
  }
}
