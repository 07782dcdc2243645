import { createHash } from 'node:crypto'
import type { ActionItem } from '../document/model/postmortem.ts'
import type { Facts } from '../incident/facts.ts'
import type { Snapshot } from '../incident/snapshot.ts'
import { cell } from './cell.ts'
import { documentLink } from './documentLink.ts'
import { inlineText } from './inlineText.ts'
import { marker } from './marker.ts'
import { quote } from './quote.ts'

export const milestoneWords = 'Action items of postmortems that are due by the end of this month.'

/** The title of the issue that tracks one action item: the action itself. */
export function actionTitle(facts: Facts, item: ActionItem): string {
  return inlineText(item.title, 200) || `Action item of ${facts.id}`
}

/**
 * The part of the issue's body that the app keeps in step with the row, between two hidden tags. It says where the
 * issue comes from and how to change it; people may write around it.
 * @param owners logins assigned because of the row, so that a later change knows whom to unassign
 */
export function actionBlock(
  facts: Facts,
  snapshot: Snapshot,
  item: ActionItem,
  owners: readonly string[],
): string {
  const head = marker('action', {
    incident: String(snapshot.issue.number),
    item: item.key,
    row: rowHash(item),
    ...(owners.length > 0 ? { owners: owners.join('+') } : {}),
  })
  const path = snapshot.documentPath
  const rows = [
    ['Incident', `[${facts.id}](${snapshot.issue.url}) ${cell(facts.title, 120)}`],
    ['Postmortem', path ? documentLink(snapshot, path) : ''],
    ['Owner', cell(item.owners.text, 100)],
    ['Due', cell(item.due.text, 60)],
    ['Priority', cell(item.priority.text, 40)],
    ...Object.values(item.more).map((value) => ['Note', cell(value.text, 300)]),
  ].filter(([, value]) => value !== '')
  return [
    head,
    quote(item.action.text, 4000, snapshot.issue.url),
    '',
    '| | |',
    '| --- | --- |',
    ...rows.map(([name, value]) => `| ${name} | ${value} |`),
    '',
    'This issue tracks one action item of the postmortem. To change its title, owner, due date or priority, edit the row in the document; labels, comments and anything you write below stay as they are.',
    marker('end', {}),
  ].join('\n')
}

/** Changes when something of the row changes that its issue shows. 12 hex digits. */
export function rowHash(item: ActionItem): string {
  const shown = [item.action.text, item.owners.text, item.due.text, item.priority.text]
  return createHash('sha256').update(shown.join('\u0000')).digest('hex').slice(0, 12)
}

/** Puts a new block where the old one stands; undefined when its tags were removed, so that people's text is safe. */
export function replaceBlock(body: string, block: string): string | undefined {
  const start = body.indexOf('<!-- debrief:action ')
  const end = marker('end', {})
  const stop = body.indexOf(end, start)
  if (start < 0 || stop < 0) return undefined
  return body.slice(0, start) + block + body.slice(stop + end.length)
}
