import type { Edit } from '../model/postmortem.ts'

/** An edit that cannot be done safely, and why. */
export interface EditRefusal {
  readonly refused: string
  readonly line: number
}

/** What an edit function gives: the edits (none when the text already is as wanted), or why it cannot be done safely. */
export type EditResult = readonly Edit[] | EditRefusal

/** @returns the refusal of an edit, for people */
export function refuse(refused: string, line: number): EditRefusal {
  return { refused, line }
}

/** Whether an edit was refused. */
export function isRefusal(result: EditResult): result is EditRefusal {
  return 'refused' in result
}

/** The edits, or none where they were refused. */
export function unlessRefused(result: EditResult): readonly Edit[] {
  return isRefusal(result) ? [] : result
}
