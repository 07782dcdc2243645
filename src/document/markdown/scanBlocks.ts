import type { Block, BlockKind, Mark } from './block.ts'
import { noMark } from './block.ts'
import { atxContent, atxLevel, closesFence, fenceMark, isBreak, itemMark, setextLevel } from './blockStart.ts'
import type { Cursor } from './cursor.ts'
import { atSpace, openCursor, skipColumns, skipIndent, skipMark, startLine } from './cursor.ts'
import { htmlBlockEnds, htmlBlockStart } from './htmlBlock.ts'
import type { Source } from './source.ts'
import { delimiterCells, splitRow } from './tableRow.ts'

/** Quotes, lists and items beyond this depth are read as text: time stays linear on hostile nesting. */
export const maxDepth = 40

interface Scan {
  readonly source: Source
  readonly cursor: Cursor
  /** open blocks, the root first; the last is the innermost */
  readonly open: Block[]
  /** how many of them the current line belongs to */
  matched: number
  line: number
  lineStart: number
  /** the last line that was not blank: where closed containers end */
  lastLine: number
  lastEnd: number
  blankBefore: boolean
}

/**
 * Reads the block structure of lines `from..to` (0-based, `to` exclusive): CommonMark's blocks with GitHub's tables.
 * Total and linear: each line is looked at once for each open block, of which there are at most {@link maxDepth}.
 * @returns the root; its descendants are in document order
 */
export function scanBlocks(source: Source, from: number, to: number): Block {
  const start = source.starts[from] ?? source.text.length
  const root = newBlock('root', start, from, 0, noMark)
  const scan: Scan = {
    source,
    cursor: openCursor(source.text),
    open: [root],
    matched: 1,
    line: from,
    lineStart: start,
    lastLine: from,
    lastEnd: start,
    blankBefore: false,
  }
  for (let line = from; line < to; line++) {
    scan.line = line
    scan.lineStart = source.starts[line] ?? 0
    startLine(scan.cursor, scan.lineStart, source.ends[line] ?? 0)
    const { blank } = scan.cursor
    readLine(scan)
    scan.blankBefore = blank
    if (!blank) {
      scan.lastLine = line
      scan.lastEnd = source.ends[line] ?? 0
    }
  }
  closeTo(scan, 0)
  return root
}

function newBlock(kind: BlockKind, start: number, line: number, level: number, mark: Mark): Block {
  return { kind, start, end: start, line, endLine: line, children: [], pieces: [], level, mark }
}

function tip(scan: Scan): Block {
  return scan.open[scan.open.length - 1] as Block
}

/** Closes open blocks until `count` are left. */
function closeTo(scan: Scan, count: number): void {
  while (scan.open.length > count) {
    const block = scan.open.pop() as Block
    const last = block.pieces.at(-1)
    if (block.kind === 'code' && block.mark.width === 0) dropBlankEnd(scan.source, block)
    else if (last === undefined && block.endLine < scan.lastLine) {
      block.endLine = Math.max(block.line, scan.lastLine)
      block.end = Math.max(block.start, scan.lastEnd)
    } else if (last === undefined) block.end = Math.max(block.end, scan.lastEnd)
  }
}

/** Indented code does not own the blank lines behind it. */
function dropBlankEnd(source: Source, block: Block): void {
  for (let last = block.pieces.at(-1); last !== undefined; last = block.pieces.at(-1)) {
    block.endLine = last.line
    block.end = last.end
    if (source.text.slice(last.start, last.end).trim() !== '') return
    block.pieces.pop()
  }
}

function addBlock(scan: Scan, kind: BlockKind, start: number, level = 0, mark = noMark): Block {
  closeTo(scan, scan.matched)
  while (!holds(tip(scan), kind)) closeTo(scan, scan.open.length - 1)
  const block = newBlock(kind, start, scan.line, level, mark)
  tip(scan).children.push(block)
  scan.open.push(block)
  scan.matched = scan.open.length
  return block
}

function holds(parent: Block, kind: BlockKind): boolean {
  if (parent.kind === 'list') return kind === 'item'
  return parent.kind === 'root' || parent.kind === 'quote' || parent.kind === 'item'
}

function addPiece(scan: Scan, block: Block, start: number): void {
  const end = scan.cursor.end
  block.pieces.push({ start, end, line: scan.line })
  block.end = end
  block.endLine = scan.line
}

