import { type Severity, severities } from '../document/model/severity.ts'
import type { Policy } from './policy.ts'
import type { PolicyFile } from './schema/policySchema.ts'
import { fromRuleSettings } from './toRuleSettings.ts'

/** A policy with every setting written out: what `.github/debrief.yml` would hold to mean exactly this. */
export function toPolicyFile(policy: Policy) {
  const { P0, P1, P2, P3 } = policy.dueDays
  return {
    incident: {
      labels: [...policy.incidentLabels],
      types: [...policy.incidentTypes],
      since: policy.since,
      'at-most-an-hour': policy.mostAnHour,
      'at-most-a-day': policy.mostADay,
    },
    form: titlesByField(policy.questions),
    severity: {
      default: policy.defaultSeverity,
      required: [...policy.required],
      labels: labelsBySeverity(policy.severityLabels),
      'due-days': { P0, P1, P2, P3 },
    },
    postmortem: {
      directory: policy.directory,
      template: policy.template,
      templates: {
        severity: { ...policy.templatesBySeverity },
        category: { ...policy.templatesByCategory },
      },
    },
    enforced: [...policy.enforced],
    rules: policy.incidentRules.map((rule) => ({ ...rule })),
    calendar: { ...policy.calendar, holidays: [...policy.calendar.holidays] },
    people: { ...policy.people },
    review: {
      reviewers: [...policy.reviewers],
      approvals: policy.approvals,
      legal: [...policy.legal],
      proof: policy.proof,
      'co-authors': policy.coAuthors,
      check: policy.check,
      drafts: policy.drafts,
    },
    document: {
      profile: policy.profile,
      ...fromRuleSettings(policy.rules),
      titles: titles(policy),
      'final-from': policy.finalFrom,
    },
    actions: { file: policy.fileActions },
    labels: { ...policy.labels },
  } satisfies PolicyFile
}

function titles(policy: Policy) {
  return Object.fromEntries(Object.entries(policy.titles).map(([name, words]) => [name, [...words]]))
}

function titlesByField(questions: Policy['questions']): NonNullable<PolicyFile['form']> {
  const fields = Map.groupBy(Object.entries(questions), ([, field]) => field)
  return Object.fromEntries([...fields].map(([field, titles]) => [field, titles.map(([title]) => title)]))
}

function labelsBySeverity(labels: Policy['severityLabels']): Partial<Record<Severity, string[]>> {
  const entries = severities.map((severity) => {
    const names = Object.keys(labels).filter((name) => labels[name] === severity)
    return [severity, names] as const
  })
  return Object.fromEntries(entries.filter(([, names]) => names.length > 0))
}
