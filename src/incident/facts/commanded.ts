import type { IsoDate, IsoInstant } from '../../document/model/postmortem.ts'
import type { Severity } from '../../document/model/severity.ts'
import { nearest } from '../../document/values/nearest.ts'
import { type Command, type CommandProblem, problem, type SaidLink } from '../commands/command.ts'
import type { Account } from '../observed/account.ts'
import type { Comment } from '../observed/comment.ts'
import type { Snapshot } from '../observed/snapshot.ts'
import { isApp } from '../ours/isApp.ts'
import { type Said, saidAt } from './said.ts'

/** Who said something, when and where. */
export interface Word {
  readonly by: string
  readonly at: IsoInstant
  readonly url: string
}

/** The postmortem's day was put off. */
export interface Deferral extends Word {
  readonly to: IsoDate
  readonly reason: string
}

/** There is to be no postmortem, or no more one. */
export interface Ending extends Word {
  readonly kind: 'skip' | 'abort'
  readonly reason: string
}

/** What the commands that count say of an incident; of several that say the same the last one holds. */
export interface Commanded {
  readonly severity?: { readonly severity: Severity; readonly at: IsoInstant }
  readonly commander?: string
  readonly owner?: Account
  readonly services: readonly string[]
  readonly category?: string
  readonly links: readonly SaidLink[]
  readonly deferrals: readonly Deferral[]
  /** absent when somebody asked for a postmortem afterwards */
  readonly ending?: Ending
  /** logins of whom it is not known yet whether they can be assigned */
  readonly unknown: readonly string[]
  /** what is wrong with commands that could be read */
  readonly problems: readonly { readonly comment: Comment; readonly problem: CommandProblem }[]
}

export function commandedIn(all: readonly Said[], snapshot: Snapshot): Commanded {
  const said = all.filter(({ standing }) => standing === 'counts')
  const severity = lastOf(said, 'severity')
  const commander = lastOf(said, 'commander')?.command.login
  const category = lastOf(said, 'category')?.command.category
  const { owner, unknown, unknownPeople } = owning(said, snapshot)
  const { ending, misplaced } = endingIn(said, snapshot)
  return {
    ...(severity ? { severity: { severity: severity.command.severity, at: saidAt(severity.comment) } } : {}),
    ...(commander === undefined ? {} : { commander: `@${commander}` }),
    ...(category === undefined ? {} : { category }),
    services: allOf(said, 'service').flatMap(({ command }) => command.services),
    links: allOf(said, 'link').map(({ command }) => command.link),
    deferrals: allOf(said, 'defer').map(({ comment, command: { to, reason } }) => ({
      to,
      reason,
      ...wordOf(comment),
    })),
    ...(owner ? { owner } : {}),
    ...(ending ? { ending } : {}),
    unknown,
    problems: [...unknownPeople, ...misplaced],
  }
}

type Of<Kind extends Command['kind']> = Extract<Command, { readonly kind: Kind }>
type SaidOf<Kind extends Command['kind']> = Said & { readonly command: Of<Kind> }

function allOf<Kind extends Command['kind']>(said: readonly Said[], kind: Kind): readonly SaidOf<Kind>[] {
  return said.filter((one): one is SaidOf<Kind> => one.command.kind === kind)
}

function lastOf<Kind extends Command['kind']>(said: readonly Said[], kind: Kind): SaidOf<Kind> | undefined {
  return allOf(said, kind).at(-1)
}

function wordOf(comment: Comment): Word {
  return { by: comment.author.login, at: saidAt(comment), url: comment.url }
}

/** An owner is somebody who can be assigned here: the last one named who is. */
function owning(
  said: readonly Said[],
  snapshot: Snapshot,
): Pick<Commanded, 'owner' | 'unknown'> & { readonly unknownPeople: Commanded['problems'] } {
  const named = allOf(said, 'owner').map((one) => ({
    ...one,
    account: personNamed(snapshot, one.command.login),
  }))
  const owner = named.findLast(({ account }) => account)?.account
  const people = snapshot.assignable.map(({ login }) => login)
  return {
    ...(owner ? { owner } : {}),
    unknown: named.flatMap(({ account, command }) => (account === undefined ? [command.login] : [])),
    unknownPeople: named.flatMap(({ account, comment, command: { login } }) =>
      account === null
        ? [{ comment, problem: problem('owner', 'unknown-person', login, nearest(login, people)) }]
        : [],
    ),
  }
}

/** @returns null when nobody of that name can be assigned here, undefined while that is not known */
function personNamed({ assignable, issue, resolved }: Snapshot, login: string): Account | null | undefined {
  const name = login.toLowerCase()
  const known = [...assignable, ...issue.assignees].find((one) => one.login.toLowerCase() === name)
  return known ?? (Object.hasOwn(resolved.assignable, name) ? resolved.assignable[name] : undefined)
}

type Asking = SaidOf<'postmortem' | 'skip' | 'abort'>

/**
 * The last word on whether there is to be a postmortem. One can be skipped before it was begun, and aborted afterwards; what was said
 * before it was begun is not held against it.
 */
function endingIn(
  said: readonly Said[],
  { pullRequest, repository: { bot } }: Pick<Snapshot, 'pullRequest' | 'repository'>,
): { readonly ending?: Ending; readonly misplaced: Commanded['problems'] } {
  const last = said.findLast((one): one is Asking => asking.has(one.command.kind))
  if (!last || last.command.kind === 'postmortem') return { misplaced: [] }
  const { comment, command } = last
  const { kind, reason } = command
  // Whoever opens the pull request again wants the postmortem after all.
  const reopened = pullRequest?.turns.some(
    (turn) => turn.kind === 'reopened' && turn.at >= saidAt(comment) && !isApp(turn.by, bot),
  )
  if (reopened) return { misplaced: [] }
  if ((kind === 'abort') === (pullRequest !== undefined))
    return { ending: { kind, reason, ...wordOf(comment) }, misplaced: [] }
  if (pullRequest && saidAt(comment) <= pullRequest.createdAt) return { misplaced: [] }
  const about = kind === 'skip' ? 'begun' : 'not-begun'
  return { misplaced: [{ comment, problem: problem(`postmortem ${kind}`, about, reason) }] }
}

const asking: ReadonlySet<Command['kind']> = new Set(['postmortem', 'skip', 'abort'])
