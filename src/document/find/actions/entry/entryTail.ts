import { dueWords } from '../../../language/compile/dueWords.ts'
import { oneOf, phrases } from '../../../language/compile/gather.ts'
import { plainText } from '../../../markdown/plainText.ts'
import type { Source } from '../../../markdown/source.ts'
import { trimEnd } from '../../../markdown/trimEnd.ts'
import { looksLikeName, looksLikeOwner } from '../../../values/looksLikeName.ts'
import type { Dating } from '../../../values/readDate.ts'
import { findDate } from '../../../values/readDate.ts'
import { readDue } from '../../../values/readDue.ts'
import { findMentions } from '../../../values/readOwners.ts'
import { readPriority } from '../../../values/readPriority.ts'
import { isStatusWord } from '../../../values/readStatus.ts'
import { findTickets } from '../../../values/readTicket.ts'
import type { EntryField } from '../../outline/entryFields.ts'
import { writtenAt } from '../../writtenAt.ts'

/** An action and the values around it that have no labels. */
export interface Tailed {
  readonly start: number
  readonly end: number
  readonly fields: readonly EntryField[]
}

interface Part {
  readonly start: number
  readonly end: number
}

interface Value extends Part {
  readonly name: 'owner' | 'due' | 'status' | 'priority' | 'ticket' | 'criteria'
  /** nothing but this kind looks so: `@ana`, `2026-03-20`, `P1` */
  readonly sure: boolean
}

const longest = 600
const bars = [/\s[|｜]\s/g, /\s[-–—]{1,2}\s/g]
const slash = /\s[/／]\s/g
const anyBar = /\s(?:[|｜/／]|[-–—]{1,2})\s/
const clauses = /\s?[;；:：]\s*(?=\S)/g
const within = /\s?[|｜,，、;；]\s*|\s[-–—]{1,2}\s|\s[/／]\s/g
const dueWord = new RegExp(String.raw`^${dueWords}\s+`, 'iu')
const dueBehind = new RegExp(`^${oneOf(phrases('dueBehind'))}$`, 'u')
const bracket = /[([（【]([^()[\]（）【】\n]{3,80})[)\]）】][\s.。*_~]*$/

/**
 * Tells apart, by their looks, the values that people write around an action without labels:
 * `Add an alert - Ana - 2026-03-20 - open`, `Add an alert (Ana, 20 March)`, `Ana / 2026-03-20 / Add an alert`. Tickets behind them
 * change nothing: that is where one is written.
 * @param names a name alone in brackets is who does it, as elsewhere in the list
 * @returns undefined unless they can be nothing else: somebody with a date, an `@login`, a whole date, a status
 */
