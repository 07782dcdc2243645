import type { Block, BlockKind } from '../markdown/block.ts'
import { scanBlocks } from '../markdown/scanBlocks.ts'
import type { Source } from '../markdown/source.ts'
import { splitRow } from '../markdown/tableRow.ts'
import type { SectionName, TableRow } from '../model.ts'
import { spanOf, writtenAt } from '../reading.ts'
import { isFieldLabel } from '../words/fieldNames.ts'
import type { Synonyms } from '../words/sectionNames.ts'
import { sectionNames } from '../words/sectionNames.ts'
import { readLeadIn } from './leadIn.ts'
import type { Outline, OutlineHeading } from './outline.ts'
import { sectionsAbove } from './outline.ts'

interface Builder {
  readonly source: Source
  readonly synonyms: Synonyms | undefined
  readonly outline: Outline
  /** index of the innermost heading so far */
  current: number
  lists: number
  /** levels of headings inside an embedded document count from here */
  base: number
}

interface Place {
  readonly quoted: boolean
  /** index of the list entry around; -1 outside lists */
  readonly entry: number
  readonly depth: number
}

const outside: Place = { quoted: false, entry: -1, depth: 0 }

/** Sections that are lists: what stands below them are groups of their entries. */
const listed: readonly SectionName[] = [
  'action_items',
  'went_well',
  'went_wrong',
  'lucky',
  'lessons',
  'contributing_factors',
  'five_whys',
]

/** Names that a sub-heading of a list section may carry as the name of a group (`Detection`, `Recovery`). */
const groupNames: readonly SectionName[] = [
  'detection',
  'response',
  'resolution',
  'impact',
  'metadata',
  'follow_up',
  'root_cause',
]

/**
 * Lists the blocks of lines `from..` in document order. Fenced Markdown, and fenced YAML with check boxes, are read as if they
 * were not fenced: templates are handed around that way.
 */
export function buildOutline(source: Source, from: number, synonyms?: Synonyms): Outline {
  const outline: Outline = {
    headings: [],
    paragraphs: [],
    tables: [],
    entries: [],
    codeBlocks: [],
    html: [],
    quotes: [],
  }
  const builder: Builder = { source, synonyms, outline, current: -1, lists: 0, base: 0 }
  visitAll(builder, scanBlocks(source, from, source.starts.length).children, outside)
  for (const heading of outline.headings) if (heading.bodyEnd < 0) heading.bodyEnd = source.text.length
  return outline
}

function visitAll(builder: Builder, blocks: readonly Block[], place: Place): void {
  for (const [at, block] of blocks.entries()) visits[block.kind]?.(builder, block, place, blocks[at - 1])
}

type Visit = (builder: Builder, block: Block, place: Place, previous: Block | undefined) => void

const visits: Readonly<Partial<Record<BlockKind, Visit>>> = {
  heading: addTitle,
  paragraph: addParagraph,
  table: (builder, block, _place, previous) => addTable(builder, block, previous),
  list: addList,
  item: addEntry,
  quote: addQuote,
  code: addCode,
  html: (builder, block) => builder.outline.html.push(spanOf(builder.source, block.start, block.end)),
}

function addList(builder: Builder, block: Block, place: Place): void {
  if (place.depth === 0) builder.lists++
  visitAll(builder, block.children, place)
}

function addQuote(builder: Builder, block: Block, place: Place): void {
  builder.outline.quotes.push(spanOf(builder.source, block.start, block.end))
  visitAll(builder, block.children, { ...place, quoted: true })
}

function addTitle(builder: Builder, block: Block): void {
  const first = block.pieces[0]
  const last = block.pieces.at(-1)
  if (first === undefined || last === undefined) return
  const level = builder.base + block.level
  addHeading(builder, {
    start: first.start,
    end: last.end,
    from: block.start,
    body: block.end,
    level,
    form: 'heading',
  })
}

interface NewHeading {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly body: number
  readonly level: number
  readonly form: 'heading' | 'lead_in'
  readonly names?: readonly SectionName[]
}

