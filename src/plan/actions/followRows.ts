import type { ActionRow } from '../../incident/actionRow.ts'
import { isHere } from '../../incident/observed/isHere.ts'
import type { IssueState, Snapshot } from '../../incident/observed/snapshot.ts'
import type { ReadDocument } from '../../incident/situation.ts'
import { actionBlock, actionTitle, replaceBlock, rowHash } from '../../messages/issue/actionIssue.ts'
import { assignee, ownerLogins } from '../case/assignee.ts'
import type { Case } from '../case/caseOf.ts'
import { actionMarker } from '../case/matchActions.ts'
import { createMissing, hasLabel } from '../createMissing.ts'
import type { Effect } from '../effect.ts'
import { actionLabels } from './actionLabels.ts'
import { milestoneEffects, titleOf } from './fileActions.ts'

interface Tracked {
  readonly row: ActionRow
  readonly issue: IssueState
}

/**
 * Keeps issues in step with rows that changed, and adopts issues that rows name; milestones that they need come first.
 * @param refused kinds of effects that GitHub refused: what cannot be made is not waited for
 */
export function followRows(
  situation: Case,
  read: ReadDocument,
  refused: ReadonlySet<string>,
): readonly Effect[] {
  const { snapshot, policy } = situation
  const tracked = read.rows.flatMap((row): readonly Tracked[] =>
    isFollowed(row, snapshot) ? [{ row, issue: row.link.issue }] : [],
  )
  const changed = tracked.filter(({ row, issue }) => {
    const marker = actionMarker(issue, snapshot)
    return marker && (marker['row'] !== rowHash(row.item) || marker['dropped'])
  })
  const adopted = tracked.filter(({ issue }) => !actionMarker(issue, snapshot))
  const dated = [...changed, ...adopted.filter(({ issue }) => !issue.milestone)]
  const milestones = milestoneEffects(
    situation,
    dated.map(({ row }) => row),
  )
  if (milestones.created.length > 0 && !refused.has('create-milestone')) return milestones.created
  const doing = [
    ...changed.flatMap((one) => update(situation, one, milestones.of.get(one.row))),
    ...adopted.flatMap((one) => adopt(situation, one, milestones.of.get(one.row))),
  ]
  if (doing.length === 0) return []
  const looks = [...changed, ...adopted].flatMap(({ row }) => actionLabels(row.item, policy))
  return [...createMissing(snapshot, looks), ...milestones.created, ...doing]
}

type Followed = ActionRow & {
  readonly link: { readonly kind: 'linked' | 'filed'; readonly issue: IssueState }
}

/** An issue is written for one row, and only where the labels, people and milestones that were read are its own. */
function isFollowed(row: ActionRow, { repository }: Snapshot): row is Followed {
  const { link } = row
  if (link.kind === 'linked') return !link.shared && isHere(link.issue, repository)
  return link.kind === 'filed' && isHere(link.issue, repository)
}

type Milestone = Extract<Effect, { kind: 'update-issue' }>['milestone']

function update(situation: Case, { row: { item }, issue }: Tracked, milestone: Milestone): readonly Effect[] {
  const { snapshot, facts, policy } = situation
  const marker = actionMarker(issue, snapshot)
  const owners = ownerLogins(item, policy)
  // A milestone that people chose instead stays theirs.
  const ours = issue.milestone === undefined || issue.milestone.title === marker?.['milestone']
  const due = (ours && milestone) || undefined
  const block = actionBlock(facts, snapshot, item, { owners, milestone: titleOf(due, snapshot) })
  const body = replaceBlock(issue.body, block)
  if (body === undefined) return []
  const before = (marker?.['owners'] ?? '').split('+')
  const gone = issue.assignees.filter(
    ({ login }) => before.includes(login.toLowerCase()) && !owners.includes(login.toLowerCase()),
  )
  const title = actionTitle(facts, item)
  return [
    {
      kind: 'update-issue',
      issue: issue.id,
      ...(title === issue.title ? {} : { title }),
      body,
      ...(due ? { milestone: due } : ours && issue.milestone ? { milestone: null } : {}),
    },
    ...(gone.length > 0
      ? [{ kind: 'remove-assignees', issue: issue.id, people: gone.map(({ id }) => id) } as const]
      : []),
    ...assign(situation, owners, issue),
    ...label(situation, { row: { item, link: { kind: 'none' } }, issue }),
    ...(marker?.['dropped'] && !issue.open ? [{ kind: 'reopen-issue', issue: issue.id } as const] : []),
  ]
}

// Somebody else's issue: link it and fill what is empty, never change what its people wrote.
function adopt(situation: Case, tracked: Tracked, milestone: Milestone): readonly Effect[] {
  const { issue, row } = tracked
  const incident = situation.snapshot.issue.id
  return [
    ...(issue.parent === undefined
      ? [{ kind: 'add-sub-issue', parent: incident, child: issue.id } as const]
      : []),
    ...label(situation, tracked),
    ...(issue.assignees.length === 0
      ? assign(situation, ownerLogins(row.item, situation.policy), issue)
      : []),
    ...(milestone && !issue.milestone ? [{ kind: 'update-issue', issue: issue.id, milestone } as const] : []),
  ]
}

function assign(situation: Case, owners: readonly string[], issue: IssueState): readonly Effect[] {
  const there = new Set(issue.assignees.map(({ login }) => login.toLowerCase()))
  const people = owners
    .filter((login) => !there.has(login))
    .flatMap((login) => assignee(situation.snapshot, login)?.id ?? [])
  return people.length > 0 ? [{ kind: 'add-assignees', issue: issue.id, people }] : []
}

function label(situation: Case, { row, issue }: Tracked): readonly Effect[] {
  const labels = actionLabels(row.item, situation.policy)
    .map(({ name }) => name)
    .filter((name) => !hasLabel(issue.labels, name))
  return labels.length > 0 ? [{ kind: 'add-labels', subject: issue.id, labels }] : []
}
