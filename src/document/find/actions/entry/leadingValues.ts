import { dueWords } from '../../../language/compile/dueWords.ts'
import { fold } from '../../../language/compile/fold.ts'
import { phrases } from '../../../language/compile/gather.ts'
import { plainText } from '../../../markdown/plainText.ts'
import type { Source } from '../../../markdown/source.ts'
import type { ActionStatus, Written } from '../../../model/postmortem.ts'
import type { Dating } from '../../../values/readDate.ts'
import { findDate } from '../../../values/readDate.ts'
import { isStatusWord, readStatus } from '../../../values/readStatus.ts'
import type { EntryField } from '../../outline/entryFields.ts'
import { withValue, writtenAt } from '../../writtenAt.ts'

/** Values that stand before an action, and where the action itself begins. */
export interface Led {
  readonly start: number
  readonly fields: readonly EntryField[]
  readonly status?: Written<ActionStatus>
}

/** Coloured marks before a priority show the priority. */
const colour = String.raw`(?:[🔴🟠🟡🟢🔵⚪⚫🟣🟤]\ufe0f?\s*)?`
const set = new RegExp(
  String.raw`^\s*${colour}(?:\*\*([^*\n]{1,40}?)\*\*|__([^_\n]{1,40}?)__|\[([^[\]\n]{1,40})\](?![(:[])|(P[0-4])(?=\s*[:–—-]))\s*(?:[:：–—-]\s*)?`,
  'u',
)
const dueLead = new RegExp(String.raw`^${dueWords}\s+`, 'iu')
const notApplicable = new Set(phrases('none').map(fold))
/** Signs in boxes that GitHub does not know: `[-]` will not be done, `[~]` is being done. */
const signs: Readonly<Record<string, ActionStatus>> = {
  '-': 'dropped',
  '–': 'dropped',
  '>': 'open',
  '~': 'in_progress',
  '/': 'in_progress',
  '✓': 'done',
  '✔': 'done',
  '✗': 'dropped',
  '✘': 'dropped',
}

/**
 * Reads what stands, set off by bold type or brackets, before an action and is nothing but values: `**TODO due 2026-05-21** — …`,
 * `[P2] …`, `[N/A] …`, `🔴 **P1** …`.
 * @returns undefined when the entry begins with something else
 */
export function leadingValues(source: Source, start: number, end: number, dating: Dating): Led | undefined {
  const raw = source.text.slice(start, Math.min(end, start + 200))
  const match = set.exec(raw)
  const inner = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4]
  if (match === null || inner === undefined || match[0].length >= raw.trimEnd().length) return undefined
  const at = start + match[0].indexOf(inner)
  const behind = start + match[0].length
  const boxed = match[3] === undefined ? undefined : boxState(inner.trim())
  if (boxed !== undefined) {
    const status = withValue(writtenAt(source, at, at + inner.length), boxed)
    return { start: behind, fields: [], status }
  }
  const fields = valuesIn(source, at, at + inner.length, match[3] !== undefined, dating)
  if (fields === undefined) return undefined
  const said = fields.find(({ name }) => name === 'status')?.value
  const value = said === undefined ? undefined : readStatus(said.text)
  return {
    start: behind,
    // A date beside what is done is the day on which it was.
    fields: fields.filter(({ name }) => name !== 'status' && !(name === 'due' && value === 'done')),
    ...(said === undefined || value === undefined ? {} : { status: withValue(said, value) }),
  }
}

function boxState(inner: string): ActionStatus | undefined {
  return signs[inner] ?? (notApplicable.has(fold(inner)) ? 'dropped' : undefined)
}

function field(source: Source, name: string, start: number, end: number): EntryField {
  return { name, start, value: writtenAt(source, start, end) }
}

/** @returns undefined when anything in the stretch is no value */
function valuesIn(
  source: Source,
  start: number,
  end: number,
  bracketed: boolean,
  dating: Dating,
): readonly EntryField[] | undefined {
  const fields: EntryField[] = []
  let at = start
  while (at < end) {
    const rest = source.text.slice(at, end)
    const gap = /^[\s,;:|·/–—-]+/.exec(rest)?.[0].length ?? 0
    if (gap > 0) {
      at += gap
      continue
    }
    const found = valueAt(rest, bracketed, dating)
    if (found === undefined || fields.some(({ name }) => name === found.name)) return undefined
    fields.push(field(source, found.name, at + found.from, at + found.to))
    at += found.to
  }
  return fields.length === 0 ? undefined : fields
}

interface Found {
  readonly name: 'status' | 'priority' | 'due'
  readonly from: number
  readonly to: number
}

function valueAt(rest: string, bracketed: boolean, dating: Dating): Found | undefined {
  const rank = /^P[0-4](?![\p{L}\p{N}])/u.exec(rest)?.[0]
  if (rank !== undefined) return { name: 'priority', from: 0, to: rank.length }
  const lead = dueLead.exec(rest)?.[0].length ?? 0
  const date = findDate(rest.slice(lead), { ...dating, date: dating.date ?? '2000-01-01' })
  if (date?.start === 0) return { name: 'due', from: lead, to: lead + date.end }
  const words = [...rest.matchAll(/[^\s,;:|·]+/gu)].slice(0, 3)
  for (const last of words.toReversed()) {
    const to = last.index + last[0].length
    const text = plainText(rest.slice(0, to))
    // Small words may begin the action: only capitals and brackets set a state off.
    if ((bracketed || text === text.toUpperCase()) && isStatusWord(text))
      return { name: 'status', from: 0, to }
  }
  return undefined
}
