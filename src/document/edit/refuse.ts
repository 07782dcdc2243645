import type { Edit } from '../model/postmortem.ts'

/** An edit that cannot be done safely, and why. */
export interface Refusal {
  readonly refused: string
  readonly line: number
}

/** What an edit function gives: the edits (none when the text already is as wanted), or why it cannot be done safely. */
export type EditResult = readonly Edit[] | Refusal

/** @returns the refusal of an edit, for people */
export function refuse(refused: string, line: number): Refusal {
  return { refused, line }
}

/** Whether an edit was refused. */
export function isRefusal(result: EditResult): result is Refusal {
  return 'refused' in result
}

/** The edits, or none where they were refused. */
export function unlessRefused(result: EditResult): readonly Edit[] {
  return isRefusal(result) ? [] : result
}
