import cliTruncate from 'cli-truncate'
import stringWidth from 'string-width'
import { harmless } from './harmless.ts'

/** A line as it is shown, and where the marks below it go, in columns. */
export interface FrameLine {
  readonly text: string
  readonly indent: number
  readonly marked: number
}

/** So much of what stands before the marked place is shown when not all of it can be. */
const context = 20
const mostMarks = 80

/**
 * The part of a line that holds the marked place: all of it where it fits, else a window with `…` where it is cut.
 * @param start,end offsets in the line, end exclusive
 * @param columns room for the text
 */
export function frameLine(line: string, start: number, end: number, columns: number): FrameLine {
  const [before, place, after] = [line.slice(0, start), line.slice(start, end), line.slice(end)].map(harmless)
  const lead = beginning(before ?? '', place ?? '', columns)
  const indent = stringWidth(lead)
  const text = lead + cliTruncate(`${place}${after}`, columns - indent)
  const marked = Math.min(stringWidth(place ?? ''), stringWidth(text) - indent, mostMarks)
  return { text, indent, marked: Math.max(marked, 1) }
}

/** What is shown before the place: everything when enough of the place still fits behind it. */
function beginning(before: string, place: string, columns: number): string {
  const wanted = Math.min(stringWidth(place), context)
  if (stringWidth(before) + wanted < columns) return before
  return cliTruncate(before, Math.min(context, Math.floor(columns / 3)), { position: 'start' })
}
