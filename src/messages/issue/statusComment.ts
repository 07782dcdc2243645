import { isOfRows } from '../../incident/blocker.ts'
import type { Ending } from '../../incident/facts/commanded.ts'
import { marker } from '../../incident/ours/marker.ts'
import type { Phase } from '../../incident/phase.ts'
import type { Situation } from '../../incident/situation.ts'
import type { Ruling } from '../../policy/decide.ts'
import { blockerWords, unmarkedWords } from '../check/blockerWords.ts'
import { times } from '../policy/explanation.ts'
import { rulingWords } from '../policy/rulingWords.ts'
import { readyWords } from '../pullRequest/pullRequestDescription.ts'
import { cell } from '../text/cell.ts'
import { codeSpan } from '../text/codeSpan.ts'
import { documentLink } from '../text/documentLink.ts'
import { fitBody } from '../text/fitBody.ts'
import { stepper } from './stepper.ts'

/** Signals already sent, kept in the comment's hidden tag: they leave no other trace on GitHub. */
export type Announced = readonly ('published' | 'closed')[]

/** The one status comment on the incident: where its postmortem stands, what it waits for, what to do next. */
export function statusComment(situation: Situation & Ruled, announced: Announced): string {
  const { phase, facts } = situation
  const tag = marker('status', {
    ...(announced.length > 0 ? { announced: announced.join('+') } : {}),
    // Read back: an incident that was taken on need not be confirmed again.
    ...(phase === 'unconfirmed' ? { waits: 'confirmation' } : {}),
  })
  const lines = [
    tag,
    `### Postmortem of ${facts.id}`,
    '',
    ...(onTheWay.has(phase) ? [stepper(phase), ''] : []),
    headline(situation),
    ...noLongerRequired(situation),
    ...unreadSeverity(situation),
    ...links(situation),
    ...waitingFor(situation),
    ...unasked(situation),
    ...refused(situation),
  ]
  return fitBody(lines.join('\n'))
}

/** What answers the question where the postmortem stands. */
export function statusAnswer(situation: Situation & Ruled): readonly string[] {
  const { statusComment: kept } = situation
  return [
    `**Postmortem of ${situation.facts.id}.** ${headline(situation)}`,
    ...links(situation),
    ...waitingFor(situation),
    ...(kept ? ['', `[What is kept in step](${kept.url})`] : []),
  ]
}

/** Nothing is taken for a severity in silence. */
function unreadSeverity({ facts, phase }: Situation): readonly string[] {
  const { unreadSeverity: unread, severity } = facts
  if (!unread || phase === 'closed' || phase === 'unlabelled') return []
  const said = unread.from === 'label' ? 'The label' : 'In the form, the severity'
  return [
    '',
    `${said} ${codeSpan(unread.text)} is not known, so this counts as ${severity}. Set a label such as \`P1\`, or name yours in \`severity.labels\` of \`.github/debrief.yml\`.`,
  ]
}

interface Ruled {
  readonly ruling: Ruling
}

const onTheWay: ReadonlySet<Phase> = new Set(['draft', 'review', 'approved', 'published', 'closed'])

function headline(situation: Situation & Ruled): string {
  const { phase, facts, snapshot } = situation
  const number = snapshot.pullRequest?.number
  switch (phase) {
    case 'none':
    case 'past':
    case 'optional':
      return optional(situation)
    case 'elsewhere':
      return `Another installation of Debrief, ${codeSpan(situation.otherApp ?? '')}, runs the postmortem of this incident, so this one leaves it alone. An owner of the repository can take one of the two out (Settings → GitHub Apps), or give them different labels (\`incident.labels\`).`
    case 'unconfirmed':
      return unconfirmed(situation)
    case 'exempt':
      return rulingWords.exempt(situation.ruling)
    case 'wanted':
      return snapshot.repository.defaultBranch
        ? `Severity ${facts.severity}: the postmortem is being opened.`
        : `Severity ${facts.severity}: the postmortem waits, because the repository has no commit to branch from. Push a first one, and it is opened by itself.`
    case 'draft':
      return `Severity ${facts.severity}, ${dueWords(situation)}, ${ownedBy(facts)}. Fill in the document, then ${readyWords(snapshot.pullRequest?.ownDraft)}.`
    case 'review':
      return `Severity ${facts.severity}, ${dueWords(situation)}, ${ownedBy(facts)}. The document is being reviewed.`
    case 'approved':
      return 'The document is complete, its action items are tracked and it is approved. Merge the pull request to publish it.'
    case 'published':
      return published(situation)
    case 'closed':
      return 'The postmortem is published, its action items are tracked, and the incident is closed. Thank you all.'
    case 'aborted':
      return aborted(situation)
    case 'skipped':
      return skipped(situation)
    case 'false-alarm':
      return `The incident was closed as ${snapshot.issue.closedAs === 'duplicate' ? 'a duplicate' : 'not planned'}, so it gets no postmortem${number === undefined ? '' : ', and the one that was begun is paused'}. Nothing is lost: reopen it to go on${number === undefined ? '' : `, or close #${number}`}.`
    case 'unlabelled':
      return `${unmarkedWords(situation.marks)} Nothing is lost: put it back to go on.`
  }
}

