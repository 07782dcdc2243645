import { openingOf } from '../../document/find/sections/openingOf.ts'
import type { ActionRow } from '../../incident/actionRow.ts'
import { shortName } from '../../incident/observed/isHere.ts'
import type { RepositoryState } from '../../incident/observed/snapshot.ts'
import { marker } from '../../incident/ours/marker.ts'
import type { Situation } from '../../incident/situation.ts'
import { figureLines } from '../check/figureLines.ts'
import { cell } from '../text/cell.ts'
import { codeSpan } from '../text/codeSpan.ts'
import { documentLink } from '../text/documentLink.ts'
import { durationText } from '../text/durationText.ts'
import { fitBody } from '../text/fitBody.ts'
import { inlineText } from '../text/inlineText.ts'

/** The closing summary on the incident: where the postmortem is, how long things took, which actions go on and whose they are. */
export function closingSummary(situation: Situation): string {
  const { facts, snapshot, read, approvals } = situation
  const { pullRequest, documentPath } = snapshot
  const lines = [
    marker('closing', {}),
    `### ${facts.id} is closed`,
    '',
    ...opening(situation),
    'The postmortem is published and every action item is tracked.',
    '',
    ...(documentPath ? [`- Postmortem: ${documentLink(snapshot, documentPath)}`] : []),
    ...(pullRequest
      ? [
          `- Review: [#${pullRequest.number}](${pullRequest.url})${approvedBy(approvals.approvedBy.map(({ login }) => login))}`,
        ]
      : []),
    ...(read ? figureLines(read.figures) : []),
    ...published(situation),
    '',
    ...actions(read?.rows ?? [], snapshot.repository),
  ]
  return fitBody(lines.join('\n'))
}

/** What happened, in the document's own words. */
function opening({ read }: Situation): readonly string[] {
  const text = read ? inlineText(openingOf(read.postmortem, 2), 600) : ''
  return text === '' ? [] : [text, '']
}

function approvedBy(logins: readonly string[]): string {
  return logins.length === 0 ? '' : `, approved by ${logins.map(codeSpan).join(', ')}`
}

function published({ snapshot }: Situation): readonly string[] {
  const { issue, pullRequest } = snapshot
  if (!pullRequest?.mergedAt) return []
  const minutes = (Date.parse(pullRequest.mergedAt) - Date.parse(issue.createdAt)) / 60_000
  return [`- From the incident to the published postmortem: ${durationText(minutes)}`]
}

function actions(rows: readonly ActionRow[], repository: RepositoryState): readonly string[] {
  if (rows.length === 0) return ['The postmortem has no action items.']
  return [
    '| Action | Owner | Due | Issue |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ({ item, link }) =>
        `| ${cell(item.action.text, 120)} | ${cell(item.owners.text, 60)} | ${cell(item.due.text, 30)} | ${link.kind === 'linked' || link.kind === 'filed' ? shortName(link.issue, repository) : cell(item.ticket.text, 60)} |`,
    ),
  ]
}
