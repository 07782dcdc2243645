import type { Block, BlockKind } from '../../markdown/block.ts'
import { scanBlocks } from '../../markdown/scanBlocks.ts'
import type { Source } from '../../markdown/source.ts'
import type { Synonyms } from '../../model/parseOptions.ts'
import { readMoment } from '../../values/readMoment.ts'
import { spanOf, writtenAt } from '../writtenAt.ts'
import type { Builder } from './addHeading.ts'
import { addHeading } from './addHeading.ts'
import { addPipeLines, addTable } from './addTable.ts'
import { addEntryHeading, leadInHeading } from './leadInHeading.ts'
import type { Outline } from './outline.ts'
import { headingPath } from './outline.ts'

interface Place {
  /** index of the list entry around; -1 outside lists */
  readonly entry: number
  readonly depth: number
}

const outside: Place = { entry: -1, depth: 0 }
const insideQuote: Place = { entry: -1, depth: 1 }

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
  const builder: Builder = { source, synonyms, outline, current: -1, lists: 0, base: 0, inHead: true }
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

/** In the head, above the first section, people set facts and summaries off as quotations; below it they quote others. */
function addQuote(builder: Builder, block: Block, place: Place): void {
  builder.outline.quotes.push(spanOf(builder.source, block.start, block.end))
  if (builder.inHead) visitAll(builder, block.children, place)
  else addQuoted(builder, block.children)
}

/** Somebody else's words: they say something, but their titles, lists and tables are not those of the document. */
function addQuoted(builder: Builder, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.kind === 'code' || block.kind === 'html')
      visits[block.kind]?.(builder, block, insideQuote, undefined)
    else {
      pushParagraph(builder, block.pieces, true)
      addQuoted(builder, block.children)
    }
  }
}

function addTitle(builder: Builder, block: Block): void {
  const first = block.pieces[0]
  const last = block.pieces.at(-1)
  if (first === undefined || last === undefined) return
  const level = Math.max(builder.base + block.level, momentLevel(builder, first.start, last.end))
  if (level > 1) builder.inHead = false
  addHeading(builder, {
    start: first.start,
    end: last.end,
    from: block.start,
    body: block.end,
    level,
    form: 'heading',
  })
}

/** A heading that is a day or begins with a time belongs to the timeline above it, though it may have the same level. */
function momentLevel({ outline, source, current }: Builder, start: number, end: number): number {
  const timeline = headingPath(outline, current).find((at) =>
    outline.headings[at]?.names.includes('timeline'),
  )
  if (timeline === undefined) return 0
  const text = source.text.slice(start, end)
  // Any year will do: what matters is that it is a day.
  const moment = readMoment(text, { date: '2000-01-01' })
  const isMoment =
    moment?.clock !== undefined || (moment !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(moment.length)))
  return isMoment ? (outline.headings[timeline]?.level ?? 0) + 1 : 0
}

function addParagraph(builder: Builder, block: Block, place: Place): void {
  if (addPipeLines(builder, block)) return
  let pieces = block.pieces
  if (place.entry < 0) {
    let from = 0
    for (const [at, piece] of block.pieces.entries()) {
      const title = leadInHeading(builder, piece.start, piece.end, at === 0, block.pieces.length)
      if (title === undefined) continue
      pushParagraph(builder, block.pieces.slice(from, at))
      addHeading(builder, title)
      from = at
      if (title.body >= piece.end) from = at + 1
    }
    pieces = block.pieces.slice(from)
  }
  pushParagraph(builder, pieces)
}

function pushParagraph(builder: Builder, pieces: Block['pieces'], quoted = false): void {
  const first = pieces[0]
  const last = pieces.at(-1)
  if (first === undefined || last === undefined) return
  builder.outline.paragraphs.push({
    ...spanOf(builder.source, first.start, last.end),
    pieces,
    under: builder.current,
    quoted,
  })
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
  const inner = { entry: index, depth: place.depth + 1 }
  visitAll(builder, pieces.length > 0 ? block.children.slice(1) : block.children, inner)
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
  if (fenced && place === outside && isEmbedded(source.text, language, bodyStart, bodyEnd)) {
    addEmbedded(builder, from, to)
    return
  }
  outline.codeBlocks.push({
    ...spanOf(source, block.start, block.end),
    language,
    body: spanOf(source, bodyStart, bodyEnd),
  })
}

/** The lines between two fences that are part of the document, their headings below the one above the fence. */
function addEmbedded(builder: Builder, from: number, to: number): void {
  const base = builder.base
  builder.base = builder.outline.headings[builder.current]?.level ?? 0
  visitAll(builder, scanBlocks(builder.source, from, to).children, outside)
  builder.base = base
}

function isEmbedded(text: string, language: string, start: number, end: number): boolean {
  if (language === 'markdown' || language === 'md') return true
  return (language === 'yaml' || language === 'yml') && /^[ \t]*- \[[ xX]\] /m.test(text.slice(start, end))
}
