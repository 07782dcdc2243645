import type { Observation, RepositorySnapshot, Resolved, Snapshot } from '../../incident/observed/snapshot.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Hints } from '../ports.ts'

const goodForMilliseconds = 3_600_000

/** What the next pass may save a request with: where the document is, which issues rows name, what people may do. */
export function hintsFrom(seen: Observation, plan: Plan, before: Hints, now: Date): Hints {
  const place = seen.kind === 'gone' ? {} : { repository: seen.repository.id }
  if (seen.kind === 'repository') return { ...place, ...hintsOfRepository(seen, plan, before, now) }
  if (seen.kind !== 'incident') return { ...place, adopted: [] }
  const opened = plan.effects.find(({ kind }) => kind === 'commit-file')
  const documentPath = seen.documentPath ?? (opened?.kind === 'commit-file' ? opened.path : undefined)
  const answered = Object.values(seen.resolved.issues).flatMap((issue) => (issue ? [issue.id] : []))
  const adopted = new Set<string>([...seen.adopted.map(({ id }) => id), ...answered])
  return {
    ...place,
    ...(documentPath ? { documentPath } : {}),
    adopted: [...adopted].filter((id) => seen.subIssues.every((issue) => issue.id !== id)),
    ...peopleOf(seen, before, now),
    ...pushesOf(seen),
  }
}

function pushesOf({ pullRequest, resolved: { pushes = {} } }: Snapshot): Pick<Hints, 'pushes'> {
  return pullRequest && Object.keys(pushes).length > 0 ? { pushes: { head: pullRequest.head, pushes } } : {}
}

// A postmortem that was begun stays begun.
function hintsOfRepository(seen: RepositorySnapshot, plan: Plan, before: Hints, now: Date): Hints {
  const found = Object.entries(seen.resolved.begun ?? {}).flatMap(([number, begun]) =>
    begun ? [Number(number)] : [],
  )
  return {
    adopted: seen.dashboard ? [seen.dashboard.id] : [],
    begun: [...new Set([...(before.begun ?? []), ...found])].slice(-1000),
    listed: plan.lists ?? [],
    ...peopleOf(seen, before, now),
  }
}

function peopleOf({ resolved }: { readonly resolved: Resolved }, before: Hints, now: Date) {
  const { permissions, assignable } = resolved
  const people = Object.keys(permissions).length + Object.keys(assignable).length > 0
  return people ? { people: { permissions, assignable, at: askedAt(before, now) } } : {}
}

// Answers that were taken over keep their age: else nobody would ever be asked about again.
function askedAt({ people }: Hints, now: Date): string {
  return people && isFresh(people.at, now) ? people.at : now.toISOString()
}

function isFresh(at: string, now: Date): boolean {
  return Math.abs(now.getTime() - Date.parse(at)) < goodForMilliseconds
}

/** Who pushed, while the pull request has the head that it had then: what comes later is another push. */
export function pushesStillGood({ pushes }: Hints, seen: Observation): Pick<Resolved, 'pushes'> {
  const head = seen.kind === 'incident' ? seen.pullRequest?.head : undefined
  return pushes && pushes.head === head ? { pushes: pushes.pushes ?? {} } : {}
}

/** Answers about people that are not older than an hour. */
export function peopleStillGood(
  hints: Hints,
  now: Date,
): Pick<NonNullable<Hints['people']>, 'permissions' | 'assignable'> {
  const people = hints.people
  return people && isFresh(people.at, now) ? people : { permissions: {}, assignable: {} }
}
