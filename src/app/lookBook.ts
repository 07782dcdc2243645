import { createHash } from 'node:crypto'
import type { Key } from '../incident/key.ts'
import type { Look, Swept } from '../reconcile/ports.ts'

/** What a sweep remembers of the repositories of one installation. */
export interface LookBook {
  /** the incident labels and types that were asked for */
  readonly labels: readonly string[]
  readonly repositories: Readonly<Record<string, Seen>>
}

interface Seen {
  /** when it was looked at, epoch milliseconds */
  readonly at: number
  /** its configuration then */
  readonly configuration?: string
}

const minute = 60_000
const hour = 60 * minute
/** GitHub's clock and replicas may be behind ours: the look begins before the last one ended. */
const overlap = 5 * minute
/** What changed longer ago is no news for an app that sees a repository for the first time. */
const firstLook = 30 * 24 * hour
/** Every so often each open incident is looked at, for what leaves no trace on it: the day, tickets that are not below it. */
const wholeEvery = 6 * hour

/** Reads what {@link writeLookBook} wrote; nothing that makes no sense is believed. */
export function readLookBook(text: string | undefined): LookBook | undefined {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as LookBook
  } catch {
    return undefined
  }
}

/**
 * How to look at a repository now: for what changed since it was last looked at; as a whole at first, when other labels
 * mean an incident, and every six hours, each repository at a time of its own.
 */
export function lookAt(
  repository: Key,
  book: LookBook | undefined,
  labels: readonly string[],
  now: Date,
): Pick<Look, 'since' | 'whole'> {
  const seen = book?.repositories[repository.repository]
  const at = seen && seen.at <= now.getTime() ? seen.at : undefined
  if (at === undefined || book?.labels.join() !== labels.join())
    return { since: new Date(now.getTime() - firstLook), whole: true }
  const turn = (time: number) => Math.floor((time + phaseOf(repository)) / wholeEvery)
  return { since: new Date(at - overlap), whole: turn(at) < turn(now.getTime()) }
}

/** Spreads repositories over the hours. */
function phaseOf({ repository }: Key): number {
  return (createHash('sha256').update(String(repository)).digest().readUInt32BE() / 2 ** 32) * wholeEvery
}

/** The book after a sweep that began at `now`: what could not be read keeps its earlier look. */
export function nextLookBook(
  book: LookBook | undefined,
  { found, failed }: Swept,
  labels: readonly string[],
  now: Date,
): LookBook {
  const sameLabels = book?.labels.join() === labels.join()
  const earlier = failed.flatMap(({ repository: { repository } }) => {
    const seen = sameLabels ? book?.repositories[repository] : undefined
    return seen ? [[repository, seen] as const] : []
  })
  const fresh = found.map(({ repository: { repository }, configurationOid }) => {
    const seen: Seen = {
      at: now.getTime(),
      ...(configurationOid === undefined ? {} : { configuration: configurationOid }),
    }
    return [repository, seen] as const
  })
  return { labels, repositories: Object.fromEntries([...earlier, ...fresh]) }
}
