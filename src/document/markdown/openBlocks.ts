import type { Block } from './block.ts'
import { noMark } from './block.ts'
import { atxContent, atxLevel, fenceMark, isBreak, itemMark, setextLevel } from './blockStart.ts'
import { continuesQuote } from './continueBlocks.ts'
import { skipColumns } from './cursor.ts'
import { htmlBlockEnds, htmlBlockStart } from './htmlBlock.ts'
import type { Scan } from './scan.ts'
import { addBlock, addPiece, closeTo, newBlock, tip } from './scan.ts'
import { delimiterCells, splitRow } from './tableRow.ts'

/** Quotes, lists and items beyond this depth are read as text: time stays linear on hostile nesting. */
export const maxDepth = 40

/** Opens the blocks that start on the line. @returns true when nothing of the line is left */
export function openBlocks(scan: Scan): boolean {
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
  for (const piece of block.pieces) heading.pieces.push(piece)
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
