import type { Postmortem } from '../../document/model/postmortem.ts'
import type { Approvals } from '../../incident/approvals.ts'
import type { NodeId } from '../../incident/key.ts'
import type { PullRequestState } from '../../incident/observed/pullRequestState.ts'
import type { Snapshot } from '../../incident/observed/snapshot.ts'
import type { Policy } from '../../policy/policy.ts'
import { judgeApprovals } from './judgeApprovals.ts'

/**
 * Who approved the postmortem. Until the merge the reviews of its own pull request tell. Afterwards those of any pull request that
 * changed it count, since a follow-up can mend what was merged past the check, for the text as it stands on the default branch.
 */
export function approvalsOf(snapshot: Snapshot, policy: Policy, read?: Postmortem): Approvals {
  const merged = mergedOnes(snapshot)
  if (merged.length === 0) return judgeApprovals(snapshot, policy, read)
  const judged = merged
    .toSorted((a, b) => (b.mergedAt ?? '').localeCompare(a.mergedAt ?? ''))
    .map((pullRequest) => judgeApprovals({ ...snapshot, pullRequest }, policy, read))
  const [last] = judged
  return judged.find(({ met }) => met) ?? last ?? judgeApprovals(snapshot, policy, read)
}

function mergedOnes({ pullRequest, others }: Snapshot): readonly PullRequestState[] {
  if (pullRequest?.state !== 'merged') return []
  const follow = others.flatMap((one) =>
    one.pullRequest.state === 'merged' && one.documentPath !== undefined ? [one.pullRequest] : [],
  )
  return [pullRequest, ...follow]
}

/** The document whose changes on the default branch have to be known: nobody is known to have approved it as it stands there. */
export function followedPath(
  { pullRequest, issue, documentPath, resolved }: Snapshot,
  { met }: Pick<Approvals, 'met'>,
): string | undefined {
  const waits = pullRequest?.state === 'merged' && issue.open && !met
  return waits && resolved.changedBy === undefined ? documentPath : undefined
}

/** Pull requests that changed it and were not looked at: what a lost event or a lost note left out. */
export function unseenFollowUps({ pullRequest, others, resolved }: Snapshot): readonly NodeId[] {
  const seen = new Set([pullRequest?.id, ...others.map((one) => one.pullRequest.id)])
  return (resolved.changedBy ?? []).filter((id) => !seen.has(id))
}
