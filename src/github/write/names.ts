import type { NodeId } from '../../incident/key.ts'
import type { Glimpse } from '../../incident/observed/glimpse.ts'
import type { Observation, RepositoryState } from '../../incident/observed/snapshot.ts'
import type { Effect } from '../../plan/effect.ts'

/** Ids for the names that effects use: known from what was observed, and from what was created since. */
export interface Names {
  readonly repository: RepositoryState
  /** by lower-case name; null: there is no such label */
  readonly labels: Map<string, NodeId | null>
  /** by title */
  readonly milestones: Map<string, NodeId>
}

export function namesOf(target: Exclude<Observation, { readonly kind: 'gone' }> | Glimpse): Names {
  const labels = new Map<string, NodeId | null>()
  const milestones = new Map<string, NodeId>()
  if (target.kind === 'incident' || target.kind === 'repository') {
    for (const { name, id } of target.labels) labels.set(name.toLowerCase(), id)
  }
  if (target.kind === 'incident') {
    // An open milestone stands before a closed one of the same title.
    for (const { title, id } of target.milestones.toSorted((a, b) => Number(a.open) - Number(b.open))) {
      milestones.set(title, id)
    }
    for (const [name, label] of Object.entries(target.resolved.labels)) {
      if (label) labels.set(name.toLowerCase(), label.id)
    }
  }
  return { repository: target.repository, labels, milestones }
}

/** Label names of an effect whose ids are not known yet. */
export function unknownLabels(effect: Effect, names: Names): readonly string[] {
  const used = 'labels' in effect ? effect.labels : []
  return used.filter((name) => !names.labels.has(name.toLowerCase()))
}

/** Ids of these labels, without those that do not exist. */
export function labelIds(labels: readonly string[], names: Names): NodeId[] {
  return labels.flatMap((name) => names.labels.get(name.toLowerCase()) ?? [])
}

/** Id of a milestone that an effect names; undefined when it names none, or none that exists. */
export function milestoneId(
  milestone: { readonly id: string } | { readonly title: string } | null | undefined,
  names: Names,
): string | undefined {
  if (!milestone) return undefined
  return 'id' in milestone ? milestone.id : names.milestones.get(milestone.title)
}
