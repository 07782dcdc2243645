import type { ActionRow } from '../incident/actionRow.ts'
import { documentUrl } from '../incident/documentUrl.ts'
import type { Situation } from '../incident/situation.ts'
import { cell } from './cell.ts'
import { codeSpan } from './codeSpan.ts'
import { durationText } from './durationText.ts'
import { fitBody } from './fitBody.ts'
import { marker } from './marker.ts'

/** The closing summary on the incident: where the postmortem is, how long things took, which actions go on and whose they are. */
export function closingSummary(situation: Situation): string {
  const { facts, snapshot, read, approvals } = situation
  const { pullRequest, documentPath } = snapshot
  const lines = [
    marker('closing', {}),
    `### ${facts.id} is closed`,
    '',
    'The postmortem is published and every action item is tracked.',
    '',
    ...(documentPath ? [`- Postmortem: [${documentPath}](${documentUrl(snapshot, documentPath)})`] : []),
    ...(pullRequest
      ? [
          `- Review: [#${pullRequest.number}](${pullRequest.url})${approvedBy(approvals.approvedBy.map(({ login }) => login))}`,
        ]
      : []),
    ...durations(situation).map(([name, text]) => `- ${name}: ${text}`),
    '',
    ...actions(read?.rows ?? []),
  ]
  return fitBody(lines.join('\n'))
}

function approvedBy(logins: readonly string[]): string {
  return logins.length === 0 ? '' : `, approved by ${logins.map(codeSpan).join(', ')}`
}

/** From the document's own milestones where it states them, else from what GitHub knows; nothing is guessed. */
function durations({ facts, read, snapshot }: Situation): readonly (readonly [string, string])[] {
  const stated = read?.postmortem.milestones
  const started = stated?.started?.value ?? facts.times.started?.at ?? facts.times.detected.at
  const spans = [
    ['Time to acknowledge', stated?.acknowledged?.value ?? facts.times.acknowledged?.at],
    ['Time to mitigate', stated?.mitigated?.value ?? facts.times.mitigated?.at],
    ['Time to resolve', stated?.resolved?.value ?? facts.times.resolved?.at],
  ] as const
  const published = snapshot.pullRequest?.mergedAt
  return [
    ...spans.flatMap(([name, at]) => span(name, started, at)),
    ...span('From the incident to the published postmortem', snapshot.issue.createdAt, published),
  ]
}

function span(name: string, from: string, to: string | undefined): readonly (readonly [string, string])[] {
  const minutes = to === undefined ? Number.NaN : (Date.parse(to) - Date.parse(from)) / 60_000
  return minutes >= 0 ? [[name, durationText(minutes)]] : []
}

function actions(rows: readonly ActionRow[]): readonly string[] {
  if (rows.length === 0) return ['The postmortem has no action items.']
  return [
    '| Action | Owner | Due | Issue |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ({ item, link }) =>
        `| ${cell(item.action.text, 120)} | ${cell(item.owners.text, 60)} | ${cell(item.due.text, 30)} | ${link.kind === 'linked' || link.kind === 'filed' ? `#${link.issue.number}` : cell(item.ticket.text, 60)} |`,
    ),
  ]
}
