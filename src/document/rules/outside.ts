import type { IsoDate, IsoInstant, Milestone } from '../model/postmortem.ts'
import type { Severity } from '../model/severity.ts'

/** A ticket as the tracker knows it. */
export interface TicketState {
  readonly open: boolean
  readonly closedAs?: 'completed' | 'not_planned' | 'duplicate'
  readonly closedAt?: IsoInstant
}

/** Something with a number that a timeline row may cite, and the moments its host recorded. */
export interface CitedObject {
  readonly number: number
  readonly opened?: IsoInstant
  readonly merged?: IsoInstant
  readonly closed?: IsoInstant
}

/** What only the world outside the text can know. Every part is optional; without it the rules that need it are silent. */
export interface Outside {
  /** where the document stands: what a number alone means */
  readonly repository?: { readonly owner: string; readonly name: string }
  /** by lower-case login: an issue here can be given to this account; logins that are missing are not known yet */
  readonly assignable?: ReadonlyMap<string, boolean>
  /** names used in owner cells, lower-case, and their logins */
  readonly people?: ReadonlyMap<string, string>
  readonly incident?: {
    readonly number: number
    readonly url: string
    readonly opened: IsoInstant
    /** when its postmortem was begun, from which its deadline counts; the opening when absent */
    readonly begun?: IsoInstant
    /** until when it is to be published, where more than the severity decides that */
    readonly due?: IsoDate
    /** what the labels and form say */
    readonly severity?: Severity
    readonly commander?: string
    /** moments recorded by labels, assignments and closing */
    readonly milestones?: Readonly<Partial<Record<Milestone, IsoInstant>>>
  }
  /** by issue number of this repository; null: there is no such issue */
  readonly tickets?: ReadonlyMap<number, TicketState | null>
  /** issues and pull requests by number */
  readonly cited?: ReadonlyMap<number, CitedObject>
  /** somebody who speaks for legal or compliance approved; absent where nobody is named for that */
  readonly legal?: boolean
  /** when the document was published; absent while it is not */
  readonly published?: IsoInstant
  /** for a relative link, whether its target exists; undefined: not known */
  readonly fileExists?: (path: string) => boolean | undefined
}
