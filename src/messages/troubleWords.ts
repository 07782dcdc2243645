import type { Trouble } from '../incident/trouble.ts'
import { codeSpan } from './codeSpan.ts'

const attempts: Readonly<Record<string, string>> = {
  'create-branch': 'create the postmortem’s branch',
  'commit-file': 'commit to the postmortem',
  'create-pull-request': 'open the pull request',
  'update-pull-request': 'update the pull request’s plan',
  'request-reviewers': 'ask for reviews',
  'add-comment': 'write a comment',
  'edit-comment': 'update a comment',
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
    'Debrief lacks a permission for it, or a rule of the repository forbids it. Ask an owner to approve the permissions of the app, or to allow it in the branch rules; it is tried again by itself.',
  missing: 'What it refers to is gone. It is tried again by itself with what is there now.',
  invalid:
    'Please check the settings it depends on (labels, milestones, reviewers, branch rules); it is tried again by itself.',
  stale: 'The repository changed meanwhile. It is tried again by itself.',
  exists: 'It was there already. It is looked at again by itself.',
} as const satisfies Record<Trouble['reason'], string>

/** What GitHub refused, why as far as it said, and the next step. */
export function troubleWords({ effect, reason, answer }: Trouble): string {
  return `Could not ${attempts[effect] ?? 'finish a step'}: GitHub answered ${codeSpan(answer.slice(0, 200))}. ${nextSteps[reason]}`
}
