import type { NodeId } from '../incident/key.ts'
import type { Needs } from '../incident/observed/snapshot.ts'
import type { Effect } from './effect.ts'
import type { Waiting } from './planSettings.ts'

/** What is to be done for one key, as data. A converged key has an empty plan. */
export interface Plan {
  readonly effects: readonly Effect[]
  /** to be answered, and planned again, before anything is done */
  readonly needs?: Needs
  /** observe again with the document at this path before anything is done */
  readonly lookAt?: string
  /** observe again with these pull requests before anything is done */
  readonly lookAlso?: readonly NodeId[]
  /** what is created changes the rest of the plan: take it into the snapshot and plan again in the same pass */
  readonly again?: true
  /** look again then, ISO instant, also when nothing happens before */
  readonly next?: string
  /** nothing is done yet, and the dashboard says what for */
  readonly waits?: Waiting['why']
  /** why, in the words of whoever said so */
  readonly because?: string
  /** another key of the repository whose business this is */
  readonly belongsTo?: number
  /** pull requests that the incident whose business it is has to look at as well */
  readonly carriers?: readonly NodeId[]
  /** why it is what it is, for the log */
  readonly why?: string
  /** the button whose fix is among the effects */
  readonly settles?: string
  /** when the app came to the repository, as GitHub remembers it */
  readonly arrived?: string
  /** incidents that the dashboard lists */
  readonly lists?: readonly number[]
  /** incidents whose postmortem somebody asked for on the dashboard: whether they may is decided there */
  readonly asks?: readonly { readonly number: number; readonly login: string }[]
  /** incidents to be looked at, since no event and no sweep tells of them */
  readonly looks?: readonly number[]
}
