import { commitsBetween, isAncestor } from '../git/history.ts'
import { pushJson } from '../json/pushJson.ts'
import type { Account } from '../state/account.ts'
import { type Hub, levelOf } from '../state/hub.ts'
import type { Protection, Repository } from '../state/repository.ts'
import { requestSuites } from './checkRuns.ts'
import { closeIssue } from './issues.ts'
import { closedByText } from './mention.ts'
import { closePullRequest } from './pullRequests.ts'
import { Refusal, unprocessable } from './refusal.ts'
import { mustHave } from './rules.ts'
import { tell } from './touch.ts'

/** Git's own rules for a ref name (git-check-ref-format). */
function isRefName(name: string): boolean {
  const odd = /[\s\p{Cc}~^:?*[\\]|\.\.|@\{|\/\/|^\/|\/$|\.$|\.lock(?:\/|$)|(?:^|\/)\./u
  return name !== '' && name !== '@' && !odd.test(name)
}

/**
 * Points a branch at a commit, or makes or deletes it (`after` undefined). Everything that follows on GitHub
 * follows here: the push, created and deleted refs, moved or closed pull requests, requested check suites, issues
 * that commits on the default branch close (a merge, which does that itself, says `merging`).
 */
export function moveBranch(
  hub: Hub,
  actor: Account,
  repository: Repository,
  branch: string,
  after: string | undefined,
  options: { force?: boolean; merging?: boolean } = {},
): void {
  mustHave(actor, repository, 'write')
  const before = repository.branches.get(branch)
  if (before === after) return
  if (!options.merging) mustBeUnprotected(actor, repository, branch, before)
  const forward = before === undefined || after === undefined || isAncestor(hub.state.objects, before, after)
  if (!forward && !options.force) throw unprocessable('Update is not a fast forward')
  if (after === undefined) repository.branches.delete(branch)
  else repository.branches.set(branch, after)
  recordActivity(hub, actor, repository, { branch, before, after, forced: !forward, ...options })
  tellPush(hub, actor, repository, { branch, before, after, forced: !forward })
  followBranch(hub, actor, repository, branch, after)
  if (after !== undefined) requestSuites(hub, actor, repository, after)
  if (
    !options.merging &&
    branch === repository.defaultBranch &&
    before !== undefined &&
    after !== undefined
  ) {
    for (const commit of commitsBetween(hub.state.objects, before, after)) {
      for (const issue of closedByText(hub, repository, commit.message)) {
        closeIssue(hub, actor, issue, 'COMPLETED', { commit: commit.oid })
      }
    }
  }
}

const nothing = '0'.repeat(40)

function recordActivity(
  hub: Hub,
  actor: Account,
  repository: Repository,
  move: {
    branch: string
    before: string | undefined
    after: string | undefined
    forced: boolean
    merging?: boolean
  },
): void {
  const { before = nothing, after = nothing } = move
  const changed = move.forced ? 'force_push' : move.merging ? 'pr_merge' : 'push'
  const type = before === nothing ? 'branch_creation' : after === nothing ? 'branch_deletion' : changed
  repository.activities.push({
    id: repository.activities.length + 1,
    ref: `refs/heads/${move.branch}`,
    type,
    before,
    after,
    actor,
    at: hub.now(),
  })
}

/** Into a protected branch lead only merges, and the pushes of administrators; a new one is not protected yet. */
function mustBeUnprotected(
  actor: Account,
  repository: Repository,
  branch: string,
  before: string | undefined,
): void {
  const isAdministrator = actor.type === 'User' && levelOf(repository, actor) === 'admin'
  const rules = protectionOf(repository, branch)
  if (isAdministrator || !rules) return
  if (before === undefined && !rules.restrictsCreation) return
  const why =
    before === undefined
      ? 'Cannot create ref due to creations being restricted.'
      : 'Changes must be made through a pull request.'
  // As GitHub tells it: a ruleset lacks a class of its own.
  throw rules.by === 'ruleset'
    ? new Refusal('FORBIDDEN', `Repository rule violations found\n\n${why}\n\n`, 409)
    : new Refusal('BRANCH_PROTECTION_RULE_VIOLATION', why, 409)
}

/** The rules for a branch, by its name or by the folder it is in. */
export function protectionOf({ protections }: Repository, branch: string): Protection | undefined {
  const folder = [...protections].find(
    ([pattern]) => pattern.endsWith('/**') && branch.startsWith(pattern.slice(0, -2)),
  )
  return protections.get(branch) ?? folder?.[1]
}

function tellPush(
  hub: Hub,
  actor: Account,
  repository: Repository,
  push: { branch: string; before: string | undefined; after: string | undefined; forced: boolean },
): void {
  const payload = pushJson(hub.state.objects, repository, { ...push, by: actor })
  hub.emit({ event: 'push', repository, actor, payload })
  const ref = {
    ref: push.branch,
    ref_type: 'branch',
    pusher_type: 'user',
    master_branch: repository.defaultBranch,
    description: null,
  }
  if (push.before === undefined) hub.emit({ event: 'create', repository, actor, payload: ref })
  if (push.after === undefined) {
    hub.emit({
      event: 'delete',
      repository,
      actor,
      payload: { ref: push.branch, ref_type: 'branch', pusher_type: 'user' },
    })
  }
}

/** Heads of open pull requests move with their branch; without it they close. */
function followBranch(
  hub: Hub,
  actor: Account,
  repository: Repository,
  branch: string,
  after: string | undefined,
): void {
  for (const home of hub.state.repositories) {
    for (const pull of home.pullRequests) {
      if (pull.state !== 'OPEN' || pull.headRepository !== repository || pull.headRef !== branch) continue
      if (after === undefined) {
        closePullRequest(hub, actor, pull)
        continue
      }
      const before = pull.headOid
      pull.headOid = after
      tell(hub, actor, pull, 'synchronize', { before, after })
    }
  }
  for (const pull of repository.pullRequests) {
    if (pull.state === 'OPEN' && pull.baseRef === branch && after !== undefined) pull.baseOid = after
  }
}

/** Makes a branch; refuses a name that is taken or no name at all, and commits that do not exist. */
export function createBranch(
  hub: Hub,
  actor: Account,
  repository: Repository,
  branch: string,
  oid: string,
): void {
  mustHave(actor, repository, 'write')
  if (!isRefName(branch)) throw unprocessable(`refs/heads/${branch} is not a valid ref name.`)
  if (hub.state.objects.get(oid)?.type !== 'commit') throw unprocessable('Object does not exist')
  if (repository.branches.has(branch)) {
    throw unprocessable(`A ref named "refs/heads/${branch}" already exists in the repository.`)
  }
  const rival = [...repository.branches.keys()].find(
    (one) => one.startsWith(`${branch}/`) || branch.startsWith(`${one}/`),
  )
  // Git keeps a name as a file or as a folder, and GitHub does not say more.
  if (rival) throw unprocessable('Ref cannot be created.')
  moveBranch(hub, actor, repository, branch, oid)
}

/** Deletes a branch; the default branch stays. */
export function deleteBranch(hub: Hub, actor: Account, repository: Repository, branch: string): void {
  mustHave(actor, repository, 'write')
  if (!repository.branches.has(branch)) throw new Refusal('NOT_FOUND', 'Reference does not exist', 422)
  if (branch === repository.defaultBranch) throw unprocessable('Cannot delete the default branch')
  moveBranch(hub, actor, repository, branch, undefined)
}
