import { type Facts, factsOf } from '../../src/incident/facts/facts.ts'
import type { NodeId } from '../../src/incident/key.ts'
import type { Account } from '../../src/incident/observed/account.ts'
import type { Comment } from '../../src/incident/observed/comment.ts'
import {
  type HistoryEvent,
  type IssueState,
  nothingResolved,
  type Snapshot,
} from '../../src/incident/observed/snapshot.ts'
import { defaultPolicy, type Policy } from '../../src/policy/policy.ts'
import { account, issue, snapshot } from '../builders/snapshot.ts'

/** Words to tell in tests what happened to incident 42 on 20 November 2026. */

export const ghost = account('ghost', 0, 'ghost')
export const pager = account('pagerduty', 77, 'bot')

export const at = (time: string) => `2026-11-20T${time}:00Z`
export const labels = (...names: readonly string[]) => ({
  labels: names.map((name) => ({ id: `L_${name}` as NodeId, name })),
})

export function comment(
  author: Account,
  time: string,
  body = 'Looking.',
  parts: Partial<Comment> = {},
): Comment {
  return {
    id: `IC_${author.login}_${time}` as NodeId,
    url: `https://github.test/c/${time}`,
    body,
    author,
    createdAt: at(time),
    ...parts,
  }
}

export const labeled = (actor: Account, time: string, label: string): HistoryEvent => ({
  kind: 'labeled',
  at: at(time),
  actor,
  label,
})
export const unlabeled = (actor: Account, time: string, label: string): HistoryEvent => ({
  kind: 'unlabeled',
  at: at(time),
  actor,
  label,
})
export const assigned = (actor: Account, time: string, assignee = actor): HistoryEvent => ({
  kind: 'assigned',
  at: at(time),
  actor,
  assignee,
})
export const closed = (actor: Account, time: string): HistoryEvent => ({
  kind: 'closed',
  at: at(time),
  actor,
})
export const reopened = (actor: Account, time: string): HistoryEvent => ({
  kind: 'reopened',
  at: at(time),
  actor,
})

interface Story {
  readonly issue?: Partial<IssueState>
  readonly comments?: readonly Comment[]
  readonly history?: readonly HistoryEvent[]
  readonly policy?: Partial<Policy>
  readonly more?: Partial<Snapshot>
}

export function facts(story: Story = {}): Facts {
  const { comments = [], history = [], more = {} } = story
  // Whoever speaks may write, unless the story says otherwise.
  const permissions = Object.fromEntries(comments.map(({ author }) => [author.login, 'write'] as const))
  const resolved = { ...nothingResolved, permissions }
  const seen = snapshot({ issue: issue(42, story.issue), comments, history, resolved, ...more })
  return factsOf(seen, { ...defaultPolicy, ...story.policy })
}
