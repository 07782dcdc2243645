import type { IsoInstant } from '../../document/model/postmortem.ts'
import type { Facts } from '../../incident/facts/facts.ts'
import { saidAt } from '../../incident/facts/said.ts'
import type { Comment } from '../../incident/observed/comment.ts'
import type { IssueState, Snapshot } from '../../incident/observed/snapshot.ts'
import { firstMarker } from '../../incident/ours/marker.ts'
import type { Phase } from '../../incident/phase.ts'
import { isUnread, mayTriage, mayWrite } from '../../incident/rights.ts'
import type { Wish } from '../../incident/wish.ts'
import type { Ruling } from '../../policy/decide.ts'
import type { Policy } from '../../policy/policy.ts'

/** What a ticked box of the dashboard wishes. */
export const askAction = 'postmortem'

export function isAsking({ action }: Wish): boolean {
  return action === askAction
}

type Seen = Pick<Snapshot, 'branch' | 'issue' | 'pullRequest' | 'repository' | 'resolved'>

/** Where an incident without a pull request stands. */
export function standing(
  snapshot: Seen,
  facts: Facts,
  {
    policy,
    ruling,
    statusComment,
    wishes,
  }: {
    readonly policy: Policy
    readonly ruling: Pick<Ruling, 'postmortem'>
    readonly statusComment: Comment | undefined
    readonly wishes: readonly Wish[]
  },
): Phase {
  const ticked = wishes.filter(isAsking).map(({ login }) => login)
  const asked = [...askers(snapshot, facts), ...ticked].some((login) => mayWrite(snapshot.resolved, login))
  if (isFalseAlarm(snapshot, facts)) return 'false-alarm'
  const wished = ticked.some((login) => mayWrite(snapshot.resolved, login))
  if (facts.ending?.kind === 'skip' && !wished) return 'skipped'
  // A branch of ours without a pull request is a postmortem that was begun and has to be finished.
  if (snapshot.branch) return 'wanted'
  if (ruling.postmortem === 'never') return 'exempt'
  if (asked) return 'wanted'
  if (isBefore(facts.declared.at, startOf(snapshot, policy))) return 'past'
  if (!isWelcomed(statusComment) && !isConfirmed(snapshot, facts)) return 'unconfirmed'
  return ruling.postmortem === 'required' ? 'wanted' : 'optional'
}

/** Logins of those who asked for a postmortem since the app is there: what was said before was not said to it. */
export function askers({ repository }: Pick<Seen, 'repository'>, { requests }: Facts): readonly string[] {
  return requests.flatMap(({ login, at }) => (isBefore(at, repository.installed ?? '') ? [] : [login]))
}

/** From when on incidents get a postmortem by themselves; empty: from the beginning of time. */
export function startOf({ repository }: Pick<Seen, 'repository'>, { since }: Policy): IsoInstant {
  if (since === 'all') return ''
  return since === 'installation' ? (repository.installed ?? '') : `${since}T00:00:00Z`
}

/**
 * Closed as not planned or as a duplicate, there was no incident: it gets no postmortem, and one that was begun waits. A postmortem
 * that is merged, or that somebody with write access asked for since, goes on.
 */
export function isFalseAlarm(
  { issue, pullRequest, resolved }: Pick<Snapshot, 'issue' | 'pullRequest' | 'resolved'>,
  { requests }: Pick<Facts, 'requests'>,
): boolean {
  const { closedAs, closedAt = '' } = issue
  if ((closedAs !== 'not_planned' && closedAs !== 'duplicate') || pullRequest?.state === 'merged')
    return false
  return !requests.some(({ login, at }) => at > closedAt && mayWrite(resolved, login))
}

function isBefore(at: IsoInstant, start: IsoInstant): boolean {
  return Date.parse(at) < Date.parse(start)
}

/**
 * Whether somebody who may label issues stands behind the incident: set the label, opened the issue, asked for the
 * postmortem or said something of it in a command. An issue form sets labels for anybody. Other apps were let in by an owner, so what they report counts; what
 * they label on somebody else's issue does not, since rules of theirs label whatever strangers write.
 */
function isConfirmed({ issue, resolved }: Seen, facts: Facts): boolean {
  if (issue.author.kind === 'bot') return true
  return behind(issue, facts).some((login) => mayTriage(resolved, login))
}

/** Whose permission decides whether the incident starts: whoever set the label last, and the others only when they may not. */
export function unheard(snapshot: Snapshot, facts: Facts): readonly string[] {
  const unread = (logins: readonly string[]) => logins.filter((login) => isUnread(snapshot.resolved, login))
  const [first, ...others] = behind(snapshot.issue, facts)
  const asked = first === undefined ? [] : unread([first])
  return asked.length > 0 ? asked : unread(likeliest(others, snapshot))
}

const mostAsked = 20

/** Anybody may comment on a public repository: strangers must not crowd out those who may ask. */
export function likeliest(
  logins: readonly string[],
  { assignable }: Pick<Snapshot, 'assignable'>,
): readonly string[] {
  const here = new Set(assignable.map(({ login }) => login))
  return [...logins.filter((login) => here.has(login)), ...logins.filter((login) => !here.has(login))].slice(
    0,
    mostAsked,
  )
}

/** What was said before the app came was not said to it. */
export function sinceArrival(
  said: Facts['said'],
  { repository: { installed = '' } }: Pick<Seen, 'repository'>,
): Facts['said'] {
  return said.filter(({ comment }) => saidAt(comment) >= installed)
}

/** Logins of those whose commands wait to be asked about. */
export function speakers(said: Facts['said']): readonly string[] {
  return said.flatMap(({ asks, comment }) => (asks ? [comment.author.login] : []))
}

/** Whoever says something of the incident stands behind it. */
function behind({ author }: IssueState, { declared, requests, said }: Facts): readonly string[] {
  const people = [...declared.by, author].filter(({ kind }) => kind === 'user')
  return [...new Set([...[...people, ...requests].map(({ login }) => login), ...speakers(said)])]
}

/** The status comment took the incident on before: it need not be confirmed twice. */
function isWelcomed(statusComment: Comment | undefined): boolean {
  const tag = firstMarker(statusComment?.body)
  return tag !== undefined && tag.fields['waits'] === undefined
}