function ownedBy({ owner }: Situation['facts']): string {
  return owner
    ? `owned by ${codeSpan(owner.login)}`
    : 'owned by nobody yet: assign the incident to whoever writes the postmortem'
}

const running: ReadonlySet<Phase> = new Set(['draft', 'review', 'approved'])

/** A postmortem that was opened because it was required goes on when it no longer is: whoever writes it decides. */
function noLongerRequired({ ruling, phase, facts }: Situation & Ruled): readonly string[] {
  const wanted =
    ruling.postmortem === 'required' || (ruling.postmortem === 'on-request' && facts.requests.length > 0)
  return wanted || !running.has(phase) ? [] : ['', rulingWords.noLongerRequired(ruling)]
}

/** What a merge past the check left open, and both ways to mend it. */
function published({ blockers, snapshot }: Situation): string {
  if (blockers.every(isOfRows))
    return 'The postmortem is published. The incident closes when what is listed here is done.'
  const { pullRequest, documentPath, repository } = snapshot
  const where = documentPath ? `${codeSpan(documentPath)} on ` : ''
  const onto = codeSpan(repository.defaultBranch?.name ?? 'the default branch')
  const late = blockers.every((blocker) => isOfRows(blocker) || blocker.kind === 'approvals')
    ? ` Reviewers can still approve #${pullRequest?.number} as it was merged; or a`
    : ' A'
  return `Merged before it was complete and approved: the incident stays open until that is mended.${late} pull request that changes ${where}${onto} is checked in the same way, line by line, and its merge closes the incident.`
}

function unconfirmed({ facts, snapshot }: Situation): string {
  const by = codeSpan(facts.declared.by[0]?.login ?? snapshot.issue.author.login)
  return `This incident waits to be confirmed: it was declared by ${by}, and an incident starts on the word of somebody with triage or write access. **Next step:** somebody who has it comments \`/postmortem\`, or takes the incident label off and sets it again. If this is no incident, take the label off.`
}

function optional({ facts }: Situation): string {
  return `Severity ${facts.severity}: a postmortem is optional. To open one, comment \`/postmortem\`.`
}

/** Who said that there is to be none, or no more one, where and why. */
function endedBy({ by, url, reason }: Ending): string {
  return `${codeSpan(by)} [said so](${url}): ${cell(reason, 500)}`
}

function aborted({ facts: { ending }, snapshot }: Situation): string {
  const number = snapshot.pullRequest?.number
  return ending
    ? `The postmortem is aborted; ${endedBy(ending)}. Pull request #${number} is closed and its branch kept. **To go on**, take that command away, reopen the pull request, or comment \`/postmortem\`.`
    : `Pull request #${number} was closed without merging, so the postmortem is aborted; please say why with \`/postmortem abort <reason>\`. Nothing is lost: reopen the pull request to go on.`
}

function skipped({ facts: { ending, severity } }: Situation): string {
  const why = ending ? `; ${endedBy(ending)}` : ''
  return `Severity ${severity}: this incident gets no postmortem${why}. **To have one all the same**, comment \`/postmortem\`.`
}

/** The day, and that it was put off: how often, to when and why the last time. */
function dueWords({ due, facts: { deferrals } }: Situation): string {
  const last = deferrals.at(-1)
  if (!last) return `due ${due}`
  return `due ${due} (put off ${times(deferrals.length)}, last by ${codeSpan(last.by)}: ${cell(last.reason, 200)})`
}

function links({ snapshot, phase }: Situation): readonly string[] {
  const { pullRequest, documentPath, document } = snapshot
  if (!pullRequest || phase === 'unlabelled') return []
  const path = document ? documentPath : undefined
  return [
    '',
    `- Pull request: [#${pullRequest.number}](${pullRequest.url})`,
    ...(path ? [`- Document: ${documentLink(snapshot, path)}`] : []),
  ]
}

function waitingFor({ blockers, phase }: Situation): readonly string[] {
  if (phase !== 'review' && phase !== 'published') return []
  return blockers.length === 0
    ? []
    : ['', '**Waiting for**', '', ...blockers.map((blocker) => `- ${blockerWords(blocker)}`)]
}

function unasked({ unaskedTeams, snapshot }: Situation): readonly string[] {
  if (unaskedTeams.length === 0) return []
  const teams = unaskedTeams.map(codeSpan).join(', ')
  const next = snapshot.repository.asksTeams
    ? 'GitHub takes only teams that have access to this repository. Give them access, or ask on the pull request.'
    : 'Debrief may not ask teams here. Ask them on the pull request, or let an owner grant the app the organization permission *Members: read*.'
  return ['', `**Not asked for a review:** ${teams}. ${next}`]
}

function refused({ troubles }: Situation): readonly string[] {
  return troubles.length === 0
    ? []
    : ['', '**GitHub refused**', '', ...troubles.map((trouble) => `- ${trouble}`)]
}
