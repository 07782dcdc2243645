import type { Observation, RepositorySnapshot, Snapshot } from '../../incident/observed/snapshot.ts'
import { firstMarker } from '../../incident/ours/marker.ts'

type Named = readonly (readonly [id: string, name: string])[]

/** What the ids in an observation are called by people; an id that nobody named stays what it is. */
export function namesIn(seen: Observation): (id: string) => string {
  const names = new Map<string, string>([...ofKind(seen), ...ofPeople(seen)])
  return (id) => names.get(id) ?? id
}

function ofKind(seen: Observation): Named {
  if (seen.kind === 'incident') return ofIncident(seen)
  return seen.kind === 'repository' ? ofRepository(seen) : []
}

function ofIncident({ issue, subIssues, adopted, pullRequest, others, ...seen }: Snapshot): Named {
  const issues = [issue, ...subIssues, ...adopted]
  const changes = [...(pullRequest ? [pullRequest] : []), ...others.map((other) => other.pullRequest)]
  const people = [...issues.flatMap(({ assignees }) => assignees), ...seen.assignable]
  return [
    ...[...issues, ...changes].map(({ id, number }) => [id, `#${number}`] as const),
    ...people.map(({ id, login }) => [id, `@${login}`] as const),
    ...seen.comments.map(({ id, body }) => [id, commentName(body, issue.number)] as const),
    ...seen.milestones.map(({ id, title }) => [id, `“${title}”`] as const),
  ]
}

function ofRepository({ dashboard, configurationIssue }: RepositorySnapshot): Named {
  return [dashboard, configurationIssue].flatMap((one) => (one ? [[one.id, `#${one.number}`] as const] : []))
}

function ofPeople(seen: Observation): Named {
  const people = seen.kind === 'gone' ? [] : Object.values(seen.resolved.assignable)
  return people.flatMap((person) => (person ? [[person.id, `@${person.login}`] as const] : []))
}

function commentName(body: string, issue: number): string {
  const kind = firstMarker(body)?.kind
  return kind === undefined ? `a comment on #${issue}` : `the ${kind} comment on #${issue}`
}
