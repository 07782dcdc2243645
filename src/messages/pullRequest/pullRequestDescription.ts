import { plural } from '../../document/rules/plural.ts'
import type { Facts } from '../../incident/facts/facts.ts'
import type { OwnDraft } from '../../incident/observed/pullRequestState.ts'
import type { IssueState } from '../../incident/observed/snapshot.ts'
import { type MarkerFields, marker } from '../../incident/ours/marker.ts'
import { ownDraftTag } from '../../incident/ours/ownDraft.ts'
import { ownEnd } from '../../incident/ours/ownPart.ts'
import type { Phase } from '../../incident/phase.ts'
import { commandList } from '../command/commandWords.ts'
import { times } from '../policy/explanation.ts'
import { cell } from '../text/cell.ts'
import { inlineText } from '../text/inlineText.ts'
import { linkUrl } from '../text/linkUrl.ts'
import { neutralise } from '../text/neutralise.ts'
import { projectHome } from '../text/projectPages.ts'

interface PlanFacts {
  readonly facts: Facts
  readonly issue: IssueState
  readonly repository: { readonly url: string }
  readonly phase: Phase
  readonly due: string
  /** the owner can be told: has to do with this repository */
  readonly callsOwner: boolean
  /** logins and `org/team`s, as far as they are known */
  readonly reviewers: readonly string[]
  readonly approvals: number
  /** what happened, in the document's own words; empty while they are not written */
  readonly opening: string
  /** link to the document, once it is there */
  readonly document?: string
  /** which rule wants this, folded */
  readonly why: string
  readonly fileActions: 'review' | 'merge'
  /** what the app wrote into the document's front matter */
  readonly written: MarkerFields
  /** the box that stands for a draft, where there are none */
  readonly ownDraft?: OwnDraft
}

/** Title of the pull request. No `#` number beside words people wrote: a closing keyword in them must not act. */
export function pullRequestTitle(facts: Facts): string {
  return `Postmortem of ${facts.id}: ${inlineText(facts.title, 180)}`
}

/** The plan of the postmortem (requirement 129): who, when, and the steps with what each waits for. */
export function pullRequestDescription(plan: PlanFacts): string {
  const { facts, issue, due } = plan
  const reviewers =
    plan.reviewers.length > 0
      ? plan.reviewers.map((name) => `\`${name}\``).join(', ')
      : plan.phase === 'review' || plan.phase === 'approved'
        ? 'nobody yet: ask somebody with write access who wrote none of it'
        : 'chosen when the document is ready for review'
  return [
    marker('plan', plan.written),
    plan.opening === '' ? `**${inlineText(facts.title, 180)}**` : plan.opening,
    '',
    `This is the postmortem of ${issue.url}${plan.document === undefined ? '' : `: ${plan.document}`}.`,
    '',
    ...nextStep(plan),
    '| | |',
    '| --- | --- |',
    `| Owner | ${ownerWords(plan)} |`,
    `| Severity | ${facts.severity} |`,
    `| Due | ${due}${deferred(facts)} |`,
    ...related(plan),
    `| Reviewers | ${reviewers} |`,
    `| Approvals | ${plan.approvals} |`,
    '',
    'The check **Debrief** says at every push what is still missing, on its line.',
    ...box(plan),
    '',
    '<details><summary>All steps</summary>',
    '',
    '| Step | Who | Waits for |',
    '| --- | --- | --- |',
    ...steps(plan).map(([name, who, waits], index) => `| ${index + 1}. ${name} | ${who} | ${waits} |`),
    '',
    '</details>',
    ...help(),
    '',
    plan.why,
    '',
    `[About Debrief](${projectHome})`,
    ownEnd,
  ].join('\n')
}

function deferred({ deferrals }: Facts): string {
  const last = deferrals.at(-1)
  if (!last) return ''
  return `, put off ${times(deferrals.length)}: ${cell(last.reason, 200)} (\`${last.by}\`)`
}

/** What people said belongs to the incident. */
function related({ facts, repository }: PlanFacts): readonly string[] {
  if (facts.links.length === 0) return []
  const words = facts.links.slice(0, mostLinks).map((link) => {
    const { to } = link
    if ('number' in to && to.repository === undefined && link.text === `#${to.number}`) return link.text
    return `[${cell(link.text, 100)}](${neutralise(linkUrl(link, repository))})`
  })
  return [`| Related | ${words.join(', ')} |`]
}

const mostLinks = 20

const help = () => [
  '<details><summary>Commands, and how to silence a remark</summary>',
  '',
  'At the start of a line of a comment, here or on the incident:',
  '',
  ...commandList(),
  '',
  'In the document:',
  '',
  '- `<!-- debrief-disable-next-line rule/id -- why -->` above a line of the document silences a remark there; without a reason it has no effect, and reviewers see it in the check.',
  '',
  '</details>',
]

/** What happens next, and whose it is. */
function nextStep({ phase, facts, reviewers, ownDraft }: PlanFacts): readonly string[] {
  const owner = facts.owner ? `\`${facts.owner.login}\`` : 'somebody (nobody is assigned to the incident yet)'
  const words: Partial<Record<Phase, string>> = {
    wanted: `${owner} writes the document, then: ${readyWords(ownDraft)}.`,
    draft: `${owner} writes the document, then: ${readyWords(ownDraft)}.`,
    review: `${reviewers.length > 0 ? reviewers.map((name) => `\`${name}\``).join(', ') : 'somebody with write access who wrote none of it'} reviews; ${owner} mends what the check names.`,
    approved: `${owner} merges.`,
  }
  const next = words[phase]
  return next === undefined ? [] : [`**Next:** ${next}`, '']
}

/** Nobody is mentioned who cannot act. */
function ownerWords({ facts: { owner }, callsOwner }: PlanFacts): string {
  if (!owner) return 'nobody yet: assign the incident to whoever writes this'
  return callsOwner ? `@${owner.login}` : `\`${owner.login}\``
}

function box({ ownDraft }: PlanFacts): readonly string[] {
  if (!ownDraft) return []
  const mark = ownDraft === 'ready' ? 'x' : ' '
  return [
    '',
    'GitHub has no drafts in this repository, so this box stands for one. Until it is ticked, nobody is asked for a review and no action item becomes an issue:',
    '',
    `- [${mark}] The document is ready for review ${ownDraftTag}`,
  ]
}

function steps({
  facts,
  fileActions,
  approvals,
  ownDraft,
}: PlanFacts): readonly (readonly [string, string, string])[] {
  const owner = facts.owner?.login ?? 'nobody yet'
  const file = ['Track the action items as issues', 'Debrief'] as const
  const early = fileActions === 'review'
  return [
    ['Write the document', owner, 'facts from the people involved'],
    [sentence(readyWords(ownDraft)), owner, 'a first complete version'],
    ...(early ? [[...file, 'step 2'] as const] : []),
    ['Review', 'reviewers', `a complete document${early ? ' with every action item linked' : ''}`],
    ['Merge', owner, `${plural(approvals, 'approval')} and the Debrief check`],
    ...(early ? [] : [[...file, 'the merge'] as const]),
    ['Close the incident', 'Debrief', 'the merge, with every action item linked'],
  ]
}

/** What to do when the document is written, as in "then …". */
export function readyWords(ownDraft: OwnDraft | undefined): string {
  return ownDraft
    ? 'tick “The document is ready for review” in the pull request’s description'
    : 'mark the pull request as ready for review'
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