function addHeading(builder: Builder, heading: NewHeading): void {
  const { outline, source } = builder
  let parent = builder.current
  while (parent >= 0 && (outline.headings[parent]?.level ?? 0) >= heading.level) {
    const closed = outline.headings[parent] as OutlineHeading
    if (closed.bodyEnd < 0) closed.bodyEnd = heading.from
    parent = closed.parent
  }
  const written = writtenAt(source, heading.start, heading.end)
  outline.headings.push({
    ...written,
    level: heading.level,
    form: heading.form,
    parent,
    names: heading.names ?? namesOf(builder, written.text, heading.level, parent),
    bodyStart: heading.body,
    bodyEnd: -1,
  })
  builder.current = outline.headings.length - 1
}

function namesOf(
  builder: Builder,
  title: string,
  level: number,
  parent: number,
  whole = false,
): readonly SectionName[] {
  const names = sectionNames(title, builder.synonyms, whole)
  const isTitle = builder.outline.headings.length === 0 && level === 1 && title.split(' ').length > 3
  if (isTitle) return []
  const above = sectionsAbove(builder.outline, parent)
  // `**Prevention:** …` in a summary sums up; the actions themselves stand elsewhere.
  if (whole && above.length > 0) return names.filter((name) => !listed.includes(name))
  if (!above.some((name) => name === 'timeline' || listed.includes(name))) return names
  return names.filter((name) => !groupNames.includes(name))
}

function addParagraph(builder: Builder, block: Block, place: Place): void {
  let pieces = block.pieces
  if (place.entry < 0) {
    let from = 0
    for (const [at, piece] of block.pieces.entries()) {
      const title = leadInHeading(builder, piece.start, piece.end, at === 0, block.pieces.length)
      if (title === undefined) continue
      pushParagraph(builder, block.pieces.slice(from, at), place)
      addHeading(builder, title)
      from = at
      if (title.body >= piece.end) from = at + 1
    }
    pieces = block.pieces.slice(from)
  }
  pushParagraph(builder, pieces, place)
}

function pushParagraph(builder: Builder, pieces: Block['pieces'], place: Place): void {
  const first = pieces[0]
  const last = pieces.at(-1)
  if (first === undefined || last === undefined) return
  builder.outline.paragraphs.push({
    ...spanOf(builder.source, first.start, last.end),
    pieces,
    under: builder.current,
    quoted: place.quoted,
  })
}

/** A line that stands for a heading: bold alone, or a label that names a section. */
function leadInHeading(
  builder: Builder,
  start: number,
  end: number,
  first: boolean,
  lines: number,
): NewHeading | undefined {
  const leadIn = readLeadIn(builder.source.text, start, end)
  if (leadIn === undefined) return undefined
  const parent = parentFor(builder, leadInLevel(builder, true))
  const inline = !leadIn.alone
  if (inline && !speaksForItself(builder, parent)) return undefined
  const names = namesOf(builder, leadIn.title, 0, parent, inline || !leadIn.bold)
  const level = leadInLevel(builder, names.length > 0)
  // `**Severity:**` with nothing behind it is a field that is still empty.
  const emptyField = names.length === 0 && isFieldLabel(leadIn.title)
  const aloneBold = leadIn.bold && leadIn.alone && first && !emptyField
  const known = names.length > 0 && (leadIn.bold || (leadIn.alone && first))
  if (!known && !aloneBold && !(leadIn.alone && first && lines === 1 && leadIn.title.length < 40))
    return undefined
  const body = leadIn.alone ? end : leadIn.rest
  return { start: leadIn.titleStart, end: leadIn.titleEnd, from: start, body, level, form: 'lead_in', names }
}

/** Whether a label below a heading can be a section's title: not inside another section, where it labels a part of that. */
function speaksForItself(builder: Builder, parent: number): boolean {
  return sectionsAbove(builder.outline, parent).every((name) => name === 'summary' || name === 'metadata')
}

/** Lead-ins stand one level below the last real heading, further ones beside it; below one that names a section, groups one level deeper. */
function leadInLevel(builder: Builder, named: boolean): number {
  const { headings } = builder.outline
  let at = builder.current
  let grouped = false
  while (at >= 0 && headings[at]?.form === 'lead_in') {
    grouped ||= (headings[at]?.names.length ?? 0) > 0
    at = headings[at]?.parent ?? -1
  }
  return (headings[at]?.level ?? builder.base) + (grouped && !named ? 2 : 1)
}

function parentFor(builder: Builder, level: number): number {
  const { headings } = builder.outline
  let at = builder.current
  while (at >= 0 && (headings[at]?.level ?? 0) >= level) at = headings[at]?.parent ?? -1
  return at
}

