import { type Key, keyText } from '../../incident/key.ts'
import { fingerprint } from '../../incident/ours/marks.ts'
import type { Effect } from '../../plan/effect.ts'
import { settleMilliseconds } from '../clearToSend.ts'
import type { Notebook } from '../ports.ts'

/*
 * One object has one writer. What was written, is gone again, and would be written once more, somebody else undoes. The third
 * time is the last one: from then on it is left as they want it, and tried once a day.
 */

type Notes = Pick<Notebook, 'read' | 'write'>

/** What was written last in one place, how often in a row, and when last. */
interface Written {
  readonly mark: string
  readonly times: number
  readonly at: string
}

const patience = 3
const day = 24 * 3_600_000
const remembered = 7 * day

const nameOf = (key: Key) => `written ${keyText(key)}`

function read(notes: Notes, key: Key, now: Date): ReadonlyMap<string, Written> {
  const text = notes.read(nameOf(key))
  const known = text ? (JSON.parse(text) as readonly [string, Written][]) : []
  return new Map(known.filter(([, { at }]) => Date.parse(at) + remembered > now.getTime()))
}

/** Those of a plan's effects that are not to be sent, since somebody undid them whenever they were. */
export function undoneAlways(
  notes: Notes,
  key: Key,
  effects: readonly Effect[],
  now: Date,
): readonly Effect[] {
  const written = read(notes, key, now)
  return [...byPlace(effects)].flatMap(([place, group]) => {
    const last = written.get(place)
    const rests = last !== undefined && last.times >= patience && Date.parse(last.at) + day > now.getTime()
    return rests && last.mark === markOf(group) ? group : []
  })
}

/** Notes what was written. */
export function noteWritten(notes: Notes, key: Key, effects: readonly Effect[], now: Date): void {
  const written = new Map(read(notes, key, now))
  for (const [place, group] of byPlace(effects)) {
    const mark = markOf(group)
    const last = written.get(place)
    const before = last?.mark === mark ? last : undefined
    // Read too soon, what was just written may not be there yet: nobody undid it.
    const soon = before !== undefined && Date.parse(before.at) + settleMilliseconds > now.getTime()
    if (!soon) written.set(place, { mark, times: (before?.times ?? 0) + 1, at: now.toISOString() })
  }
  const text = written.size > 0 ? JSON.stringify([...written]) : ''
  if ((notes.read(nameOf(key)) ?? '') !== text) notes.write(nameOf(key), text)
}

/** What is written in one place is told as one: back and forth, as people want it, is no tug of war. */
function byPlace(effects: readonly Effect[]): ReadonlyMap<string, readonly Effect[]> {
  const places = new Map<string, Effect[]>()
  for (const effect of effects) {
    const place = placeOf(effect)
    if (place !== undefined) places.set(place, [...(places.get(place) ?? []), effect])
  }
  return places
}

function markOf(group: readonly Effect[]): string {
  const same = group.map((effect) =>
    effect.kind === 'commit-file' ? { ...effect, expectedHead: '' } : effect,
  )
  return fingerprint(JSON.stringify(same), 12)
}

/** What an effect changes; undefined where nobody else can write it, or where it leaves no trace. */
function placeOf(effect: Effect): string | undefined {
  switch (effect.kind) {
    case 'create-check-run':
    case 'update-check-run':
    case 'dispatch':
      return undefined
    case 'create-branch':
    case 'commit-file':
    case 'create-pull-request':
      return `${effect.kind} ${effect.branch}`
    case 'update-pull-request':
    case 'request-reviewers':
      return `${effect.kind} ${effect.pullRequest}`
    case 'close-pull-request':
    case 'reopen-pull-request':
      return `state ${effect.pullRequest}`
    case 'edit-comment':
      return `text ${effect.comment}`
    case 'add-reaction':
    case 'remove-reaction':
      return `reactions ${effect.comment}`
    case 'add-comment':
    case 'create-issue':
      return `${effect.kind} ${effect.item}`
    case 'create-label':
      return `label ${effect.name}`
    case 'create-milestone':
      return `milestone ${effect.title}`
    case 'add-labels':
    case 'remove-labels':
      return `labels ${effect.subject}`
    case 'add-sub-issue':
      return `parent ${effect.child}`
    case 'add-assignees':
    case 'remove-assignees':
      return `assignees ${effect.issue}`
    case 'close-issue':
    case 'reopen-issue':
      return `state ${effect.issue}`
    case 'update-issue':
      return `text ${effect.issue}`
  }
}
