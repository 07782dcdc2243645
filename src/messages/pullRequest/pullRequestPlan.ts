import { plural } from '../../document/rules/plural.ts'
import type { Facts } from '../../incident/facts/facts.ts'
import { type OwnDraft, ownDraftTag } from '../../incident/observed/ownDraft.ts'
import type { IssueState } from '../../incident/observed/snapshot.ts'
import type { Phase } from '../../incident/phase.ts'
import { cell } from '../text/cell.ts'
import { inlineText } from '../text/inlineText.ts'
import { linkUrl } from '../text/linkUrl.ts'
import { type MarkerFields, marker } from '../text/marker.ts'
import { neutralise } from '../text/neutralise.ts'

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
export function pullRequestPlan(plan: PlanFacts): string {
  const { facts, issue, due } = plan
  const reviewers =
    plan.reviewers.length > 0
      ? plan.reviewers.map((name) => `\`${name}\``).join(', ')
      : plan.phase === 'review' || plan.phase === 'approved'
        ? 'nobody yet: ask somebody with write access who wrote none of it'
        : 'chosen when the document is ready for review'
  return [
    marker('plan', plan.written),
    `Postmortem for ${issue.url}`,
    '',
    '| | |',
    '| --- | --- |',
    `| Owner | ${ownerWords(plan)} |`,
    `| Severity | ${facts.severity} |`,
    `| Due | ${due}${deferred(facts)} |`,
    ...related(plan),
    `| Reviewers | ${reviewers} |`,
    `| Approvals | ${plan.approvals} |`,
    '',
    '| Step | Who | Waits for |',
    '| --- | --- | --- |',
    ...steps(plan).map(([name, who, waits], index) => `| ${index + 1}. ${name} | ${who} | ${waits} |`),
    ...box(plan),
    '',
    plan.why,
    '',
    'The check **Debrief** says at every push what is still missing, on its line.',
    marker('end', {}),
  ].join('\n')
}

function deferred({ deferrals }: Facts): string {
  const last = deferrals.at(-1)
  if (!last) return ''
  return `, put off ${deferrals.length === 1 ? 'once' : `${deferrals.length} times`}: ${cell(last.reason, 200)} (\`${last.by}\`)`
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