function addTable(builder: Builder, block: Block, previous: Block | undefined): void {
  const { outline, source } = builder
  const [header, delimiter, ...rows] = block.pieces
  if (header === undefined || delimiter === undefined) return
  const touching = previous?.kind === 'paragraph' ? previous.pieces.at(-1) : undefined
  const above = touching?.line === header.line - 1 ? touching : undefined
  outline.tables.push({
    ...spanOf(source, block.start, block.end),
    header: rowOf(source, header.start, header.end),
    delimiter: spanOf(source, delimiter.start, delimiter.end),
    rows: rows.map((row) => rowOf(source, row.start, row.end)),
    under: builder.current,
    ...(above === undefined ? {} : { above: rowOf(source, above.start, above.end) }),
  })
}

function rowOf(source: Source, start: number, end: number): TableRow {
  const cells = splitRow(source.text, start, end).map((cell) => ({
    ...writtenAt(source, cell.start, cell.end),
    outer: { start: cell.outerStart, end: cell.outerEnd },
  }))
  return { ...spanOf(source, start, end), cells }
}

function addEntry(builder: Builder, block: Block, place: Place): void {
  const { outline, source } = builder
  const first = block.children[0]
  const pieces = first?.kind === 'paragraph' ? first.pieces : []
  const start = pieces[0]?.start ?? block.start
  const end = pieces.at(-1)?.end ?? start
  const box = /^\[([ xX])\](?=\s)/.exec(source.text.slice(start, start + 4))
  const from = box === null ? start : Math.min(end, start + 4)
  if (place.depth === 0 && place.entry < 0) addEntryHeading(builder, from, pieces[0]?.end ?? end, start)
  const index = outline.entries.length
  outline.entries.push({
    ...writtenAt(source, from, end),
    span: spanOf(source, block.start, block.end),
    depth: place.depth,
    numbered: block.mark.numbered,
    ...(box === null ? {} : { box: { start, ticked: box[1] !== ' ' } }),
    ...(place.entry < 0 ? {} : { parent: place.entry }),
    pieces,
    under: builder.current,
    list: builder.lists,
  })
  const inner = { quoted: place.quoted, entry: index, depth: place.depth + 1 }
  visitAll(builder, pieces.length > 0 ? block.children.slice(1) : block.children, inner)
}

/** `- **Impact**: …` in a document that has lists instead of headings. */
function addEntryHeading(builder: Builder, start: number, end: number, from: number): void {
  const leadIn = readLeadIn(builder.source.text, start, end)
  const level = leadInLevel(builder, true)
  const parent = parentFor(builder, level)
  if (leadIn === undefined || !leadIn.bold || !speaksForItself(builder, parent)) return
  const names = namesOf(builder, leadIn.title, level, parent, !leadIn.alone)
  if (names.length === 0) return
  const body = leadIn.alone ? end : leadIn.rest
  addHeading(builder, {
    start: leadIn.titleStart,
    end: leadIn.titleEnd,
    from,
    body,
    level,
    form: 'lead_in',
    names,
  })
}

function addCode(builder: Builder, block: Block, place: Place): void {
  const { outline, source } = builder
  const language = block.mark.info.split(/\s/, 1)[0]?.toLowerCase() ?? ''
  const fenced = block.mark.width > 0
  const from = block.line + 1
  const closed = block.pieces.length < block.endLine - block.line
  const to = closed ? block.endLine : block.endLine + 1
  const bodyStart = fenced ? (source.starts[from] ?? block.end) : block.start
  const bodyEnd = fenced
    ? Math.max(bodyStart, Math.min(block.end, source.starts[to] ?? block.end))
    : block.end
  outline.codeBlocks.push({
    ...spanOf(source, block.start, block.end),
    language,
    body: spanOf(source, bodyStart, bodyEnd),
  })
  if (!fenced || place !== outside || !isEmbedded(source.text, language, bodyStart, bodyEnd)) return
  const base = builder.base
  const level = outline.headings[builder.current]?.level ?? 0
  builder.base = level
  visitAll(builder, scanBlocks(source, from, to).children, outside)
  builder.base = base
}

function isEmbedded(text: string, language: string, start: number, end: number): boolean {
  if (language === 'markdown' || language === 'md') return true
  return (language === 'yaml' || language === 'yml') && /^[ \t]*- \[[ xX]\] /m.test(text.slice(start, end))
}
