import type { RefusedTrouble, Trouble } from '../../incident/trouble.ts'
import { codeSpan } from '../text/codeSpan.ts'

const attempts: Readonly<Record<string, string>> = {
  'create-branch': 'create the postmortem’s branch',
  'commit-file': 'commit to the postmortem',
  'create-pull-request': 'open the pull request',
  'update-pull-request': 'update the pull request’s plan',
  'close-pull-request': 'close the pull request',
  'reopen-pull-request': 'open the pull request again',
  'request-reviewers': 'ask for reviews',
  'add-comment': 'write a comment',
  'edit-comment': 'update a comment',
  'add-reaction': 'react to a command',
  'remove-reaction': 'take a reaction back',
  'create-label': 'create a label',
  'add-labels': 'set labels',
  'remove-labels': 'remove labels',
  'create-milestone': 'create a milestone',
  'create-issue': 'create the issue of an action item',
  'update-issue': 'update the issue of an action item',
  'add-assignees': 'assign an action item',
  'remove-assignees': 'unassign an action item',
  'close-issue': 'close an issue',
  'reopen-issue': 'reopen an issue',
  'add-sub-issue': 'link an issue to the incident',
  'create-check-run': 'report the check',
  'update-check-run': 'report the check',
  dispatch: 'send a repository event',
}

const nextSteps = {
  permission:
    'Debrief lacks a permission for it. Ask an owner to approve the permissions that the app asks for, in the settings of its installation; it is tried again by itself.',
  rule: 'A rule of this repository (branch protection, a ruleset, who may open pull requests) does not let Debrief do that. Ask somebody who administers it to let the app past that rule; it is tried again by itself.',
  missing: 'What it refers to is gone. It is tried again by itself with what is there now.',
  invalid:
    'Please check the settings it depends on (labels, milestones, reviewers, branch rules); it is tried again by itself.',
  stale: 'The repository changed meanwhile. It is tried again by itself.',
  unanswered:
    'That was no clear answer, several times in a row. Nothing is lost: it is tried again by itself, more and more rarely. If it stays so, see https://www.githubstatus.com.',
  exists: 'It was there already. It is looked at again by itself.',
} as const satisfies Record<RefusedTrouble['reason'], string>

const inTheWay =
  'Git keeps no branch below another one: if there is a branch `debrief`, there cannot be a `debrief/42`. Rename or delete the branch `debrief`; it is tried again by itself.'

/** What does not come about, why as far as it is known, and the next step. */
export function troubleWords(trouble: Trouble): string {
  return trouble.reason === 'undone' ? undoneWords(trouble) : refusedWords(trouble)
}

function undoneWords({ effect, labels, by }: Extract<Trouble, { readonly reason: 'undone' }>): string {
  const names = labels.length > 0 ? ` (${labels.map((name) => codeSpan(name)).join(', ')})` : ''
  const who = by === undefined ? '' : `, last by ${codeSpan(by)}`
  return `Left alone for a day: trying to ${attempts[effect] ?? 'finish a step'}${names}. Each of three times it was undone${who}. **Next step:** whoever looks after the two decides which of them goes on, and tells the other one to leave it alone.`
}

function refusedWords({ effect, reason, answer }: RefusedTrouble): string {
  // GitHub does not say which name is in the way.
  const nameTaken = effect === 'create-branch' && /cannot be created|update failed/i.test(answer)
  const next = nameTaken ? inTheWay : nextSteps[reason]
  return `Could not ${attempts[effect] ?? 'finish a step'}: GitHub answered ${codeSpan(answer.slice(0, 200))}. ${next}`
}
