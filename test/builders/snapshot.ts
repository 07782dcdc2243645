import type { InstallationId, Key, NodeId, Oid, RepositoryId } from '../../src/incident/key.ts'
import type { Account } from '../../src/incident/observed/account.ts'
import type { Commit, PullRequestState, Review } from '../../src/incident/observed/pullRequestState.ts'
import {
  type IssueState,
  nothingResolved,
  type OtherPullRequest,
  type RepositoryState,
  type Snapshot,
} from '../../src/incident/observed/snapshot.ts'

/** Readable snapshots for tests: an incident as somebody could describe it, every part replaceable. */

export function account(login: string, databaseId: number, kind: Account['kind'] = 'user'): Account {
  return { kind, id: `U_${login}` as NodeId, databaseId, login }
}

export const bot = account('debrief', 900, 'bot')
export const ana = account('ana', 1)
export const ben = account('ben', 2)
export const cleo = account('cleo', 3)
export const dan = account('dan', 4)

export function oid(letter: string): Oid {
  return letter.repeat(40) as Oid
}

export const key: Key = {
  installation: 7 as InstallationId,
  repository: 1 as RepositoryId,
  number: 42,
}

export function repository(parts: Partial<RepositoryState> = {}): RepositoryState {
  return {
    id: 'R_shop' as NodeId,
    owner: 'acme',
    name: 'shop',
    url: 'https://github.test/acme/shop',
    isPrivate: true,
    isArchived: false,
    hasIssues: true,
    defaultBranch: { name: 'main', head: oid('0') },
    bot,
    ...parts,
  }
}

export function issue(number: number, parts: Partial<IssueState> = {}): IssueState {
  return {
    id: `I_${number}` as NodeId,
    number,
    url: `https://github.test/acme/shop/issues/${number}`,
    title: 'Checkout fails with 500s',
    body: 'Customers cannot pay.',
    open: true,
    createdAt: '2026-11-20T14:00:00Z',
    locked: false,
    author: ana,
    assignees: [],
    labels: [
      { id: 'L_incident' as NodeId, name: 'incident' },
      { id: 'L_P1' as NodeId, name: 'P1' },
    ],
    ...parts,
  }
}

export function commit(
  letter: string,
  authors: readonly Account[] = [ana],
  parts: Partial<Commit> = {},
): Commit {
  return {
    oid: oid(letter),
    parents: [oid('0')],
    at: '2026-11-21T09:00:00Z',
    authors,
    unknownAuthor: false,
    signedBy: 'github',
    ...parts,
  }
}

export function review(author: Account, letter: string, parts: Partial<Review> = {}): Review {
  return {
    author,
    state: 'approved',
    submittedAt: '2026-11-22T09:00:00Z',
    commit: oid(letter),
    ...parts,
  }
}

export function pullRequest(parts: Partial<PullRequestState> = {}): PullRequestState {
  const commits = parts.commits ?? [commit('a', [bot])]
  return {
    id: 'PR_43' as NodeId,
    number: 43,
    url: 'https://github.test/acme/shop/pull/43',
    title: 'Postmortem of INC-2026-0042',
    body: '',
    state: 'open',
    draft: false,
    author: bot,
    createdAt: '2026-11-20T14:01:00Z',
    branch: 'debrief/42',
    fork: false,
    head: commits.at(-1)?.oid ?? oid('a'),
    base: 'main',
    files: [{ path: 'postmortems/2026/INC-2026-0042-checkout-fails-with-500s.md', change: 'added' }],
    commits,
    reviews: [],
    requested: [],
    asked: [],
    turns: [],
    comments: [],
    closes: [],
    ...parts,
  }
}

export function snapshot(parts: Partial<Snapshot> = {}): Snapshot {
  return {
    kind: 'incident',
    key,
    repository: repository(),
    labels: [],
    labelsComplete: true,
    milestones: [],
    assignable: [ana, ben, cleo, dan],
    assignableComplete: true,
    issue: issue(42),
    comments: [],
    history: [],
    subIssues: [],
    adopted: [],
    openPullRequests: {
      list: [parts.pullRequest ?? []].flat().filter(({ state }) => state === 'open'),
      complete: true,
    },
    others: [],
    resolved: { ...nothingResolved, permissions: { ana: 'admin' } },
    ...parts,
  }
}

/** The pull request of {@link pullRequest}, asked for by its own number. */
export function otherPullRequest(parts: Partial<OtherPullRequest> = {}): OtherPullRequest {
  return {
    kind: 'pull_request',
    key: { ...key, number: 43 },
    repository: repository(),
    pullRequest: { ...pullRequest(), open: true, closable: false },
    openPullRequests: { list: [], complete: true },
    others: [],
    resolved: nothingResolved,
    ...parts,
  }
}
