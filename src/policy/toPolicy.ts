import type { FormField } from '../document/model/formFields.ts'
import { type ProfileName, profiles } from '../document/profiles.ts'
import type { Policy } from './policy.ts'
import { actionSettings } from './settings/actionSettings.ts'
import { calendarSettings } from './settings/calendarSettings.ts'
import { documentSettings } from './settings/documentSettings.ts'
import { folded } from './settings/folded.ts'
import { incidentSettings } from './settings/incidentSettings.ts'
import { labelSettings } from './settings/labelSettings.ts'
import type { PolicyFile } from './settings/policyFile.ts'
import { postmortemSettings, templateSettings } from './settings/postmortemSettings.ts'
import { reviewSettings } from './settings/reviewSettings.ts'
import { valuesOf } from './settings/setting.ts'
import { severitySettings } from './settings/severitySettings.ts'
import { topSettings } from './settings/topSettings.ts'
import { toRuleSettings } from './settings/toRuleSettings.ts'

/**
 * Fills what the file leaves open with the defaults.
 * @param profile what a complete document is; what the file says when left out
 */
export function toPolicy(
  file: PolicyFile,
  defaults: Policy,
  profile: ProfileName = file.document?.profile ?? defaults.profile,
): Policy {
  return {
    ...valuesOf(topSettings, file, defaults),
    ...valuesOf(incidentSettings, file.incident, defaults),
    ...valuesOf(severitySettings, file.severity, defaults),
    ...valuesOf(postmortemSettings, file.postmortem, defaults),
    ...valuesOf(templateSettings, file.postmortem?.templates, defaults),
    ...valuesOf(reviewSettings, file.review, defaults),
    ...valuesOf(documentSettings, file.document, defaults),
    ...valuesOf(actionSettings, file.actions, defaults),
    profile,
    questions: questionsIn(file) ?? defaults.questions,
    calendar: valuesOf(calendarSettings, file.calendar, defaults.calendar),
    rules: toRuleSettings(file.document, profile === defaults.profile ? defaults.rules : profiles[profile]),
    labels: valuesOf(labelSettings, file.labels, defaults.labels),
  }
}

/** Which field each title asks for; of a title that stands at two the first holds. */
function questionsIn({ form, incident }: PolicyFile): Policy['questions'] | undefined {
  if (!form && !incident?.questions) return undefined
  const titles = Object.entries(form ?? {}).flatMap(([field, list = []]) =>
    list.map((title) => [title.toLowerCase(), field as FormField] as const),
  )
  return { ...Object.fromEntries(titles.toReversed()), ...folded(incident?.questions ?? {}) }
}
