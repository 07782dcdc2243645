import type { ActionRow } from '../../incident/actionRow.ts'
import type { Approvals } from '../../incident/approvals.ts'
import type { Blocker } from '../../incident/blocker.ts'
import type { Carried } from '../../incident/document/carriedBy.ts'
import type { Snapshot } from '../../incident/observed/snapshot.ts'
import { incidentOfBranch } from '../../incident/ours/branchName.ts'
import { limits } from '../../incident/ours/limits.ts'
import type { ReadDocument } from '../../incident/situation.ts'
import type { Trouble } from '../../incident/trouble.ts'

/** A pull request brings one postmortem of one incident: of more, nobody could say which was judged. */
export function carriedBlockers(
  { issue, documentPath, pullRequest }: Snapshot,
  carried: readonly Carried[],
): readonly Blocker[] {
  if (pullRequest?.state !== 'open') return []
  const foreign = [...new Set(carried.map(({ incident }) => incident))].filter((one) => one !== issue.number)
  const paths = carried.flatMap(({ incident, path }) => (incident === issue.number && path ? [path] : []))
  const known = [...new Set([...paths, ...(documentPath && paths.length > 0 ? [documentPath] : [])])]
  return [
    ...(foreign.length > 0 ? [{ kind: 'several-incidents', others: foreign } as const] : []),
    ...(known.length > 1 ? [{ kind: 'several-documents', paths: known } as const] : []),
  ]
}

/** A postmortem is published on the default branch: whoever changed the base is told before the merge. */
export function baseBlockers({ pullRequest, issue, repository, document }: Snapshot): readonly Blocker[] {
  const wanted = repository.defaultBranch?.name
  const own = pullRequest && !pullRequest.fork && incidentOfBranch(pullRequest.branch) === issue.number
  if (!own || wanted === undefined || pullRequest.base === wanted || pullRequest.state === 'closed') return []
  const merged = pullRequest.state === 'merged'
  return merged && document ? [] : [{ kind: 'other-base', base: pullRequest.base, wanted, merged }]
}

/** What is missing of the document itself: readable, complete. */
export function documentBlockers(snapshot: Snapshot, read: ReadDocument | undefined): readonly Blocker[] {
  const { document, documentPath } = snapshot
  if (!document) return [{ kind: 'document-missing', ...(documentPath ? { path: documentPath } : {}) }]
  if (document.truncated) return [{ kind: 'document-too-large', bytes: document.bytes }]
  if (document.tooSlow) return [{ kind: 'document-too-slow', bytes: document.bytes }]
  if (!read) return [{ kind: 'document-binary' }]
  const errors = read.findings.filter(({ level }) => level === 'error').length
  return errors > 0 ? [{ kind: 'findings', count: errors }] : []
}

/**
 * Rows that are not tracked. An issue whose number is not in its row is tracked as well where the app cannot write it there: in a
 * fork, and once the document is merged to a branch that takes no commit from the app. The incident lists it.
 */
export function rowBlockers(
  snapshot: Snapshot,
  { rows }: Pick<ReadDocument, 'rows'>,
  troubles: readonly Trouble[],
): readonly Blocker[] {
  const closed =
    snapshot.pullRequest?.fork ||
    (snapshot.pullRequest?.state === 'merged' && troubles.some(({ effect }) => effect === 'commit-file'))
  const of = (...kinds: readonly ActionRow['link']['kind'][]) =>
    rows.filter(({ link }) => kinds.includes(link.kind)).length
  const room = Math.max(0, limits.subIssues - snapshot.subIssues.length)
  const unfiled = of('none')
  const count = unfiled + of('unread') + (closed ? 0 : of('filed'))
  return [
    ...(unfiled > room ? [{ kind: 'too-many-actions', count: unfiled, room } as const] : []),
    ...(count > 0 ? [{ kind: 'unfiled', count } as const] : []),
    ...rows.flatMap(({ item, link }) =>
      link.kind === 'missing'
        ? [{ kind: 'not-an-issue', number: link.number, line: item.span.line } as const]
        : [],
    ),
  ]
}

/** What is missing of the review; of one that was merged without it, too. */
export function reviewBlockers({ pullRequest, issue }: Snapshot, approvals: Approvals): readonly Blocker[] {
  if (pullRequest?.state === 'closed') return []
  const have = approvals.approvedBy.length
  const closesItself = pullRequest?.state === 'open' && pullRequest.closes.includes(issue.number)
  return [
    ...(closesItself ? [{ kind: 'closes-incident' } as const] : []),
    ...(approvals.blockedBy.length > 0
      ? [{ kind: 'changes-requested', by: approvals.blockedBy.map((account) => account.login) } as const]
      : []),
    ...(have < approvals.needed
      ? [
          {
            kind: 'approvals',
            have,
            need: approvals.needed,
            stale: approvals.stale.length,
            ...(approvals.unknownWriter ? { unknownWriter: approvals.unknownWriter } : {}),
          } as const,
        ]
      : []),
  ]
}
