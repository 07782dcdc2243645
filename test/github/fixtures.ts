import type { Key, NodeId, Oid } from '../../src/incident/key.ts'
import type { Account } from '../../src/incident/observed/account.ts'
import { nothingResolved, type RepositoryState, type Snapshot } from '../../src/incident/observed/snapshot.ts'
import type { Effect } from '../../src/plan/effect.ts'
import { botId } from './nocked.ts'

export const oid = (digit: string): Oid => digit.repeat(40) as Oid
export const node = (id: string): NodeId => id as NodeId

const bot: Account = { kind: 'bot', id: node('BOT_node'), databaseId: botId, login: 'debrief' }

export const repository: RepositoryState = {
  id: node('R_shop'),
  owner: 'acme',
  name: 'shop',
  url: 'https://github.test/acme/shop',
  isPrivate: true,
  isArchived: false,
  hasIssues: true,
  defaultBranch: { name: 'main', head: oid('a') },
  bot,
}

/** An incident as it may have been observed: enough for the writer to know names and ids. */
export function snapshotOf(key: Key, more: Partial<Snapshot> = {}): Snapshot {
  return {
    kind: 'incident',
    key,
    repository,
    labels: [{ id: node('L_action'), name: 'Postmortem-Action' }],
    labelsComplete: true,
    milestones: [{ id: node('M_march'), number: 1, title: 'March 2026', due: '2026-03-31', open: true }],
    assignable: [],
    assignableComplete: true,
    issue: {
      id: node('I_42'),
      number: 42,
      url: 'https://github.test/acme/shop/issues/42',
      title: 'Checkout fails',
      body: '',
      open: true,
      createdAt: '2026-03-01T10:00:00Z',
      locked: false,
      author: bot,
      assignees: [],
      labels: [],
    },
    comments: [],
    history: [],
    subIssues: [],
    adopted: [],
    openPullRequests: { list: [], complete: true },
    others: [],
    resolved: nothingResolved,
    ...more,
  }
}

type CreateIssue = Extract<Effect, { kind: 'create-issue' }>

export function createIssue(item: string, more: Partial<CreateIssue> = {}): CreateIssue {
  return {
    kind: 'create-issue',
    item,
    title: `Do ${item}`,
    body: `<!-- ${item} -->`,
    assignees: [node('U_ana')],
    labels: ['postmortem-action'],
    parent: node('I_42'),
    ...more,
  }
}

/** The answer of GitHub to one created issue. */
export function createdIssue(number: number) {
  return {
    issue: {
      __typename: 'Issue',
      id: `I_${number}`,
      number,
      url: `https://github.test/acme/shop/issues/${number}`,
      title: `Issue ${number}`,
      body: '',
      state: 'OPEN',
      stateReason: null,
      closedAt: null,
      createdAt: '2026-03-01T12:00:00Z',
      locked: false,
      author: { __typename: 'Bot', id: 'BOT_node', databaseId: botId, login: 'debrief' },
      assignees: { pageInfo: { hasNextPage: false }, nodes: [] },
      labels: { pageInfo: { hasNextPage: false }, nodes: [{ id: 'L_action', name: 'postmortem-action' }] },
      milestone: null,
      parent: { id: 'I_42' },
      repository: { id: 'R_shop' },
    },
  }
}