function readLine(scan: Scan): void {
  matchOpen(scan)
  if (scan.matched < 0) return
  const container = scan.open[scan.matched - 1] as Block
  if (container.kind !== 'code' && container.kind !== 'html') {
    if (openBlocks(scan)) return
  }
  addText(scan)
}

/** Finds the open blocks that the line continues. `matched` is -1 when the line is used up by closing a fence. */
function matchOpen(scan: Scan): void {
  let count = 1
  while (count < scan.open.length) {
    const verdict = continues(scan, scan.open[count] as Block)
    if (verdict === 'closes') {
      closeTo(scan, count)
      scan.matched = -1
      return
    }
    if (verdict === 'no') break
    count++
  }
  scan.matched = count
}

type Verdict = 'yes' | 'no' | 'closes'

function continues(scan: Scan, block: Block): Verdict {
  const { cursor } = scan
  switch (block.kind) {
    case 'list':
      return 'yes'
    case 'quote':
      return continuesQuote(cursor) ? 'yes' : 'no'
    case 'item':
      return continuesItem(cursor, block) ? 'yes' : 'no'
    case 'code':
      return continuesCode(scan, block)
    case 'html':
      return cursor.blank && block.mark.html >= 6 ? 'no' : 'yes'
    case 'paragraph':
    case 'table':
      return cursor.blank ? 'no' : 'yes'
    default:
      return 'no'
  }
}

function continuesQuote(cursor: Cursor): boolean {
  if (cursor.blank || cursor.indent > 3 || cursor.text.charCodeAt(cursor.next) !== 62) return false
  skipIndent(cursor)
  skipMark(cursor, 1)
  if (atSpace(cursor)) skipColumns(cursor, 1)
  return true
}

function continuesItem(cursor: Cursor, block: Block): boolean {
  if (cursor.blank) {
    if (block.children.length === 0) return false
    skipIndent(cursor)
    return true
  }
  if (cursor.indent < block.mark.width) return false
  skipColumns(cursor, block.mark.width)
  return true
}

function continuesCode(scan: Scan, block: Block): Verdict {
  const { cursor } = scan
  if (block.mark.width > 0) {
    if (closesFence(cursor, block.mark)) {
      block.end = cursor.end
      block.endLine = scan.line
      return 'closes'
    }
    skipColumns(cursor, Math.min(block.mark.indent, cursor.indent))
    return 'yes'
  }
  if (cursor.indent >= 4) skipColumns(cursor, 4)
  else if (cursor.blank) skipIndent(cursor)
  else return 'no'
  return 'yes'
}

/** Opens the blocks that start on the line. @returns true when nothing of the line is left */
function openBlocks(scan: Scan): boolean {
  for (;;) {
    const { cursor } = scan
    if (cursor.blank) return false
    const container = scan.open[scan.matched - 1] as Block
    if (cursor.indent >= 4) {
      if (tip(scan).kind === 'paragraph' || container.kind === 'table') return false
      skipColumns(cursor, 4)
      addPiece(scan, addBlock(scan, 'code', cursor.pos), cursor.pos)
      return true
    }
    const opened = openContainer(scan, container)
    if (opened) continue
    return openLeaf(scan, container)
  }
}

function openContainer(scan: Scan, container: Block): boolean {
  const { cursor } = scan
  if (scan.matched >= maxDepth) return false
  const start = cursor.next
  if (cursor.text.charCodeAt(start) === 62) {
    continuesQuote(cursor)
    addBlock(scan, 'quote', start, scan.matched)
    return true
  }
  if (isBreak(cursor) && /[*_-]/.test(cursor.text.charAt(start))) return false
  if (container.kind === 'paragraph' && setextLevel(cursor) > 0) return false
  const mark = itemMark(cursor, container.kind === 'paragraph')
  if (mark === undefined) return false
  if (container.kind !== 'list' || container.mark.char !== mark.char)
    addBlock(scan, 'list', start, scan.matched, mark)
  addBlock(scan, 'item', start, scan.matched, mark)
  return true
}

