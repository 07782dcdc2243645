import type { Mark } from './block.ts'
import { noMark } from './block.ts'
import type { Cursor } from './cursor.ts'
import { atSpace, skipColumns, skipIndent, skipMark } from './cursor.ts'

const HASH = 35
const SPACE = 32
const TAB = 9
const BACKTICK = 96

/** @returns the level of an ATX heading whose `#` the cursor looks at, or 0 */
export function atxLevel(cursor: Cursor): number {
  let level = 0
  while (level < 7 && cursor.text.charCodeAt(cursor.next + level) === HASH) level++
  if (level === 0 || level > 6) return 0
  const after = cursor.next + level
  const code = cursor.text.charCodeAt(after)
  return after >= cursor.end || code === SPACE || code === TAB ? level : 0
}

/** The content of an ATX heading: without the opening and the optional closing hashes. */
export function atxContent(cursor: Cursor, level: number): readonly [number, number] {
  let start = cursor.next + level
  let end = cursor.end
  const { text } = cursor
  const space = (at: number): boolean => text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB
  while (start < end && space(start)) start++
  while (end > start && space(end - 1)) end--
  let close = end
  while (close > start && text.charCodeAt(close - 1) === HASH) close--
  if (close === start) return [start, start]
  if (close < end && space(close - 1)) {
    end = close
    while (end > start && space(end - 1)) end--
  }
  return [start, end]
}

/** An opening fence of backticks or tildes. */
export function fenceMark(cursor: Cursor): Mark | undefined {
  const char = cursor.text.charCodeAt(cursor.next)
  let after = cursor.next
  while (after < cursor.end && cursor.text.charCodeAt(after) === char) after++
  const width = after - cursor.next
  if (width < 3) return undefined
  const info = cursor.text.slice(after, cursor.end)
  if (char === BACKTICK && info.includes('`')) return undefined
  return { ...noMark, char, width, indent: cursor.indent, info: info.trim() }
}

/** Whether the line closes a fence that was opened by `mark`. */
export function closesFence(cursor: Cursor, mark: Mark): boolean {
  if (cursor.indent > 3) return false
  let at = cursor.next
  while (at < cursor.end && cursor.text.charCodeAt(at) === mark.char) at++
  if (at - cursor.next < mark.width) return false
  while (at < cursor.end) {
    const code = cursor.text.charCodeAt(at++)
    if (code !== SPACE && code !== TAB) return false
  }
  return true
}

/** Whether the line is a thematic break: three or more of one of `*`, `-`, `_` and nothing else. */
export function isBreak(cursor: Cursor): boolean {
  const char = cursor.text.charCodeAt(cursor.next)
  let count = 0
  for (let i = cursor.next; i < cursor.end; i++) {
    const code = cursor.text.charCodeAt(i)
    if (code === char) count++
    else if (code !== SPACE && code !== TAB) return false
  }
  return count >= 3
}

/** @returns 1 or 2 when the line underlines a heading with `=` or `-`, else 0 */
export function setextLevel(cursor: Cursor): number {
  const char = cursor.text.charCodeAt(cursor.next)
  if (char !== 61 && char !== 45) return 0
  let at = cursor.next
  while (at < cursor.end && cursor.text.charCodeAt(at) === char) at++
  while (at < cursor.end) {
    const code = cursor.text.charCodeAt(at++)
    if (code !== SPACE && code !== TAB) return 0
  }
  return char === 61 ? 1 : 2
}

/** Length of a list marker at the cursor's next character (bullet, or up to nine digits with `.` or `)`), or 0. */
function markerLength(cursor: Cursor): number {
  const { text, next } = cursor
  const code = text.charCodeAt(next)
  if (code === 42 || code === 43 || code === 45) return 1
  let at = next
  while (at < next + 9 && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++
  const close = text.charCodeAt(at)
  return at > next && at < cursor.end && (close === 46 || close === 41) ? at + 1 - next : 0
}

/**
 * Reads a list marker and moves the cursor to the item's content.
 * @param interrupts an open paragraph is only interrupted by a bullet or `1.`, and not by an empty item
 */
export function itemMark(cursor: Cursor, interrupts: boolean): Mark | undefined {
  const length = markerLength(cursor)
  if (length === 0) return undefined
  const { text, next, end } = cursor
  const after = next + length
  const code = text.charCodeAt(after)
  if (after < end && code !== SPACE && code !== TAB) return undefined
  const numbered = length > 1
  if (
    interrupts &&
    ((numbered && Number.parseInt(text.slice(next, after - 1), 10) !== 1) || isBlank(text, after, end))
  )
    return undefined
  const offset = cursor.indent
  skipIndent(cursor)
  skipMark(cursor, length)
  const char = text.charCodeAt(after - 1)
  const before = cursor.indent
  const empty = cursor.blank
  if (empty || before > 4 || before < 1) {
    if (atSpace(cursor) && cursor.pos < end) skipColumns(cursor, 1)
    return { ...noMark, char, numbered, width: offset + length + 1 }
  }
  skipColumns(cursor, before)
  return { ...noMark, char, numbered, width: offset + length + before }
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code !== SPACE && code !== TAB) return false
  }
  return true
}
