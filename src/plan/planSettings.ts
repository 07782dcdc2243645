import type { IsoDate } from '../document/model/postmortem.ts'
import type { BundledTemplateName } from '../document/templates/bundledTemplates.ts'
import type { Trouble } from '../incident/trouble.ts'
import type { Wish } from '../incident/wish.ts'
import type { Policy } from '../policy/policy.ts'

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
}
