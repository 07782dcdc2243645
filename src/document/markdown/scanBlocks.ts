import type { Block } from './block.ts'
import { noMark } from './block.ts'
import { matchOpen } from './continueBlocks.ts'
import { openCursor, startLine } from './cursor.ts'
import { htmlBlockEnds } from './htmlBlock.ts'
import { openBlocks } from './openBlocks.ts'
import type { Scan } from './scan.ts'
import { addBlock, addPiece, closeTo, newBlock, tip } from './scan.ts'
import type { Source } from './source.ts'

/**
 * Reads the block structure of lines `from..to` (0-based, `to` exclusive): CommonMark's blocks with GitHub's tables.
 * Total and linear: each line is looked at once for each open block, of which there are at most `maxDepth`.
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

function readLine(scan: Scan): void {
  matchOpen(scan)
  if (scan.matched < 0) return
  const container = scan.open[scan.matched - 1] as Block
  if (container.kind !== 'code' && container.kind !== 'html') {
    if (openBlocks(scan)) return
  }
  addText(scan)
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
