import type { Account } from '../../incident/observed/account.ts'
import type { PullRequestState } from '../../incident/observed/pullRequestState.ts'
import type { Snapshot } from '../../incident/observed/snapshot.ts'
import { isUnread, mayWrite } from '../../incident/rights.ts'
import { hiddenTeam, namedReviewers } from '../approval/namedReviewers.ts'
import { assignee } from '../case/assignee.ts'
import type { RuledSituation } from '../case/situationOf.ts'
import type { Effect } from '../effect.ts'

/** Whom to ask for review, and what has to be known first. */
export interface Reviewers {
  readonly users: readonly Account[]
  /** slugs */
  readonly teams: readonly string[]
  readonly unread: { readonly permissions: readonly string[]; readonly assignable: readonly string[] }
}

const mostParticipants = 5

/**
 * Chooses reviewers: CODEOWNERS of the document's path if it names any, else the configured ones, else the incident's
 * participants with write access. Never the pull request's author; nobody who wrote part of it, since their approval
 * would not count.
 */
export function chooseReviewers(situation: RuledSituation): Reviewers {
  const named = namedReviewers(situation.snapshot, situation.policy, situation.ruling)
  const writers = writersOf(situation.snapshot.pullRequest)
  const mayReview = (account: Account) => account.kind === 'user' && !writers.has(account.databaseId)
  return named.length > 0
    ? chosenByName(situation, named, mayReview)
    : chosenFromParticipants(situation, mayReview)
}

function chosenByName(
  { snapshot }: RuledSituation,
  named: readonly string[],
  mayReview: (account: Account) => boolean,
): Reviewers {
  const logins = named.filter((name) => !name.includes('/'))
  const found = logins.map((login) => ({ login, account: assignee(snapshot, login) }))
  return {
    users: found.flatMap(({ account }) => (account && mayReview(account) ? [account] : [])),
    teams: snapshot.repository.asksTeams ? named.flatMap((name) => name.split('/')[1] ?? []) : [],
    unread: {
      permissions: [],
      assignable: found.flatMap(({ login, account }) => (account === undefined ? [login] : [])),
    },
  }
}

function chosenFromParticipants(
  { snapshot, facts }: RuledSituation,
  mayReview: (account: Account) => boolean,
): Reviewers {
  const participants = facts.participants.filter(mayReview).slice(0, mostParticipants)
  return {
    users: participants.filter(({ login }) => mayWrite(snapshot.resolved, login)),
    teams: [],
    unread: {
      permissions: participants.flatMap(({ login }) => (isUnread(snapshot.resolved, login) ? [login] : [])),
      assignable: [],
    },
  }
}

/**
 * Reviewers are asked for once: the pull request has left draft, nobody was ever asked and nobody has answered; whom people
 * took off the list is not asked again. Those whom
 * a rule names are asked also when others were, as GitHub asks CODEOWNERS by itself, or when the rule came later.
 */
export function reviewersDue({ snapshot, phase, ruling }: RuledSituation): boolean {
  const { pullRequest } = snapshot
  if (!pullRequest || (phase !== 'review' && phase !== 'approved')) return false
  const answered = pullRequest.reviews.map(({ author }) => author.login)
  const asked = [...pullRequest.requested, ...pullRequest.asked, ...answered]
  if (!ruling.reviewers || ruling.reviewers.length === 0) return asked.length === 0
  // A team that the app may not see can be any of them.
  const known = new Set(asked.map((name) => name.toLowerCase()))
  return !known.has(hiddenTeam) && !ruling.reviewers.some((name) => known.has(name.toLowerCase()))
}

export function requestReviewers(situation: RuledSituation): readonly Effect[] {
  const pullRequest = situation.snapshot.pullRequest
  if (!pullRequest || !reviewersDue(situation)) return []
  const { users, teams } = chooseReviewers(situation)
  if (users.length + teams.length === 0) return []
  return [
    {
      kind: 'request-reviewers',
      pullRequest: pullRequest.id,
      number: pullRequest.number,
      users: users.map(({ id }) => id),
      teams,
    },
  ]
}

/** Of these names those whose approval can count: teams, and people who can be asked here and wrote none of it. */
export function countable(snapshot: Snapshot, names: readonly string[]): readonly string[] {
  const writers = new Set(writtenBy(snapshot.pullRequest).map(({ login }) => login.toLowerCase()))
  const isTeam = (name: string) => name.includes('/') || name === hiddenTeam
  return names.filter(
    (name) => isTeam(name) || (!writers.has(name.toLowerCase()) && assignee(snapshot, name) !== null),
  )
}

function writersOf(pullRequest: PullRequestState | undefined): ReadonlySet<number> {
  return new Set(writtenBy(pullRequest).map(({ databaseId }) => databaseId))
}

function writtenBy(pullRequest: PullRequestState | undefined): readonly Account[] {
  if (!pullRequest) return []
  return [pullRequest.author, ...pullRequest.commits.flatMap(({ authors }) => authors)]
}
