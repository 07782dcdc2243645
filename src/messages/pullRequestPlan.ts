import type { Facts } from '../incident/facts.ts'
import type { Phase } from '../incident/phase.ts'
import type { IssueState } from '../incident/snapshot.ts'
import { inlineText } from './inlineText.ts'
import { marker } from './marker.ts'

interface PlanFacts {
  readonly facts: Facts
  readonly issue: IssueState
  readonly phase: Phase
  readonly due: string
  /** logins and `org/team`s, as far as they are known */
  readonly reviewers: readonly string[]
  readonly approvals: number
  readonly fileActions: 'review' | 'merge'
}

/** Title of the pull request. No `#` number beside words people wrote: a closing keyword in them must not act. */
export function pullRequestTitle(facts: Facts): string {
  return `Postmortem of ${facts.id}: ${inlineText(facts.title, 180)}`
}

/** The plan of the postmortem (requirement 129): who, when, and the steps with what each waits for. */
export function pullRequestPlan(plan: PlanFacts): string {
  const { facts, issue, due } = plan
  const reviewers =
    plan.reviewers.length > 0
      ? plan.reviewers.map((name) => `\`${name}\``).join(', ')
      : 'chosen when the document is ready for review'
  return [
    marker('plan', {}),
    `Postmortem for ${issue.url}`,
    '',
    '| | |',
    '| --- | --- |',
    `| Owner | @${facts.owner.login} |`,
    `| Severity | ${facts.severity} |`,
    `| Due | ${due} |`,
    `| Reviewers | ${reviewers} |`,
    `| Approvals | ${plan.approvals} |`,
    '',
    '| Step | Who | Waits for |',
    '| --- | --- | --- |',
    ...steps(plan).map(([name, who, waits], index) => `| ${index + 1}. ${name} | ${who} | ${waits} |`),
    '',
    'The check **Debrief** says at every push what is still missing, on its line.',
    marker('end', {}),
  ].join('\n')
}

function steps({ facts, fileActions, approvals }: PlanFacts): readonly (readonly [string, string, string])[] {
  const owner = facts.owner.login
  const file = ['Track the action items as issues', 'Debrief'] as const
  const early = fileActions === 'review'
  return [
    ['Write the document', owner, 'facts from the people involved'],
    ['Mark the pull request as ready for review', owner, 'a first complete version'],
    ...(early ? [[...file, 'step 2'] as const] : []),
    ['Review', 'reviewers', `a complete document${early ? ' with every action item linked' : ''}`],
    ['Merge', owner, `${approvals} approval${approvals === 1 ? '' : 's'} and the Debrief check`],
    ...(early ? [] : [[...file, 'the merge'] as const]),
    ['Close the incident', 'Debrief', 'the merge, with every action item linked'],
  ]
}