export function entryTail(
  source: Source,
  start: number,
  end: number,
  dating: Dating,
  names = false,
): Tailed | undefined {
  if (end - start > longest) return undefined
  const raw = withoutTickets(source.text.slice(start, end))
  if (!/[-–—|｜/／,，、;；:：([（【]/.test(raw)) return undefined
  const tailed = closingBracket(raw, dating, names) ?? partedOff(raw, dating)
  if (tailed === undefined || !isAction(raw.slice(tailed.action.start, tailed.action.end))) return undefined
  const fields = tailed.values.map(({ name, ...place }) => ({
    name,
    start: start + place.start,
    value: writtenAt(source, start + place.start, start + place.end),
  }))
  return { start: start + tailed.action.start, end: start + tailed.action.end, fields }
}

/** The text before the tickets that it ends with, in brackets or not. */
function withoutTickets(raw: string): string {
  const tickets = findTickets(raw, false)
  let end = raw.length
  for (const ticket of tickets.toReversed()) {
    if (/[\p{L}\p{N}]/u.test(raw.slice(ticket.end, end))) break
    end = ticket.start
  }
  if (end === raw.length) return raw
  const before = trimEnd(raw.slice(0, end), /[\s([,;]/)
  // Among other values in one bracket a ticket is one of them.
  return /[([][^()[\]]*$/.test(before) ? raw : before
}

/** A name or a word alone is what remains of a list of values, not something to do. */
function isAction(rest: string): boolean {
  return /\S\s+\S/.test(rest)
    ? !looksLikeOwner(plainText(rest))
    : /[\p{Script=Han}\p{Script=Hangul}]{4}/u.test(rest)
}

interface Around {
  readonly action: Part
  readonly values: readonly Value[]
}

function closingBracket(raw: string, dating: Dating, names: boolean): Around | undefined {
  const match = bracket.exec(raw)
  if (match === null || match.index === 0) return undefined
  const from = match.index + 1
  const values = valuesOf(raw, { start: from, end: from + (match[1] ?? '').length }, dating)
  const named = names && values?.every(({ name }) => name === 'owner')
  if (values === undefined || !(named || convincing(values))) return undefined
  return { action: trimmed(raw, 0, match.index), values }
}

/** The parts behind the action, or those before it when somebody and a date stand there. */
function partedOff(raw: string, dating: Dating): Around | undefined {
  const barred = anyBar.test(raw) ? [...bars, slash] : []
  for (const bar of barred) {
    const parts = split(raw, { start: 0, end: raw.length }, bar)
    if (parts.length < 2) continue
    const behind = gather(raw, parts, dating)
    // What stands between slashes may be alternatives: `Redis / Postgres`.
    if (behind !== undefined && convincing(behind.values) && (bar !== slash || namesLogin(behind.values)))
      return behind
    const before = gather(raw, parts.toReversed(), dating)
    if (before !== undefined && namesWhoAndWhen(before.values)) return before
  }
  if (!/\d/.test(raw)) return undefined
  const last = gather(raw, split(raw, { start: 0, end: raw.length }, clauses), dating)
  const dated = last?.values.some(({ name, sure }) => name === 'due' && sure)
  return last !== undefined && dated && namesWhoAndWhen(last.values) ? last : undefined
}

/** Takes values from the last part on, until a part is no value: what remains is the action. */
function gather(raw: string, parts: readonly Part[], dating: Dating): Around | undefined {
  const taken: (readonly Value[])[] = []
  for (let left = parts.length; left > 1; left--) {
    const part = parts[left - 1]
    const more = part === undefined ? undefined : valuesOf(raw, part, dating)
    if (more === undefined || more.some(({ name }) => taken.flat().some((value) => value.name === name)))
      break
    taken.push(more)
  }
  // A capitalised word is somebody only beside a date: `Test the failover - Region West - done`.
  while (taken.length > 0 && hasDoubtfulOwner(taken.flat())) taken.pop()
  const rest = parts.slice(0, parts.length - taken.length)
  if (taken.length === 0) return undefined
  const action = {
    start: rest.reduce((first, { start }) => Math.min(first, start), Number.POSITIVE_INFINITY),
    end: rest.reduce((last, { end }) => Math.max(last, end), 0),
  }
  return { action, values: taken.toReversed().flat() }
}

function hasDoubtfulOwner(values: readonly Value[]): boolean {
  return values.some(({ name, sure }) => name === 'owner' && !sure) && !namesWhoAndWhen(values)
}

function namesLogin(values: readonly Value[]): boolean {
  return values.every(({ name, sure }) => name !== 'owner' || sure)
}

/** @returns undefined when anything in the part is no value */
function valuesOf(raw: string, place: Part, dating: Dating): readonly Value[] | undefined {
  const whole = readValue(raw, place, dating)
  if (whole !== undefined) return [whole]
  const parts = split(raw, place, within)
  if (parts.length < 2 || parts.length > 5) return undefined
  const values: Value[] = []
  for (const part of parts) {
    const value = readValue(raw, part, dating)
    const last = values.at(-1)
    const taken = values.some(({ name }) => name === value?.name)
    if (value !== undefined && value.name === 'owner' && last?.name === 'owner')
      values[values.length - 1] = { ...last, end: value.end }
    else if (value !== undefined && !taken) values.push(value)
    // What stands behind a name and a date says how the result is checked.
    else if (namesWhoAndWhen(values)) values.push({ ...part, name: 'criteria', sure: false })
    else return undefined
  }
  return values
}

function readValue(raw: string, place: Part, dating: Dating): Value | undefined {
  const text = plainText(raw.slice(place.start, place.end))
    .replace(/[.。]$/, '')
    .trim()
  if (text === '' || text.length > 40) return undefined
  if (findMentions(text)[0]?.start === 0 && !/\s/.test(text)) return { ...place, name: 'owner', sure: true }
  const due = readDueValue(raw, place, text, dating)
  if (due !== undefined) return due
  if (
    isStatusWord(
      text.replace(/\s+(?:\p{L}{1,3}\s+)?(?:[\d./-]+|\d{1,2} \p{L}{3,9}|\p{L}{3,9} \d{1,2})$/u, ''),
    )
  )
    return { ...place, name: 'status', sure: true }
  if (text.length <= 12 && readPriority(text) !== undefined)
    return { ...place, name: 'priority', sure: /^P\d$/.test(text) }
  const ticket = findTickets(text, false)[0]
  if (ticket?.start === 0 && ticket.end === text.length) return { ...place, name: 'ticket', sure: false }
  return looksLikeOwner(text) || text.split('/').every(looksLikeName)
    ? { ...place, name: 'owner', sure: false }
    : undefined
}

function readDueValue(raw: string, place: Part, text: string, dating: Dating): Value | undefined {
  const day = { ...dating, date: dating.date ?? '2000-01-01' }
  const date = findDate(text, day)
  const besides = date === undefined ? '' : `${text.slice(0, date.start)}${text.slice(date.end)}`
  if (/[\p{L}\p{N}]/u.test(besides.replace(dueWord, '').replace(dueBehind, ''))) return undefined
  if (readDue(text, day) === undefined) return undefined
  const word = dueWord.exec(raw.slice(place.start, place.end))?.[0].length ?? 0
  return { name: 'due', start: place.start + word, end: place.end, sure: date !== undefined }
}

function convincing(values: readonly Value[]): boolean {
  return values.some(({ sure }) => sure) || namesWhoAndWhen(values)
}

function namesWhoAndWhen(values: readonly Value[]): boolean {
  const has = (wanted: Value['name']): boolean => values.some(({ name }) => name === wanted)
  return has('owner') && has('due')
}

function split(raw: string, place: Part, separator: RegExp): readonly Part[] {
  const parts: Part[] = []
  let from = place.start
  for (const match of raw.slice(place.start, place.end).matchAll(separator)) {
    parts.push(trimmed(raw, from, place.start + match.index))
    from = place.start + match.index + match[0].length
  }
  return [...parts, trimmed(raw, from, place.end)].filter(({ start, end }) => start < end)
}

function trimmed(raw: string, start: number, end: number): Part {
  const text = raw.slice(start, end)
  return { start: end - text.trimStart().length, end: start + text.trimEnd().length }
}
