import { ownersOf } from '../../incident/document/ownersOf.ts'
import type { Snapshot } from '../../incident/observed/snapshot.ts'
import type { Ruling } from '../../policy/decide.ts'
import type { Policy } from '../../policy/policy.ts'

/** Logins and `org/team`s that a rule, else CODEOWNERS, else the configuration names for the document. */
export function namedReviewers(
  { codeowners, documentPath }: Pick<Snapshot, 'codeowners' | 'documentPath'>,
  policy: Pick<Policy, 'reviewers'>,
  ruling: Pick<Ruling, 'reviewers'>,
): readonly string[] {
  if (ruling.reviewers) return ruling.reviewers
  const owners = documentPath ? ownersOf(codeowners ?? '', documentPath) : []
  return owners.length > 0 ? owners : policy.reviewers
}

/**
 * Teams that are named for a review and were not asked: the app may not ask teams here, or GitHub did not take them. A
 * team that the app cannot see may be any of them.
 */
export function unaskedTeams(
  {
    pullRequest,
    repository,
    ...snapshot
  }: Pick<Snapshot, 'pullRequest' | 'repository' | 'codeowners' | 'documentPath'>,
  policy: Pick<Policy, 'reviewers'>,
  ruling: Pick<Ruling, 'reviewers'>,
): readonly string[] {
  if (pullRequest?.state !== 'open' || pullRequest.draft || pullRequest.reviews.length > 0) return []
  const { requested } = pullRequest
  if (requested.includes(hiddenTeam)) return []
  // Nobody was asked yet: this pass does it.
  if (repository.asksTeams && requested.length === 0) return []
  const asked = new Set(requested.map((name) => name.toLowerCase()))
  return namedReviewers(snapshot, policy, ruling).filter(
    (name) => name.includes('/') && !asked.has(name.toLowerCase()),
  )
}

/** How a requested team is called that the app may not see. */
export const hiddenTeam = 'a team'
