import type { FormField } from '../document/model/formFields.ts'
import { defaultRuleSettings, type RuleSettings } from '../document/rules/settings.ts'
import type { Organisation } from './organisation.ts'
import { actionSettings } from './settings/actionSettings.ts'
import { calendarSettings } from './settings/calendarSettings.ts'
import { documentSettings } from './settings/documentSettings.ts'
import { incidentSettings } from './settings/incidentSettings.ts'
import { labelSettings } from './settings/labelSettings.ts'
import { postmortemSettings, templateSettings } from './settings/postmortemSettings.ts'
import { reviewSettings } from './settings/reviewSettings.ts'
import { defaultsOf, type ValuesOf } from './settings/setting.ts'
import { severitySettings } from './settings/severitySettings.ts'
import { topSettings } from './settings/topSettings.ts'

/** The settings that stand flat in a policy, whatever group they stand in. */
type Flat = ValuesOf<typeof topSettings> &
  ValuesOf<typeof incidentSettings> &
  ValuesOf<typeof severitySettings> &
  ValuesOf<typeof postmortemSettings> &
  ValuesOf<typeof templateSettings> &
  ValuesOf<typeof reviewSettings> &
  ValuesOf<typeof documentSettings> &
  ValuesOf<typeof actionSettings>

/** How a repository wants its postmortems run: every setting of `.github/debrief.yml`, defaults filled in. */
export interface Policy extends Flat {
  /** titles of the issue form's questions beyond the known ones, lower-case, and what each asks for */
  readonly questions: Readonly<Record<string, FormField>>
  /** what the organisation says, where it says something */
  readonly organisation?: Organisation
  /** the organisation's file cannot be read: its last version that could be read holds, if there is one */
  readonly organisationBroken?: true
  /** how days are counted where a rule says nothing else */
  readonly calendar: ValuesOf<typeof calendarSettings>
  /** how documents are judged: the profile, and what is set beyond it */
  readonly rules: RuleSettings
  /** labels the app sets */
  readonly labels: ValuesOf<typeof labelSettings>
}

/** Works with no configuration file at all. */
export const defaultPolicy: Policy = {
  ...defaultsOf(topSettings),
  ...defaultsOf(incidentSettings),
  ...defaultsOf(severitySettings),
  ...defaultsOf(postmortemSettings),
  ...defaultsOf(templateSettings),
  ...defaultsOf(reviewSettings),
  ...defaultsOf(documentSettings),
  ...defaultsOf(actionSettings),
  questions: {},
  calendar: defaultsOf(calendarSettings),
  rules: defaultRuleSettings,
  labels: defaultsOf(labelSettings),
}
