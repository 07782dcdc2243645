import type { IsoDate, IsoInstant } from '../document/model/postmortem.ts'
import type { BundledTemplateName } from '../document/templates/bundledTemplates.ts'
import type { Opening } from '../incident/observed/pullRequestState.ts'
import type { Trouble } from '../incident/trouble.ts'
import type { Wish } from '../incident/wish.ts'
import type { Policy } from '../policy/policy.ts'

/** An incident that waits: for its turn in a storm, or among those of long ago, for somebody who confirms it, or for nothing: its postmortem is skipped. */
export interface Waiting {
  readonly number: number
  readonly why: 'turn' | 'backlog' | 'confirmation' | 'skipped'
  /** the reason, of one that is skipped */
  readonly because?: string
}

/** What happened lately in the repository, and what waits there, as far as the app remembers it. */
export interface Pace {
  readonly now: IsoInstant
  /** postmortems that were begun in the last day; GitHub may not show them yet */
  readonly opened: readonly Opening[]
  /** how many other incidents got their first comment in the last hour */
  readonly said: number
  readonly waiting: readonly Waiting[]
}

/** What a plan is made under, beside what was observed. */
export interface PlanSettings {
  readonly policy: Policy
  /** `YYYY-MM-DD` in UTC: what is late is told once a day */
  readonly today: IsoDate
  /** the text of a bundled template */
  readonly templates: (name: BundledTemplateName) => string
  /** what GitHub refused at the last pass */
  readonly troubles: readonly Trouble[]
  /** buttons pressed since the last pass */
  readonly wishes: readonly Wish[]
  /** items that were surely sent: the only trace of a signal until the status comment tells of it */
  readonly sent: readonly string[]
  /** incidents of the repository whose postmortem is known to have been begun */
  readonly begun?: readonly number[]
  /** without it nothing is held back */
  readonly pace?: Pace
}
