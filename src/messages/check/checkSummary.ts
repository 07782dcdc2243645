import type { SuppressedFinding } from '../../document/diagnose.ts'
import { plural } from '../../document/rules/plural.ts'
import type { ActionRow } from '../../incident/actionRow.ts'
import { shortName } from '../../incident/observed/isHere.ts'
import type { RepositoryState } from '../../incident/observed/snapshot.ts'
import type { Situation } from '../../incident/situation.ts'
import { readyWords } from '../pullRequest/pullRequestDescription.ts'
import { cell } from '../text/cell.ts'
import { codeSpan } from '../text/codeSpan.ts'
import { fitBody } from '../text/fitBody.ts'
import { inlineText } from '../text/inlineText.ts'
import { blockerWords } from './blockerWords.ts'
import { figureLines } from './figureLines.ts'
import { shownRemarks } from './shownRemarks.ts'

const mostListed = 10

/**
 * The whole explanation, as Markdown: what is missing, who approved and who did not count, where each action stands.
 * @param why which rule wants this, folded; it stays when the rest has to be cut
 */
export function checkSummary(situation: Situation, why = ''): string {
  const { snapshot, blockers, troubles, facts } = situation
  const draft = snapshot.pullRequest?.draft ?? false
  const waiting = blockers.filter(({ kind }) => !(draft && (kind === 'approvals' || kind === 'unfiled')))
  const lines = [
    `Postmortem of [${facts.id}](${snapshot.issue.url}).`,
    '',
    ...(waiting.length > 0
      ? ['### What is missing', '', ...waiting.map((blocker) => `- ${blockerWords(blocker)}`), '']
      : []),
    ...(draft
      ? [
          `While this is a draft, the check is held back and remarks are warnings. When the document is complete, ${readyWords(snapshot.pullRequest?.ownDraft)}: its action items then become issues and reviewers are asked.`,
          '',
        ]
      : []),
    ...(troubles.length > 0
      ? ['### GitHub refused', '', ...troubles.map((trouble) => `- ${trouble}`), '']
      : []),
    ...laterLines(situation),
    ...silencedLines(situation),
    ...(draft ? [] : approvalLines(situation)),
    ...figures(situation),
    ...actionLines(situation),
    ...notShown(situation),
    ...(waiting.length === 0 && !draft ? ['Everything is there: this can be merged.'] : []),
  ]
  return fitBody(lines.join('\n'), 65_000, why === '' ? '' : `\n\n${why}`)
}

/** What is only a warning while reviewers read, and an error once they approved: better mended before. */
function laterLines({ read, snapshot }: Situation): readonly string[] {
  const later = snapshot.pullRequest?.draft ? [] : (read?.later ?? [])
  if (later.length === 0) return []
  return [
    '### To fix before the merge',
    '',
    `${plural(later.length, 'remark holds', 'remarks hold')} the merge once the postmortem is approved. Mend ${later.length === 1 ? 'it' : 'them'} now, since an edit after the approval asks for a new one:`,
    '',
    ...later
      .slice(0, mostListed)
      .map(({ rule, line, message }) => `- line ${line}, ${codeSpan(rule)}: ${inlineText(message, 300)}`),
    ...(later.length > mostListed
      ? [`- and ${later.length - mostListed} more, marked as warnings on their lines`]
      : []),
    '',
  ]
}

/** Whoever approves should know what a comment in the document keeps from being told. */
function silencedLines({ read }: Situation): readonly string[] {
  const silenced = read?.silenced ?? []
  if (silenced.length === 0) return []
  const groups = [...Map.groupBy(silenced, ({ rule, reason }) => `${rule} ${reason}`).values()]
  return [
    '### Silenced in the document',
    '',
    '| Rule | Lines | Reason | |',
    '| --- | --- | --- | --- |',
    ...groups.slice(0, mostListed * 5).map(silencedRow),
    '',
  ]
}

