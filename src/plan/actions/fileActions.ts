import type { ActionRow } from '../../incident/actionRow.ts'
import type { Snapshot } from '../../incident/observed/snapshot.ts'
import { limits } from '../../incident/ours/limits.ts'
import { titleMark } from '../../incident/ours/marks.ts'
import type { ReadDocument } from '../../incident/situation.ts'
import { actionBlock, issueTitle, milestoneWords } from '../../messages/issue/actionIssue.ts'
import { assignableOwners } from '../case/assignee.ts'
import type { RuledSituation } from '../case/situationOf.ts'
import { createMissing } from '../createMissing.ts'
import type { Effect } from '../effect.ts'
import { actionLabels } from './actionLabels.ts'
import { milestoneChooser } from './chooseMilestone.ts'

/**
 * An issue for every row that has none, in the order of the document, and the milestones and labels they need.
 * First the milestones alone: an issue made without its own, because another incident was quicker, would stay without.
 * Rows beyond GitHub's limit of sub-issues stay unfiled; the check says so.
 * @param refused kinds of effects that GitHub refused: what cannot be made is not waited for
 */
export function fileActions(
  situation: RuledSituation,
  read: ReadDocument,
  refused: ReadonlySet<string>,
): readonly Effect[] {
  const { snapshot } = situation
  const room = Math.max(0, limits.subIssues - snapshot.subIssues.length)
  const unfiled = read.rows.filter(({ link }) => link.kind === 'none').slice(0, room)
  if (unfiled.length === 0) return []
  const milestones = milestoneEffects(situation, unfiled)
  if (milestones.created.length > 0 && !refused.has('create-milestone')) return milestones.created
  return [
    ...createMissing(
      snapshot,
      unfiled.flatMap((row) => actionLabels(row.item, situation.policy)),
    ),
    ...milestones.created,
    ...unfiled.map((row) => createIssue(situation, row, milestones.of.get(row))),
  ]
}

type Milestone = Extract<Effect, { kind: 'create-issue' }>['milestone']

/** The milestone of each row with a due date, earliest first so that one month's milestone is shared. */
export function milestoneEffects(
  situation: RuledSituation,
  rows: readonly ActionRow[],
): { readonly created: readonly Effect[]; readonly of: ReadonlyMap<ActionRow, NonNullable<Milestone>> } {
  const chooser = milestoneChooser(situation.snapshot.milestones)
  const dated = rows
    .flatMap((row) => (row.item.due.value ? [{ row, due: row.item.due.value }] : []))
    .sort((a, b) => a.due.localeCompare(b.due))
  const created = new Map<string, Effect>()
  const of = new Map<ActionRow, NonNullable<Milestone>>()
  for (const { row, due } of dated) {
    const choice = chooser.choose(due)
    if (choice.kind === 'existing') {
      of.set(row, { id: choice.id })
    } else {
      of.set(row, { title: choice.title })
      created.set(choice.title, {
        kind: 'create-milestone',
        title: choice.title,
        due: choice.due,
        description: milestoneWords,
      })
    }
  }
  return { created: [...created.values()], of }
}

/** The title of a milestone that an effect names, by which it is known again. */
export function titleOf(milestone: Milestone, { milestones }: Snapshot): string | undefined {
  if (!milestone || 'title' in milestone) return milestone?.title
  return milestones.find(({ id }) => id === milestone.id)?.title
}

function createIssue(situation: RuledSituation, { item }: ActionRow, milestone: Milestone): Effect {
  const { snapshot, policy, facts } = situation
  const people = assignableOwners(situation, item).slice(0, 10)
  const title = issueTitle(facts, item)
  return {
    kind: 'create-issue',
    item: `action-${item.key}`,
    title,
    body: actionBlock(facts, snapshot, item, {
      title: titleMark(title),
      owners: people.map(({ login }) => login.toLowerCase()),
      priority: item.priority.value,
      due: item.due.value,
      milestone: titleOf(milestone, snapshot),
    }),
    assignees: people.map(({ id }) => id),
    labels: actionLabels(item, policy).map(({ name }) => name),
    ...(milestone ? { milestone } : {}),
    parent: snapshot.issue.id,
  }
}
