import type { Facts } from '../incident/facts.ts'
import type { Phase } from '../incident/phase.ts'
import { isUnread, mayTriage, mayWrite } from '../incident/rights.ts'
import type { Comment, Snapshot } from '../incident/snapshot.ts'
import { readMarkers } from '../messages/marker.ts'
import type { Policy } from '../policy/policy.ts'

type Seen = Pick<Snapshot, 'branch' | 'issue' | 'resolved'>

/** Where an incident without a pull request stands. */
export function standing(
  snapshot: Seen,
  facts: Facts,
  policy: Policy,
  statusComment: Comment | undefined,
): Phase {
  // A branch of ours without a pull request is a postmortem that was begun and has to be finished.
  if (snapshot.branch) return 'wanted'
  if (!isWelcomed(statusComment) && !isConfirmed(snapshot, facts)) return 'unconfirmed'
  if (policy.required.includes(facts.severity)) return 'wanted'
  return facts.requestedBy.some((login) => mayWrite(snapshot.resolved, login)) ? 'wanted' : 'optional'
}

/**
 * Whether somebody who may label issues stands behind the incident: set the label, opened the issue or asked for the
 * postmortem. An issue form sets labels for anybody. Other apps were let in by an owner, so what they report counts; what
 * they label on somebody else's issue does not, since rules of theirs label whatever strangers write.
 */
function isConfirmed({ issue, resolved }: Seen, facts: Facts): boolean {
  if (issue.author.kind === 'bot') return true
  return behind({ issue }, facts).some((login) => mayTriage(resolved, login))
}

/** Whose permission decides whether the incident starts: whoever set the label last, and the others only when they may not. */
export function unheard(snapshot: Snapshot, facts: Facts): readonly string[] {
  const unread = (logins: readonly string[]) => logins.filter((login) => isUnread(snapshot.resolved, login))
  const [first, ...others] = behind(snapshot, facts)
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

function behind({ issue }: Pick<Seen, 'issue'>, { declared, requestedBy }: Facts): readonly string[] {
  const people = [...declared.by, issue.author].filter(({ kind }) => kind === 'user')
  return [...new Set([...people.map(({ login }) => login), ...requestedBy])]
}

/** The status comment took the incident on before: it need not be confirmed twice. */
function isWelcomed(statusComment: Comment | undefined): boolean {
  const tag = readMarkers(statusComment?.body ?? '')[0]
  return tag !== undefined && tag.fields['waits'] === undefined
}
