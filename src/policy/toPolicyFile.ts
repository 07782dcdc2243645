import type { Policy } from './policy.ts'
import { actionSettings } from './settings/actionSettings.ts'
import { calendarSettings } from './settings/calendarSettings.ts'
import { documentSettings } from './settings/documentSettings.ts'
import { incidentSettings } from './settings/incidentSettings.ts'
import { labelSettings } from './settings/labelSettings.ts'
import type { PolicyFile } from './settings/policyFile.ts'
import { postmortemSettings, templateSettings } from './settings/postmortemSettings.ts'
import { reviewSettings } from './settings/reviewSettings.ts'
import { statedBy } from './settings/setting.ts'
import { severitySettings } from './settings/severitySettings.ts'
import { topSettings } from './settings/topSettings.ts'
import { fromRuleSettings } from './settings/toRuleSettings.ts'

/** A policy with every setting written out: what `.github/debrief.yml` would hold to mean exactly this. */
export function toPolicyFile(policy: Policy) {
  const { profile, ...document } = statedBy(documentSettings, policy)
  return {
    incident: statedBy(incidentSettings, policy),
    form: titlesByField(policy.questions),
    severity: statedBy(severitySettings, policy),
    postmortem: {
      ...statedBy(postmortemSettings, policy),
      templates: statedBy(templateSettings, policy),
    },
    ...statedBy(topSettings, policy),
    calendar: statedBy(calendarSettings, policy.calendar),
    review: statedBy(reviewSettings, policy),
    document: { profile, ...fromRuleSettings(policy.rules), ...document },
    actions: statedBy(actionSettings, policy),
    labels: statedBy(labelSettings, policy.labels),
  } satisfies PolicyFile
}

function titlesByField(questions: Policy['questions']): NonNullable<PolicyFile['form']> {
  const fields = Map.groupBy(Object.entries(questions), ([, field]) => field)
  return Object.fromEntries([...fields].map(([field, titles]) => [field, titles.map(([title]) => title)]))
}
