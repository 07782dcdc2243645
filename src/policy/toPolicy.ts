import type { FormField } from '../document/model/formFields.ts'
import { type Severity, severities } from '../document/model/severity.ts'
import { type ProfileName, profiles } from '../document/profiles.ts'
import type { Policy } from './policy.ts'
import type { PolicyFile } from './schema/policySchema.ts'
import { toRuleSettings } from './toRuleSettings.ts'
import { withoutAbsent } from './withoutAbsent.ts'

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
    ...incidentOf(file, defaults),
    severityLabels: severityLabels(file.severity?.labels),
    defaultSeverity: file.severity?.default ?? defaults.defaultSeverity,
    required: file.severity?.required ?? defaults.required,
    dueDays: { ...defaults.dueDays, ...withoutAbsent(file.severity?.['due-days'] ?? {}) },
    directory: file.postmortem?.directory ?? defaults.directory,
    template: file.postmortem?.template ?? defaults.template,
    templatesBySeverity: withoutAbsent(file.postmortem?.templates?.severity ?? {}),
    templatesByCategory: folded(file.postmortem?.templates?.category ?? {}),
    enforced: file.enforced ?? defaults.enforced,
    incidentRules: file.rules ?? defaults.incidentRules,
    calendar: { ...defaults.calendar, ...withoutAbsent(file.calendar ?? {}) },
    people: folded(file.people ?? {}),
    profile,
    rules: toRuleSettings(file.document, profile === defaults.profile ? defaults.rules : profiles[profile]),
    titles: withoutAbsent(file.document?.titles ?? defaults.titles),
    ...reviewOf(file.review, defaults),
    finalFrom: file.document?.['final-from'] ?? defaults.finalFrom,
    fileActions: file.actions?.file ?? defaults.fileActions,
    labels: { ...defaults.labels, ...withoutAbsent(file.labels ?? {}) },
  }
}

function incidentOf(
  { incident: stated = {}, form }: Pick<PolicyFile, 'incident' | 'form'>,
  { incidentLabels, incidentTypes, since, questions, mostAnHour, mostADay }: Policy,
): Pick<Policy, 'incidentLabels' | 'incidentTypes' | 'since' | 'questions' | 'mostAnHour' | 'mostADay'> {
  return {
    incidentLabels: stated.labels ?? incidentLabels,
    incidentTypes: stated.types ?? incidentTypes,
    since: stated.since ?? since,
    questions:
      stated.questions || form ? { ...questionsIn(form), ...folded(stated.questions ?? {}) } : questions,
    mostAnHour: stated['at-most-an-hour'] ?? mostAnHour,
    mostADay: stated['at-most-a-day'] ?? mostADay,
  }
}

/** Which field each title asks for; of a title that stands at two the first holds. */
function questionsIn(form: PolicyFile['form'] = {}): Policy['questions'] {
  const titles = Object.entries(form).flatMap(([field, list = []]) =>
    list.map((title) => [title.toLowerCase(), field as FormField] as const),
  )
  return Object.fromEntries(titles.toReversed())
}

function reviewOf(
  stated: PolicyFile['review'] = {},
  { reviewers, approvals, legal, proof, coAuthors, check, drafts }: Policy,
): Pick<Policy, 'reviewers' | 'approvals' | 'legal' | 'proof' | 'coAuthors' | 'check' | 'drafts'> {
  const { 'co-authors': stands = coAuthors, ...others } = stated
  return { reviewers, approvals, legal, proof, check, drafts, coAuthors: stands, ...withoutAbsent(others) }
}

type BySeverity<T> = { readonly [severity in Severity]?: T | undefined }

function severityLabels(labels: BySeverity<readonly string[]> | undefined): Policy['severityLabels'] {
  const pairs = severities.flatMap((severity) =>
    (labels?.[severity] ?? []).map((label) => [label.toLowerCase(), severity] as const),
  )
  return Object.fromEntries(pairs)
}

function folded<T>(names: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(names).map(([name, value]) => [name.toLowerCase(), value]))
}
