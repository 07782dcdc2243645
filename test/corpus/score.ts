import type { ActionItem, Postmortem, SectionName } from '../../src/document/model/postmortem.ts'
import type { Label, LabelledAction } from './readCorpus.ts'

/** True positives, false positives and false negatives. */
export interface Tally {
  hit: number
  extra: number
  missed: number
}

export function newTally(): Tally {
  return { hit: 0, extra: 0, missed: 0 }
}

/** Precision, recall and F1 of a tally; 1 where there is nothing to find and nothing was found. */
export function rates(tally: Tally): {
  readonly precision: number
  readonly recall: number
  readonly f1: number
} {
  const { hit, extra, missed } = tally
  const precision = hit + extra === 0 ? 1 : hit / (hit + extra)
  const recall = hit + missed === 0 ? 1 : hit / (hit + missed)
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}

/** Letters and digits only, so that punctuation and Markdown cannot tell two texts apart. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Whether an item is the labelled one; labels hold the first 80 characters. */
export function sameAction(label: LabelledAction, item: ActionItem): boolean {
  const wanted = bare(label.action).slice(0, 60)
  const found = bare(item.action.text)
  return (
    found.startsWith(wanted) ||
    (found.length >= 12 && wanted.startsWith(found)) ||
    wanted.endsWith(found.slice(0, 60))
  )
}

export interface Matched {
  readonly pairs: readonly { readonly label: LabelledAction; readonly item: ActionItem }[]
  readonly missed: readonly LabelledAction[]
  readonly extra: readonly ActionItem[]
}

/** Pairs labels with items, each at most once, in order. */
export function matchActions(labels: readonly LabelledAction[], items: readonly ActionItem[]): Matched {
  const left = [...items]
  const pairs: { label: LabelledAction; item: ActionItem }[] = []
  const missed: LabelledAction[] = []
  for (const label of labels) {
    const at = left.findIndex((item) => sameAction(label, item))
    const [item] = at < 0 ? [] : left.splice(at, 1)
    if (item === undefined) missed.push(label)
    else pairs.push({ label, item })
  }
  return { pairs, missed, extra: left }
}

export const actionFields = ['owner', 'due', 'priority', 'ticket', 'status'] as const
export type ActionField = (typeof actionFields)[number]

/** What the item says in a field, as a reader would write it down. */
export function fieldOf(item: ActionItem, field: ActionField): string {
  return field === 'owner' ? item.owners.text : item[field].text
}

/** Whether a field says what the label says; dashes count as nothing. */
export function sameField(label: string, found: string): boolean {
  const [a, b] = [bare(label), bare(found)]
  return a === b || (a !== '' && b !== '' && (a.startsWith(b.slice(0, 60)) || b.startsWith(a.slice(0, 60))))
}

/** The sections that labels speak of, and which of ours count as each. */
export const labelledSections: Readonly<Record<string, readonly SectionName[]>> = {
  summary: ['summary'],
  impact: ['impact'],
  timeline: ['timeline'],
  root_cause: ['root_cause', 'contributing_factors', 'five_whys'],
  lessons: ['lessons', 'went_well', 'went_wrong', 'lucky'],
  action_items: ['action_items'],
}

export function hasSection(postmortem: Postmortem, name: string): boolean {
  const ours = labelledSections[name] ?? []
  return postmortem.sections.some((section) => ours.includes(section.name))
}

/** Adds one document's sections to a tally; returns what was wrong. */
export function scoreSections(label: Label, postmortem: Postmortem, tally: Tally): readonly string[] {
  return Object.entries(label.sections).flatMap(([name, present]) => {
    const found = hasSection(postmortem, name)
    if (present && found) tally.hit++
    else if (found) tally.extra++
    else if (present) tally.missed++
    return found === present ? [] : [`${found ? '+' : '-'}${name}`]
  })
}
