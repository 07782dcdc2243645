import { type WrittenAction, writtenPostmortem } from '../builders/writtenPostmortem.ts'
import type { Stage } from './stage.ts'

export const branch = 'debrief/42'
export const path = 'postmortems/2026/INC-2026-0042-checkout-fails-with-500s.md'

const usualActions: readonly WrittenAction[] = [
  {
    action: 'Limit transactions in checkout to two seconds',
    owner: '@ben',
    due: '2026-11-27',
    priority: 'P1',
  },
  { action: 'Alert when a pool is nearly empty', owner: '@cleo', due: '2026-12-10', priority: 'P2' },
]

/** The incident that most stories are about, step by step; each step can be waited for or left unsettled. */
export function incident42({ world, settle }: Pick<Stage, 'world' | 'settle'>) {
  const ana = world.as('ana')
  const number = () => world.pullRequestOf(branch)?.number ?? 0
  const document = (on = branch) => world.file(on, path) ?? ''
  const comment = (kind: string) =>
    world
      .comments(42)
      .filter(({ author, body }) => author === 'debrief[bot]' && body.startsWith(`<!-- debrief:${kind}`))
  const steps = {
    async declared(title = 'Checkout fails with 500s', body = 'Customers cannot pay.') {
      ana.opensIssue({ number: 42, title, body })
      ana.labels(42, 'incident', 'P1')
      await settle()
    },
    async written(actions: readonly WrittenAction[] = usualActions) {
      ana.pushes(branch, { [path]: writtenPostmortem(document(), actions) })
      await settle()
    },
    async ready() {
      ana.marksReady(number())
      await settle()
    },
    async approved() {
      world.as('ben').approves(number())
      await settle()
    },
    async merged() {
      ana.merges(number())
      await settle()
    },
  }
  return {
    ...steps,
    ana,
    number,
    document,
    check: () => world.checkRun(number()),
    status: () => comment('status')[0]?.body ?? '',
    comment,
    async inReview(actions?: readonly WrittenAction[]) {
      await steps.declared()
      await steps.written(actions)
      await steps.ready()
    },
    async finished() {
      await steps.approved()
      await steps.merged()
    },
    /** What the world looks like when the story is over, without times, ids and the numbers of issues. */
    picture() {
      const issue = world.issue(42)
      const pull = world.pullRequestOf(branch)
      const numbered = (text: string) =>
        text.replace(/#\d+|issues\/\d+|pull\/\d+/g, '#n').replace(/(published postmortem: ).*/, '$1…')
      return {
        incident: { state: issue.state, reason: issue.stateReason, labels: issue.labels.toSorted() },
        comments: [...comment('status'), ...comment('closing')].map(({ body }) => numbered(body)),
        pull: { state: pull?.state, title: pull?.title, reviewers: pull?.requestedReviewers },
        document: numbered(document(pull?.state === 'merged' ? 'main' : branch)),
        actions: issue.subIssues
          .map((child) => world.issue(child))
          .map(({ title, state, assignees, milestone, labels }) => ({
            title,
            state,
            assignees,
            milestone,
            labels: labels.toSorted(),
          }))
          .toSorted((a, b) => a.title.localeCompare(b.title)),
        issues: world.issues().length,
        milestones: world
          .milestones()
          .map(({ title }) => title)
          .toSorted(),
        events: world.dispatches().map(({ event }) => event),
        branches: world.branches().toSorted(),
      }
    },
  }
}
