import { oneOf, phrases } from '../../../language/compile/gather.ts'
import type { Source } from '../../../markdown/source.ts'
import type { ActionStatus, Written } from '../../../model/postmortem.ts'
import { readStatus } from '../../../values/readStatus.ts'
import { spanOf, withValue, writtenAt } from '../../writtenAt.ts'

/** A stretch of text that is an action item: a list entry, a line or a heading. */
export interface ActionText {
  /** the action's own paragraph */
  readonly start: number
  readonly end: number
  /** with everything that belongs to it */
  readonly spanStart: number
  readonly spanEnd: number
  /** a name alone in brackets at the end is who does it, as in most entries of the list */
  readonly namesTrail?: boolean
  readonly box?: { readonly start: number; readonly ticked: boolean }
}

/** The state of an entry: what a label says of it, its box, its marks, the bullet below it. */
export function entryStatus(
  source: Source,
  place: ActionText,
  raw: string,
  labelled: Written<never> | undefined,
): Written<ActionStatus> | undefined {
  if (labelled !== undefined) return withValue(labelled, readStatus(labelled.text))
  const { box } = place
  if (box !== undefined) {
    const noted = box.ticked ? undefined : looseStatus(source, place.start, raw)
    if (noted?.value !== undefined && noted.value !== 'open') return noted
    const value = box.ticked ? 'done' : struck(raw) ? 'dropped' : 'open'
    return { ...spanOf(source, box.start, box.start + 3), text: box.ticked ? 'done' : 'open', value }
  }
  if (struck(raw)) return { ...spanOf(source, place.start, place.end), text: 'done', value: 'done' }
  return (
    behindStruck(source, place.start, raw) ??
    looseStatus(source, place.start, raw) ??
    childStatus(source, place)
  )
}

/** `~~Replace the firewall~~ dropped, no budget`: what is struck out says behind it what became of it. */
function behindStruck(source: Source, base: number, raw: string): Written<ActionStatus> | undefined {
  const lead = /^~~[^~\n]+~~[\s:,–—-]*/.exec(raw)?.[0]
  const said = lead === undefined ? undefined : /^\p{L}[^\n.,;]{1,30}/u.exec(raw.slice(lead.length))?.[0]
  const value = said === undefined ? undefined : readStatus(said)
  if (lead === undefined || said === undefined || value === undefined) return undefined
  const start = base + lead.length
  return { ...spanOf(source, start, start + said.length), text: said, value }
}

function struck(raw: string): boolean {
  return /^~~[^~]*~~\W*$/.test(raw.trim())
}

const loud = oneOf(phrases('loudStates'), (word) => word.toUpperCase())
const remarked = phrases('remarkedStates')
/** As a sentence of its own begins: `In progress`. */
const opening = oneOf(remarked, (words) => words.charAt(0).toUpperCase() + words.slice(1))
const trailing = new RegExp(
  [
    String.raw`[([]([\p{L}\s'-]{2,24})[)\]][^\p{L}\p{N}]*$`,
    String.raw`(?<![\p{L}\p{N}])(${loud})(?![\p{L}\p{N}])[\s:.!]*(?:${oneOf(phrases('noteWords'))}\s.*)?$`,
    String.raw`^[^\p{L}\p{N}]*(${loud}|${opening})(?![\p{L}\p{N}])\s*[:\])–—-]`,
    String.raw`(?<=\.\s)(${opening})[^\p{L}\p{N}]*$`,
    String.raw`\s[–—-]\s(${oneOf([...remarked, ...phrases('loudStates')])})(?![\p{L}\p{N}])[^\n]*$`,
  ].join('|'),
  'u',
)
const remarkBelow = new RegExp(String.raw`^[ \t]*[*+-][ \t]+(${oneOf(remarked)})(?!\p{L})`, 'imu')
const mark = /[✅☑✔❌🚫⏳🔄🚧⬜🔲🟢🟡🔴]\ufe0f?/u

function looseStatus(source: Source, base: number, raw: string): Written<ActionStatus> | undefined {
  const match = trailing.exec(raw)
  const text = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4] ?? match?.[5]
  const value = text === undefined ? undefined : readStatus(text)
  if (match !== null && text !== undefined && value !== undefined) {
    const at = base + match.index + match[0].indexOf(text)
    return { ...spanOf(source, at, at + text.length), text, value }
  }
  const emoji = mark.exec(raw)
  const marked = emoji === null ? undefined : readStatus(emoji[0])
  if (emoji === null || marked === undefined) return undefined
  return {
    ...spanOf(source, base + emoji.index, base + emoji.index + emoji[0].length),
    text: emoji[0],
    value: marked,
  }
}

/** A nested bullet that begins with the state: `- Already done in …`. */
function childStatus(source: Source, place: ActionText): Written<ActionStatus> | undefined {
  const match = remarkBelow.exec(source.text.slice(place.end, Math.min(place.spanEnd, place.end + 500)))
  const text = match?.[1]
  if (match === null || text === undefined) return undefined
  const start = place.end + match.index + match[0].length - text.length
  return withValue(writtenAt(source, start, start + text.length), readStatus(text))
}
