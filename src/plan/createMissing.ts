import type { Label, Resolved } from '../incident/observed/snapshot.ts'
import type { Effect } from './effect.ts'

interface Seen {
  readonly labels: readonly Label[]
  readonly labelsComplete: boolean
  readonly resolved?: Pick<Resolved, 'labels'>
}

/** How a label of ours looks: six hex digits without `#`, and what it means in at most 100 characters. */
export interface LabelLook {
  readonly name: string
  readonly color: string
  readonly description: string
}

/** Creates what is missing of these labels. Names are compared as GitHub does, without regard to case. */
export function createMissing(seen: Seen, wanted: readonly LabelLook[]): readonly Effect[] {
  const missing = wanted.filter(({ name }) => standing(seen, name) === 'missing')
  return [...new Map(missing.map((look) => [look.name.toLowerCase(), look])).values()].map((look) => ({
    kind: 'create-label',
    ...look,
  }))
}

/** Of these names, those that must be asked for before it is known whether they exist. */
export function unread(seen: Seen, names: readonly string[]): readonly string[] {
  return names.filter((name) => standing(seen, name) === 'unread')
}

function standing(seen: Seen, name: string): 'there' | 'missing' | 'unread' {
  if (hasLabel(seen.labels, name)) return 'there'
  if (seen.labelsComplete) return 'missing'
  const answer = seen.resolved?.labels[name]
  if (answer === undefined) return 'unread'
  return answer ? 'there' : 'missing'
}

export function hasLabel(labels: readonly Label[], name: string): boolean {
  return labels.some((label) => label.name.toLowerCase() === name.toLowerCase())
}
