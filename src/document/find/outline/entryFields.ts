import { exactColumnName } from '../../language/compile/columnNames.ts'
import { fold } from '../../language/compile/fold.ts'
import { phrases } from '../../language/compile/gather.ts'
import { plainText } from '../../markdown/plainText.ts'
import type { Source } from '../../markdown/source.ts'
import { trimEnd } from '../../markdown/trimEnd.ts'
import type { Written } from '../../model/postmortem.ts'
import { writtenAt } from '../writtenAt.ts'

/** A labelled value inside a list entry: `Owner: @ana`. */
export interface EntryField {
  readonly name: string
  /** where the label begins */
  readonly start: number
  readonly value: Written<never>
}

const roles = ['action', 'owner', 'due', 'priority', 'status', 'ticket', 'type', 'criteria', 'dependency']
const label =
  /(^|[\s(|;,·•—–[*_（，、；【-])([*_`]{0,3})(\p{L}[\p{L}/#]{0,28}(?:[ -]\p{L}{1,20}){0,2})[ \t]?([*_`]{0,3})[ \t]*[:：](?!\/\/)([*_`]{0,3})[ \t]*(?=\S|\n|$)/gu
/** Values that are sentences. */
const wordy = ['action', 'criteria', 'dependency']
const longest = 4000
const longestIndent = 80

/** Words that are a label only in a column title: `by: …` inside a sentence says nothing. */
const vague = new Set(phrases('vagueLabels').map(fold))

/**
 * Finds labelled values in `start..end`: on one line, on lines of their own or in nested bullets.
 * A value ends at the next label, a line's end, `|`, `;` or the bracket that was open before its label.
 */
export function entryFields(source: Source, start: number, end: number): readonly EntryField[] {
  const raw = source.text.slice(start, Math.min(end, start + longest))
  if (!/[:：]/.test(raw)) return []
  const found = [...raw.matchAll(label)].flatMap((match) => readLabel(raw, match) ?? [])
  return found.map((field, at) => {
    const limit = found[at + 1]?.from ?? raw.length
    const [from, to] = valuePlace(raw, field.value, limit, field.bracket, !wordy.includes(field.name))
    return { name: field.name, start: start + field.from, value: writtenAt(source, start + from, start + to) }
  })
}

interface Label {
  readonly name: string
  readonly from: number
  /** where its value begins */
  readonly value: number
  readonly bracket: string | undefined
}

function readLabel(raw: string, match: RegExpExecArray): Label | undefined {
  const [whole, bracket = '', marks = '', text = ''] = match
  const at = match.index + bracket.length
  const lineStart = bracket === '' || beginsLine(raw, at)
  const suffix = lineStart ? undefined : roleSuffix(text)
  const name = exactColumnName(suffix ?? text)
  if (name === undefined || !roles.includes(name) || text.split(' ').length > 3) return undefined
  const setOff = lineStart || /[—–·|;]\s{0,3}[*_]{0,3}$/.test(raw.slice(Math.max(0, match.index - 6), at))
  if (vague.has(fold(suffix ?? text)) && !(setOff && /^\p{Lu}/u.test(text))) return undefined
  const skipped = suffix === undefined ? 0 : marks.length + text.length - suffix.length
  return { name, from: at + skipped, value: match.index + whole.length, bracket: match[1] }
}

/** Whether nothing but the mark of an entry stands before it on its line. */
function beginsLine(raw: string, at: number): boolean {
  const before = raw.slice(Math.max(0, at - longestIndent), at)
  const end = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'))
  return end >= 0 && /^\s*(?:[-*+•]|\d{1,9}[.)])?\s*$/.test(before.slice(end + 1))
}

/** The longest end of a label that is a known one by itself: `the Owner` in `Fix it the Owner: …` counts from `Owner`. */
function roleSuffix(text: string): string | undefined {
  const words = text.split(' ')
  for (let from = 1; from < words.length; from++) {
    const suffix = words.slice(from).join(' ')
    const name = exactColumnName(suffix)
    if (name !== undefined && roles.includes(name) && exactColumnName(text) === undefined) return suffix
  }
  return undefined
}

function valuePlace(
  raw: string,
  from: number,
  limit: number,
  bracket: string | undefined,
  brief: boolean,
): readonly [number, number] {
  let to = from
  let depth = 0
  while (to < limit) {
    const char = raw.charAt(to)
    if (/[\n\r|;；]/.test(char)) break
    // Dashes and dots between labelled values part them.
    if (
      brief &&
      /[—–·]/.test(char) &&
      to > from &&
      /\s/.test(raw.charAt(to - 1)) &&
      /\s/.test(raw.charAt(to + 1))
    )
      break
    if (/[([（【]/.test(char)) depth++
    if (/[)\]）】]/.test(char) && depth-- <= 0) break
    to++
  }
  let value = raw.slice(from, to)
  if (bracket === undefined || !/[([（【]/.test(bracket)) value = value.replace(/[([（【]\s*$/, '')
  value = trimEnd(value, /[\s,;·•*_—–/／，、；]/).replace(/\s[-(]$/, '')
  if (plainText(value).endsWith('.')) value = value.replace(/\.$/, '')
  return [from, from + value.length]
}
