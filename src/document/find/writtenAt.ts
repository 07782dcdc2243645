import { plainText } from '../markdown/plainText.ts'
import type { Source } from '../markdown/source.ts'
import { lineAt } from '../markdown/source.ts'
import type { Span, Written } from '../model/postmortem.ts'

/** @returns the span of `start..end` with its line */
export function spanOf(source: Source, start: number, end: number): Span {
  return { start, end, line: lineAt(source, start) }
}

/** @returns what is written at `start..end`, as plain text, without a reading of it */
export function writtenAt(source: Source, start: number, end: number): Written<never> {
  return { start, end, line: lineAt(source, start), text: plainText(source.text.slice(start, end)) }
}

/** @returns an empty place: nothing is written there */
export function nothingAt(source: Source, offset: number): Written<never> {
  return { start: offset, end: offset, line: lineAt(source, offset), text: '' }
}

/** Adds a reading to what is written; undefined leaves it unread. */
export function withValue<T>(written: Omit<Written<T>, 'value'>, value: T | undefined): Written<T> {
  const { start, end, line, text } = written
  return value === undefined ? { start, end, line, text } : { start, end, line, text, value }
}

/** A text without the bold mark that was opened before it or closes behind it; pairs in it are the author's own words. */
export function withoutLooseMark(text: string): string {
  return text.split('**').length % 2 === 0 ? text.replace('**', '').trim() : text
}
