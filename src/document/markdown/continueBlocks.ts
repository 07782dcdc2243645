import type { Block } from './block.ts'
import { closesFence } from './blockStart.ts'
import type { Cursor } from './cursor.ts'
import { atSpace, skipColumns, skipIndent, skipMark } from './cursor.ts'
import type { Scan } from './scan.ts'
import { closeTo } from './scan.ts'

/** Finds the open blocks that the line continues. `matched` is -1 when the line is used up by closing a fence. */
export function matchOpen(scan: Scan): void {
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

export function continuesQuote(cursor: Cursor): boolean {
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
