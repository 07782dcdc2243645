/** What an app does that makes one REST call for each thing it reads or writes, for the same story. */
export interface UsualCall {
  readonly step: 'open' | 'push' | 'file' | 'review' | 'close' | 'converged'
  readonly call: string
  readonly times: number
  readonly why: string
}

const actions = 12
const milestones = 2
const owners = 2

/** For each push and each review; with everything a check has to know. */
const evaluate = (step: UsualCall['step']): readonly UsualCall[] => [
  { step, call: 'GET contents/.github/debrief.yml', times: 1, why: 'configuration' },
  { step, call: 'GET pulls?head=', times: 1, why: 'the pull request of the branch' },
  { step, call: 'GET contents/{document}', times: 1, why: 'the document' },
  { step, call: 'GET pulls/{n}/reviews', times: 1, why: 'approvals' },
  { step, call: 'GET pulls/{n}/commits', times: 1, why: 'who wrote it' },
  { step, call: 'GET commits/{sha}/check-runs', times: 1, why: 'the run to update' },
  { step, call: 'POST check-runs', times: 1, why: 'the verdict' },
]

export const usualCalls: readonly UsualCall[] = [
  { step: 'open', call: 'GET issues/{n}', times: 1, why: 'the incident' },
  { step: 'open', call: 'GET issues/{n}/comments', times: 1, why: 'commands' },
  { step: 'open', call: 'GET issues/{n}/timeline', times: 1, why: 'events' },
  { step: 'open', call: 'GET collaborators/{login}/permission', times: 1, why: 'may they start one' },
  { step: 'open', call: 'GET contents/.github/debrief.yml', times: 1, why: 'configuration' },
  { step: 'open', call: 'GET git/ref/heads/main', times: 1, why: 'where to branch' },
  { step: 'open', call: 'GET pulls?head=', times: 1, why: 'nothing there yet' },
  { step: 'open', call: 'POST git/refs', times: 1, why: 'branch' },
  { step: 'open', call: 'PUT contents/{document}', times: 1, why: 'document' },
  { step: 'open', call: 'POST pulls', times: 1, why: 'pull request' },
  { step: 'open', call: 'POST issues/{n}/comments', times: 1, why: 'status comment' },
  { step: 'open', call: 'POST issues/{n}/labels', times: 1, why: 'state label' },
  { step: 'open', call: 'POST check-runs', times: 1, why: 'first verdict' },
  ...evaluate('push'),
  { step: 'file', call: 'GET pulls?head=', times: 1, why: 'the pull request of the branch' },
  { step: 'file', call: 'GET contents/{document}', times: 1, why: 'the rows' },
  { step: 'file', call: 'GET contents/.github/debrief.yml', times: 1, why: 'configuration' },
  { step: 'file', call: 'GET issues/{n}/sub_issues', times: 1, why: 'what is filed already' },
  { step: 'file', call: 'GET milestones', times: 1, why: 'what fits' },
  { step: 'file', call: 'GET assignees/{login}', times: owners, why: 'each owner' },
  { step: 'file', call: 'POST milestones', times: milestones, why: 'each month' },
  { step: 'file', call: 'POST issues', times: actions, why: 'each action, with labels, assignee, milestone' },
  { step: 'file', call: 'POST issues/{n}/sub_issues', times: actions, why: 'each link to the incident' },
  { step: 'file', call: 'PUT contents/{document}', times: 1, why: 'ticket cells' },
  { step: 'file', call: 'GET contents/CODEOWNERS', times: 1, why: 'reviewers' },
  { step: 'file', call: 'POST pulls/{n}/requested_reviewers', times: 1, why: 'ask them' },
  { step: 'file', call: 'PATCH issues/comments/{id}', times: 1, why: 'status comment' },
  { step: 'file', call: 'DELETE and POST issues/{n}/labels', times: 2, why: 'state label' },
  { step: 'file', call: 'POST check-runs', times: 1, why: 'verdict on the new head' },
  ...evaluate('review'),
  { step: 'close', call: 'GET pulls/{n}', times: 1, why: 'merged?' },
  { step: 'close', call: 'GET contents/{document}', times: 1, why: 'the rows' },
  { step: 'close', call: 'GET contents/.github/debrief.yml', times: 1, why: 'configuration' },
  { step: 'close', call: 'GET issues/{ticket}', times: actions, why: 'each ticket' },
  { step: 'close', call: 'POST issues/{n}/comments', times: 1, why: 'summary' },
  { step: 'close', call: 'PATCH issues/comments/{id}', times: 1, why: 'status comment' },
  { step: 'close', call: 'DELETE and POST issues/{n}/labels', times: 2, why: 'state label' },
  { step: 'close', call: 'PATCH issues/{n}', times: 1, why: 'close' },
  { step: 'close', call: 'POST dispatches', times: 2, why: 'two signals' },
  {
    step: 'converged',
    call: 'GET for each thing read at a push',
    times: 6,
    why: 'to find that nothing changed',
  },
]
