import type { Carrier } from '../../incident/observed/pullRequestState.ts'
import type { Snapshot } from '../../incident/observed/snapshot.ts'

/**
 * The snapshot with the pull request whose review speaks for the document: that of its life until the merge; afterwards the one that
 * changed it last, since a follow-up pull request can mend what was merged past the check.
 */
export function vouching(snapshot: Snapshot): Snapshot {
  if (snapshot.pullRequest?.state !== 'merged') return snapshot
  const last = snapshot.others
    .filter(isMerged)
    .reduce<Snapshot['pullRequest']>(
      (latest, { pullRequest }) =>
        (pullRequest.mergedAt ?? '') > (latest?.mergedAt ?? '') ? pullRequest : latest,
      snapshot.pullRequest,
    )
  return last ? { ...snapshot, pullRequest: last } : snapshot
}

function isMerged({ pullRequest, documentPath }: Carrier): boolean {
  return pullRequest.state === 'merged' && documentPath !== undefined
}
