import type { IncidentMarks } from './observed/incidentMarks.ts'
import type { UnknownWriter } from './unknownWriter.ts'

/** What keeps a postmortem from being merged, or its incident from being closed. A closed list, each with its own words. */
export type Blocker =
  | { readonly kind: 'not-labelled'; readonly marks: IncidentMarks }
  /** the postmortem's pull request goes, or went, into another branch than the default one, where it is published */
  | { readonly kind: 'other-base'; readonly base: string; readonly wanted: string; readonly merged: boolean }
  /** the incident was closed as not planned or as a duplicate */
  | { readonly kind: 'false-alarm' }
  /** the repository has its issues switched off: nothing can be tracked */
  | { readonly kind: 'issues-disabled' }
  /** the configuration on the base branch cannot be read */
  | { readonly kind: 'configuration'; readonly branch: string }
  /** postmortems of other incidents in the same pull request */
  | { readonly kind: 'several-incidents'; readonly others: readonly number[] }
  | { readonly kind: 'several-documents'; readonly paths: readonly string[] }
  | { readonly kind: 'document-missing'; readonly path?: string }
  | { readonly kind: 'document-binary' }
  | { readonly kind: 'document-too-large'; readonly bytes: number }
  /** it took too long to read */
  | { readonly kind: 'document-too-slow'; readonly bytes: number }
  | { readonly kind: 'findings'; readonly count: number }
  | { readonly kind: 'unfiled'; readonly count: number }
  | { readonly kind: 'not-an-issue'; readonly number: number; readonly line: number }
  /** so many rows are without an issue, and only so many issues can still be linked to the incident */
  | { readonly kind: 'too-many-actions'; readonly count: number; readonly room: number }
  | { readonly kind: 'closes-incident' }
  | { readonly kind: 'changes-requested'; readonly by: readonly string[] }
  | {
      readonly kind: 'approvals'
      readonly have: number
      readonly need: number
      readonly stale: number
      /** the commit whose author GitHub does not know */
      readonly unknownWriter?: UnknownWriter
    }

/** Whether it concerns what is tracked after the merge, and not the document that was merged. */
export function isOfRows({ kind }: Blocker): boolean {
  return kind === 'unfiled' || kind === 'too-many-actions' || kind === 'not-an-issue'
}
