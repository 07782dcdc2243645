import type { TimelineEvent } from '../../model/postmortem.ts'
import type { Clockwork } from './clockwork.ts'

/** A thing that may be an event, in document order. */
export interface Candidate {
  readonly start: number
  /** the list, table or part of the text that it is in */
  readonly part: string
  readonly read: (work: Clockwork) => readonly TimelineEvent[]
}
