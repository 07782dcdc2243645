import type { Block, BlockKind, Mark } from './block.ts'
import { noMark } from './block.ts'
import type { Cursor } from './cursor.ts'
import type { Source } from './source.ts'

/** The state of the block scanner between and inside lines. */
export interface Scan {
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

export function newBlock(kind: BlockKind, start: number, line: number, level: number, mark: Mark): Block {
  return { kind, start, end: start, line, endLine: line, children: [], pieces: [], level, mark }
}

export function tip(scan: Scan): Block {
  return scan.open[scan.open.length - 1] as Block
}

/** Closes open blocks until `count` are left. */
export function closeTo(scan: Scan, count: number): void {
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

export function addBlock(scan: Scan, kind: BlockKind, start: number, level = 0, mark = noMark): Block {
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

export function addPiece(scan: Scan, block: Block, start: number): void {
  const end = scan.cursor.end
  block.pieces.push({ start, end, line: scan.line })
  block.end = end
  block.endLine = scan.line
}