function silencedRow(group: readonly SuppressedFinding[]): string {
  const [first] = group
  const lines = [...new Set(group.map(({ line }) => line))]
  const shown = lines.slice(0, mostListed).join(', ') + (lines.length > mostListed ? ', …' : '')
  const holds = group.some((one) => one.holds) ? 'would hold the merge' : ''
  return `| ${codeSpan(first?.rule ?? '')} | ${shown} | ${cell(first?.reason ?? '', 200)} | ${holds} |`
}

function notShown({ read, snapshot }: Situation): readonly string[] {
  const findings = snapshot.pullRequest?.draft ? [] : (read?.findings ?? [])
  const rest = findings.length - shownRemarks(findings).length
  return rest > 0
    ? [
        `${plural(rest, 'more remark')} of the lightest kind ${rest === 1 ? 'is' : 'are'} not shown; ${rest === 1 ? 'it appears' : 'they appear'} as others are dealt with.`,
        '',
      ]
    : []
}

function approvalLines({ approvals }: Situation): readonly string[] {
  const rows = [
    ...approvals.approvedBy.map(({ login }) => `| ${codeSpan(login)} | counts |`),
    ...approvals.stale.map(
      ({ author, commit }) =>
        `| ${codeSpan(author.login)} | approved ${codeSpan(commit.slice(0, 7))}; the document changed since |`,
    ),
    ...approvals.excluded.map(
      ({ login }) => `| ${codeSpan(login)} | does not count: wrote a commit of this pull request |`,
    ),
    ...approvals.blockedBy.map(({ login }) => `| ${codeSpan(login)} | requests changes |`),
  ]
  // Until somebody answered, what is missing says it all.
  if (rows.length === 0) return []
  const title = `### Approvals: ${approvals.approvedBy.length} of ${approvals.needed}`
  return [title, '', '| Who | |', '| --- | --- |', ...rows, '']
}

function figures({ read }: Situation): readonly string[] {
  const lines = read ? figureLines(read.figures) : []
  return lines.length > 0 ? ['### Figures', '', ...lines, ''] : []
}

function actionLines({ read, snapshot }: Situation): readonly string[] {
  if (!read || read.rows.length === 0) return []
  return [
    '### Action items',
    '',
    '| Line | Action | Owner | Due | Issue |',
    '| --- | --- | --- | --- | --- |',
    ...read.rows.map(
      (row) =>
        `| ${row.item.span.line} | ${cell(row.item.action.text, 120)} | ${cell(row.item.owners.text, 60)} | ${cell(row.item.due.text, 30)} | ${standing(row, snapshot.repository)} |`,
    ),
    ...closedAlready(read.rows),
    '',
  ]
}

const closingWords = { completed: 'done', not_planned: 'not planned', duplicate: 'duplicate' } as const

/** Rows whose issue was closed by hand: nothing waits for them, and whoever reviews has to know. */
function closedAlready(rows: readonly ActionRow[]): readonly string[] {
  const closed = rows.filter(
    ({ link }) => (link.kind === 'linked' || link.kind === 'filed') && !link.issue.open,
  )
  if (closed.length === 0) return []
  return [
    '',
    `${plural(closed.length, 'action item is', 'action items are')} closed already. If the work is still wanted, open the issue again; if not, delete the row or say so in it.`,
  ]
}

function standing({ item, link }: ActionRow, repository: RepositoryState): string {
  switch (link.kind) {
    case 'linked':
    case 'filed':
      return `${shortName(link.issue, repository)}${link.issue.open ? '' : ` · closed as ${closingWords[link.issue.closedAs ?? 'completed']}`}`
    case 'elsewhere':
      return cell(item.ticket.text, 60)
    case 'unclear':
      return 'unclear: see its line'
    case 'missing':
      return 'no issue to track it'
    case 'unread':
    case 'none':
      return 'not filed yet'
  }
}
