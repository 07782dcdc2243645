import type { Diagnosis } from './diagnose.ts'
import type { Edit } from './model/postmortem.ts'
import type { Judged } from './rules/judge.ts'

/** A fix that somebody can ask for with one button. */
export interface Fix {
  readonly id: FixId
  /** at most 20 characters */
  readonly label: string
  /** at most 40 characters */
  readonly description: string
  /** in order of place, never overlapping */
  readonly edits: readonly Edit[]
}

export type FixId = 'order' | 'sections' | 'figures' | 'guidance' | 'values'

/** A check run has room for three buttons. */
const buttons = 3

interface FixKind {
  readonly id: FixId
  readonly label: string
  readonly description: string
  readonly rules: readonly string[]
}

/** Most useful first. */
const kinds: readonly FixKind[] = [
  {
    id: 'order',
    label: 'Fix dates and order',
    description: 'Sort events, write dates, mark moments',
    rules: ['timeline/chronological', 'timeline/github-mismatch', 'timeline/milestones', 'action/due-date'],
  },
  {
    id: 'sections',
    label: 'Add what is missing',
    description: 'Insert sections, follow-up and link',
    rules: ['structure/sections', 'review/follow-up', 'review/links'],
  },
  {
    id: 'figures',
    label: 'Insert figures',
    description: 'Write the times the timeline gives',
    rules: ['metrics/missing'],
  },
  {
    id: 'guidance',
    label: 'Remove guidance',
    description: 'Delete the comments for writers',
    rules: ['structure/placeholder'],
  },
  {
    id: 'values',
    label: 'Tidy values',
    description: 'Set known values, roles for names',
    rules: ['meta/required', 'action/drift', 'cause/factor-typed', 'blame/named-person', 'tone/animated'],
  },
]

/** What was found, and at which stage: the rules are not run again for the fixes. */
type Judgeable = Pick<Diagnosis, 'judged' | 'stage'>

/** The fixes that would change something now, at most three. While a draft is written its guidance stays. */
export function fixes(diagnosis: Judgeable): readonly Fix[] {
  return allFixes(diagnosis)
    .filter(({ id }) => id !== 'guidance' || diagnosis.stage !== 'draft')
    .slice(0, buttons)
}

/** Every fix that would change something now. */
export function allFixes({ judged }: Pick<Judgeable, 'judged'>): readonly Fix[] {
  return kinds.flatMap(({ id, label, description, rules }) => {
    const edits = editsOf(judged.filter(({ rule }) => rules.includes(rule.id)))
    return edits.length === 0 ? [] : [{ id, label, description, edits }]
  })
}

/** Every mechanical fix in one go, for a command line. While a draft is written its guidance stays. */
export function fixEverything({ judged, stage }: Judgeable): readonly Edit[] {
  const isGuidance = ({ rule }: Judged) => rule.id === 'structure/placeholder'
  return editsOf(stage === 'draft' ? judged.filter((one) => !isGuidance(one)) : judged)
}

/** Where two fixes touch the same place the first one is made, whole; the other is still there the next time. */
function editsOf(standing: readonly Judged[]): readonly Edit[] {
  const kept = new Map<number, Edit[]>()
  for (const { hit } of standing) {
    const fix = hit.fix?.() ?? []
    const touches = (edit: Edit) =>
      stretchesOf(edit).some((at) => kept.get(at)?.some((other) => overlap(edit, other)) === true)
    if (!fix.some(touches)) for (const edit of fix) keep(kept, edit)
  }
  const edits = new Set([...kept.values()].flat())
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
}

function keep(kept: Map<number, Edit[]>, edit: Edit): void {
  for (const at of stretchesOf(edit)) kept.set(at, [...(kept.get(at) ?? []), edit])
}

const stretch = 256

/** The stretches of text that an edit touches: only edits in the same one can overlap. */
function stretchesOf({ start, end }: Edit): readonly number[] {
  const first = Math.floor(start / stretch)
  return Array.from({ length: Math.floor(end / stretch) - first + 1 }, (_, index) => first + index)
}

function overlap(one: Edit, other: Edit): boolean {
  return one.start < other.end && other.start < one.end
}
