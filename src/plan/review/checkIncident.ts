import type { NodeId } from '../../incident/key.ts'
import type { OpenPullRequests } from '../../incident/observed/openPullRequests.ts'
import type { Change, PullRequestState } from '../../incident/observed/pullRequestState.ts'
import type { Snapshot } from '../../incident/observed/snapshot.ts'
import type { Policy } from '../../policy/policy.ts'
import { carriedUnder, writerOf } from '../approval/writerOf.ts'
import type { RuledSituation } from '../case/situationOf.ts'
import { type Checks, checkCommits, type JudgedChange } from './checkCommits.ts'
import { nothingToHold } from './nothingToHold.ts'
import { verdictOn } from './verdictOn.ts'

export interface IncidentChecks extends Checks {
  /** pull requests at the same commits that were not looked at yet */
  readonly unread: readonly NodeId[]
}

/**
 * Reports on every commit that is this incident's business.
 * @param cases the postmortem under each of its pull requests, that of its life first
 * @param policy in force on the default branch
 */
export function checkIncident(
  { repository, issue, openPullRequests, resolved }: Snapshot,
  cases: readonly RuledSituation[],
  policy: Policy,
): IncidentChecks {
  const judged = cases.flatMap((one): readonly JudgedChange[] => {
    const change = openChange(one)
    if (!change) return []
    const carries = carriedUnder(policy, change, repository).length > 0
    return [{ change, content: carries ? verdictOn(one) : nothingToHold }]
  })
  const isOurs = (changes: readonly Change[]) => writerOf(policy, changes, repository) === issue.number
  const open = allOpen(openPullRequests, resolved.openPullRequests)
  const checks = checkCommits(judged, open, isOurs)
  const known = new Set(judged.map(({ change }) => change.number))
  return {
    ...checks,
    unread: open.list
      .filter(({ number, head }) => checks.commits.includes(head) && !known.has(number))
      .map(({ id }) => id),
  }
}

function openChange({ snapshot: { pullRequest } }: RuledSituation): PullRequestState | undefined {
  return pullRequest?.state === 'open' ? pullRequest : undefined
}

/** The open pull requests, all of them once they were asked for. */
export function allOpen(
  seen: OpenPullRequests,
  resolved: OpenPullRequests['list'] | undefined,
): OpenPullRequests {
  return resolved ? { list: resolved, complete: true } : seen
}
