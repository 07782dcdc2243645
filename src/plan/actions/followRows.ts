import type { ActionRow } from '../../incident/actionRow.ts'
import type { Account } from '../../incident/observed/account.ts'
import { isHere } from '../../incident/observed/isHere.ts'
import type { IssueState, Snapshot } from '../../incident/observed/snapshot.ts'
import { type RowSet, readActionTag } from '../../incident/ours/actionTag.ts'
import { rowMark, titleMark } from '../../incident/ours/marks.ts'
import { replaceOwnPart } from '../../incident/ours/ownPart.ts'
import type { ReadDocument } from '../../incident/situation.ts'
import { actionBlock, issueTitle } from '../../messages/issue/actionIssue.ts'
import { assignableOwners } from '../case/assignee.ts'
import type { RuledSituation } from '../case/situationOf.ts'
import { changesOf, isOurs } from '../case/threeWay.ts'
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
  situation: RuledSituation,
  read: ReadDocument,
  refused: ReadonlySet<string>,
): readonly Effect[] {
  const { snapshot, policy } = situation
  const tracked = read.rows.flatMap((row): readonly Tracked[] =>
    isFollowed(row, snapshot) ? [{ row, issue: row.link.issue }] : [],
  )
  const changed = tracked.filter(({ row, issue }) => {
    const marker = readActionTag(issue, snapshot)
    return marker && (marker['row'] !== rowMark(row.item) || marker['dropped'])
  })
  const adopted = tracked.filter(({ issue }) => !readActionTag(issue, snapshot) && issue.parent === undefined)
  const dated = [
    ...changed.filter(({ row, issue }) => readActionTag(issue, snapshot)?.['due'] !== row.item.due.value),
    ...adopted.filter(({ issue }) => !issue.milestone),
  ]
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

function update(
  situation: RuledSituation,
  { row: { item }, issue }: Tracked,
  milestone: Milestone,
): readonly Effect[] {
  const { snapshot, facts } = situation
  const marker = readActionTag(issue, snapshot) ?? {}
  const title = issueTitle(facts, item)
  const retitled = isOurs({ last: marker['title'], now: titleMark(issue.title), wanted: titleMark(title) })
  const due = item.due.value
  const had = marker['milestone']
  const moved = due !== marker['due'] && issue.milestone?.title === had
  const owners = assignableOwners(situation, item)
  const set = {
    title: retitled ? titleMark(title) : (marker['title'] ?? titleMark(title)),
    owners: owners.map(({ login }) => login.toLowerCase()),
    priority: item.priority.value,
    due,
    milestone: moved ? titleOf(milestone ?? undefined, snapshot) : had,
  }
  const body = replaceOwnPart(issue.body, 'action', actionBlock(facts, snapshot, item, set))
  if (body === undefined) return []
  // Last, since it says that the rest is written.
  return [
    ...followPeople(issue, marker, set, owners),
    {
      kind: 'update-issue',
      issue: issue.id,
      ...(retitled ? { title } : {}),
      body,
      ...(moved && milestone ? { milestone } : moved && issue.milestone ? { milestone: null } : {}),
    },
    ...(marker['dropped'] && !issue.open ? [{ kind: 'reopen-issue', issue: issue.id } as const] : []),
  ]
}

/** People and the priority, as far as the row changed them and people did not. */
function followPeople(
  issue: IssueState,
  marker: Readonly<Record<string, string>>,
  set: Pick<RowSet, 'owners' | 'priority'>,
  owners: readonly Account[],
): readonly Effect[] {
  const people = changesOf({
    last: marker['owners']?.split('+') ?? [],
    now: issue.assignees.map(({ login }) => login.toLowerCase()),
    wanted: set.owners,
  })
  const priority = changesOf({
    last: marker['priority'] ? [marker['priority']] : [],
    now: issue.labels.map(({ name }) => name.toUpperCase()),
    wanted: set.priority ? [set.priority] : [],
  })
  const of = (logins: readonly string[], accounts: readonly Account[]) =>
    accounts.filter(({ login }) => logins.includes(login.toLowerCase())).map(({ id }) => id)
  const [gone, come] = [of(people.remove, issue.assignees), of(people.add, owners)]
  const { id } = issue
  return [
    ...(gone.length > 0 ? [{ kind: 'remove-assignees', issue: id, people: gone } as const] : []),
    ...(come.length > 0 ? [{ kind: 'add-assignees', issue: id, people: come } as const] : []),
    ...(priority.remove.length > 0
      ? [{ kind: 'remove-labels', subject: id, labels: priority.remove } as const]
      : []),
    ...(priority.add.length > 0 ? [{ kind: 'add-labels', subject: id, labels: priority.add } as const] : []),
  ]
}

/**
 * Somebody else's issue: fill what is empty and link it, never change what its people wrote. Once it is linked it is left to them: that
 * it is a sub-issue says that this was done.
 */
function adopt(situation: RuledSituation, { issue, row }: Tracked, milestone: Milestone): readonly Effect[] {
  const { snapshot, policy } = situation
  const labels = actionLabels(row.item, policy)
    .map(({ name }) => name)
    .filter((name) => !hasLabel(issue.labels, name))
  const people = issue.assignees.length === 0 ? assignableOwners(situation, row.item) : []
  const { id } = issue
  return [
    ...(labels.length > 0 ? [{ kind: 'add-labels', subject: id, labels } as const] : []),
    ...(people.length > 0
      ? [{ kind: 'add-assignees', issue: id, people: people.map((one) => one.id) } as const]
      : []),
    ...(milestone && !issue.milestone ? [{ kind: 'update-issue', issue: id, milestone } as const] : []),
    { kind: 'add-sub-issue', parent: snapshot.issue.id, child: id } as const,
  ]
}
