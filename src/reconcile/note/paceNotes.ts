import { type Key, keyText } from '../../incident/key.ts'
import type { Opening } from '../../incident/observed/pullRequestState.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Pace, Waiting } from '../../plan/planSettings.ts'
import type { Notebook } from '../ports.ts'

/*
 * What was begun lately in a repository, and what waits there. GitHub knows it as well, some seconds later: these notes
 * bridge that time, and keep workers that run beside each other from taking the same turn.
 */

type Notes = Pick<Notebook, 'read' | 'write'>

interface Noted {
  readonly opened: readonly Opening[]
  /** when incidents got their first comment */
  readonly said: readonly { readonly number: number; readonly at: string }[]
  readonly waiting: readonly (Waiting & { readonly until: string })[]
}

const hour = 3_600_000
const day = 24 * hour
const year = 365 * day
/** The first of them are enough to know that the rest waits. */
const mostWaiting = 500

const nameOf = (key: Key) => `pace ${keyText({ ...key, number: 0 })}`

function read(notes: Notes, key: Key, now: Date): Noted {
  const text = notes.read(nameOf(key))
  const { opened, said, waiting } = text ? (JSON.parse(text) as Noted) : { opened: [], said: [], waiting: [] }
  const since = (milliseconds: number) => new Date(now.getTime() - milliseconds).toISOString()
  return {
    opened: opened.filter(({ at }) => at > since(day)),
    said: said.filter(({ at }) => at > since(hour)),
    waiting: waiting.filter(({ until }) => until > now.toISOString()),
  }
}

/** What a plan for this key has to know of the others in its repository. */
export function readPace(notes: Notes, key: Key, now: Date): Pace {
  const { opened, said, waiting } = read(notes, key, now)
  return {
    now: now.toISOString(),
    opened,
    said: said.filter(({ number }) => number !== key.number).length,
    waiting: waiting.map(({ until: _until, ...one }) => one),
  }
}

/** Whether nobody began, said or waited for anything between two looks at it. */
export function samePace({ now: _one, ...one }: Pace, { now: _other, ...other }: Pace): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/**
 * Notes what this plan begins, says or waits for. At once, before anybody else plans.
 * @returns whether something waits now that did not, or the other way round
 */
export function notePlan(notes: Notes, key: Key, plan: Plan, now: Date): boolean {
  const before = read(notes, key, now)
  const at = now.toISOString()
  const { number } = key
  const opens = plan.effects.some(({ kind }) => kind === 'create-branch')
  const says =
    !opens && plan.effects.some((effect) => effect.kind === 'add-comment' && effect.item === 'status')
  const others = before.waiting.filter((one) => one.number !== number)
  const was = before.waiting.find((one) => one.number === number)
  // Nobody looks at what is skipped and closed, and it is to be listed all the same. Whoever else is not seen again at its time is forgotten: it must not stand in the way of others.
  const patience = plan.waits === 'skipped' ? year : plan.next ? hour : day
  const until = new Date(Date.parse(plan.next ?? at) + patience).toISOString()
  const because = plan.because === undefined ? {} : { because: plan.because }
  const waits =
    plan.waits && others.length < mostWaiting ? [{ number, why: plan.waits, ...because, until }] : []
  const noted: Noted = {
    opened: opens ? once(before.opened, { number, at }) : before.opened,
    said: says ? once(before.said, { number, at }) : before.said,
    waiting: [...others, ...waits],
  }
  if (opens || says || was || waits.length > 0) notes.write(nameOf(key), JSON.stringify(noted))
  return was?.why !== waits[0]?.why || was?.because !== waits[0]?.because
}

/** Of several tries the first counts. */
function once<T extends { readonly number: number }>(known: readonly T[], one: T): readonly T[] {
  return known.some(({ number }) => number === one.number) ? known : [...known, one]
}