function openLeaf(scan: Scan, container: Block): boolean {
  const { cursor } = scan
  const start = cursor.next
  switch (cursor.text.charCodeAt(start)) {
    case 35:
      return openHeading(scan)
    case 96:
    case 126:
      return openFence(scan)
    case 60:
      return openHtml(scan, container)
    case 42:
    case 95:
    case 45:
    case 61:
      if (underline(scan, container)) return true
      if (!isBreak(cursor) || cursor.text.charCodeAt(start) === 61) return openTable(scan, container)
      addPiece(scan, addBlock(scan, 'break', start), start)
      closeTo(scan, scan.open.length - 1)
      return true
    default:
      return openTable(scan, container)
  }
}

function openHeading(scan: Scan): boolean {
  const { cursor } = scan
  const level = atxLevel(cursor)
  if (level === 0) return false
  const [start, end] = atxContent(cursor, level)
  const block = addBlock(scan, 'heading', cursor.next, level)
  block.pieces.push({ start, end, line: scan.line })
  block.end = cursor.end
  closeTo(scan, scan.open.length - 1)
  return true
}

function openFence(scan: Scan): boolean {
  const mark = fenceMark(scan.cursor)
  if (mark === undefined) return false
  addBlock(scan, 'code', scan.cursor.next, 0, mark)
  return true
}

function openHtml(scan: Scan, container: Block): boolean {
  const { cursor } = scan
  const rest = cursor.text.slice(cursor.next, cursor.end)
  const html = htmlBlockStart(rest, container.kind === 'paragraph' || tip(scan).kind === 'paragraph')
  if (html === 0) return false
  const block = addBlock(scan, 'html', cursor.next, 0, { ...noMark, html })
  addPiece(scan, block, cursor.next)
  if (htmlBlockEnds(html, rest)) closeTo(scan, scan.open.length - 1)
  return true
}

/** `===` or `---` below a paragraph makes it a heading. */
function underline(scan: Scan, container: Block): boolean {
  const level = container.kind === 'paragraph' ? setextLevel(scan.cursor) : 0
  if (level === 0) return false
  const block = scan.open.pop() as Block
  const parent = tip(scan)
  const heading = newBlock('heading', block.start, block.line, level, noMark)
  heading.pieces.push(...block.pieces)
  heading.end = scan.cursor.end
  heading.endLine = scan.line
  parent.children[parent.children.length - 1] = heading
  scan.matched = scan.open.length
  return true
}

/** A delimiter row below a line with as many cells makes a table of both; lines before it stay a paragraph. */
function openTable(scan: Scan, container: Block): boolean {
  if (container.kind !== 'paragraph') return false
  const { cursor } = scan
  const { text } = cursor
  const code = text.charCodeAt(cursor.next)
  if (code !== 124 && code !== 45 && code !== 58) return false
  const count = delimiterCells(text, cursor.next, cursor.end)
  const header = container.pieces.at(-1)
  if (count === 0 || header === undefined) return false
  if (splitRow(text, header.start, header.end).length !== count) return false
  if (count === 1 && !text.slice(cursor.next, cursor.end).includes('|') && code !== 58) return false
  container.pieces.pop()
  const before = container.pieces.at(-1)
  const parent = scan.open[scan.matched - 2] as Block
  if (before === undefined) parent.children.pop()
  else {
    container.end = before.end
    container.endLine = before.line
  }
  scan.open.pop()
  scan.matched--
  const table = addBlock(scan, 'table', header.start)
  table.line = header.line
  table.pieces.push(header)
  addPiece(scan, table, cursor.next)
  return true
}

function addText(scan: Scan): void {
  const { cursor } = scan
  const current = tip(scan)
  if (scan.matched < scan.open.length && !cursor.blank && current.kind === 'paragraph') {
    addPiece(scan, current, cursor.next)
    return
  }
  closeTo(scan, scan.matched)
  const block = tip(scan)
  switch (block.kind) {
    case 'code':
      addPiece(scan, block, cursor.pos)
      return
    case 'html':
      addPiece(scan, block, cursor.pos)
      if (htmlBlockEnds(block.mark.html, cursor.text.slice(cursor.pos, cursor.end)))
        closeTo(scan, scan.open.length - 1)
      return
    case 'paragraph':
    case 'table':
      addPiece(scan, block, cursor.next)
      return
    default:
      if (!cursor.blank) addPiece(scan, addBlock(scan, 'paragraph', cursor.next), cursor.next)
  }
}
