import type { ActionItem } from '../../document/model/postmortem.ts'
import type { Facts } from '../../incident/facts/facts.ts'
import type { Snapshot } from '../../incident/observed/snapshot.ts'
import { actionTag, type RowSet } from '../../incident/ours/actionTag.ts'
import { ownEnd } from '../../incident/ours/ownPart.ts'
import { cell } from '../text/cell.ts'
import { codeSpan } from '../text/codeSpan.ts'
import { lastingLink } from '../text/documentLink.ts'
import { inlineText } from '../text/inlineText.ts'
import { quote } from '../text/quote.ts'

export const milestoneWords = 'Action items of postmortems that are due by the end of this month.'

/** The title of the issue that tracks one action item: the action itself. */
export function issueTitle(facts: Facts, item: ActionItem): string {
  return inlineText(item.title, 200) || `Action item of ${facts.id}`
}

/**
 * The part of the issue's body that the app keeps in step with the row, between two hidden tags. It says where the
 * issue comes from and how to change it; people may write around it.
 * @param set what the row brought the issue
 */
export function actionBlock(facts: Facts, snapshot: Snapshot, item: ActionItem, set: RowSet): string {
  const path = snapshot.documentPath
  const rows = [
    ['Incident', `[${facts.id}](${snapshot.issue.url}) ${cell(facts.title, 120)}`],
    ['Postmortem', path ? lastingLink(snapshot, path) : ''],
    ['Owner', cell(item.owners.text, 100)],
    ['Due', cell(item.due.text, 60)],
    ['Priority', cell(item.priority.text, 40)],
    ...Object.entries(item.more).map(([name, value]) => [columnTitle(name), cell(value.text, 300)]),
  ].filter(([, value]) => value !== '')
  return [
    actionTag(snapshot.issue.number, item, set),
    ...wholeAction(facts, snapshot, item),
    '| | |',
    '| --- | --- |',
    ...rows.map(([name, value]) => `| ${name} | ${value} |`),
    '',
    ...teamLines(item),
    'This issue tracks one action item of the postmortem. To change its title, owner, due date or priority, edit the row in the document; labels, comments and anything you write below stay as they are.',
    ownEnd,
  ].join('\n')
}

/** The action as the row says it, where the title of the issue cannot hold it all. */
function wholeAction(facts: Facts, snapshot: Snapshot, item: ActionItem): readonly string[] {
  if (inlineText(item.action.text, 4000) === issueTitle(facts, item)) return []
  return [quote(item.action.text, 4000, snapshot.issue.url), '']
}

/** GitHub assigns people, never teams. */
function teamLines({ owners }: ActionItem): readonly string[] {
  const teams = (owners.value ?? []).flatMap((owner) =>
    owner.kind === 'team' ? [codeSpan(`@${owner.org}/${owner.team}`)] : [],
  )
  if (teams.length === 0) return []
  return [
    `This belongs to the team ${teams.join(' and ')}. GitHub assigns issues to people only: whoever takes it on, please assign yourself.`,
    '',
  ]
}

/** Titles of the columns that have a meaning here, as the issue calls them; others keep their own. */
const columnTitles: Readonly<Record<string, string>> = {
  criteria: 'Success criterion',
  dependency: 'Depends on',
  type: 'Kind',
}

function columnTitle(name: string): string {
  const title = Object.hasOwn(columnTitles, name) ? columnTitles[name] : undefined
  return title ?? cell(name.charAt(0).toUpperCase() + name.slice(1), 40)
}
