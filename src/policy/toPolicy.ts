import { type Severity, severities } from '../document/severity.ts'
import type { Policy } from './policy.ts'
import type { PolicyFile } from './policySchema.ts'

/** Fills what the file leaves open with the defaults. */
export function toPolicy(file: PolicyFile, defaults: Policy): Policy {
  const days = file.severity?.['due-days']
  return {
    incidentLabels: file.incident?.labels ?? defaults.incidentLabels,
    severityLabels: severityLabels(file.severity?.labels),
    defaultSeverity: file.severity?.default ?? defaults.defaultSeverity,
    required: file.severity?.required ?? defaults.required,
    dueDays: {
      P0: days?.P0 ?? defaults.dueDays.P0,
      P1: days?.P1 ?? defaults.dueDays.P1,
      P2: days?.P2 ?? defaults.dueDays.P2,
      P3: days?.P3 ?? defaults.dueDays.P3,
    },
    directory: file.postmortem?.directory ?? defaults.directory,
    template: file.postmortem?.template ?? defaults.template,
    templatesBySeverity: withoutAbsent(file.postmortem?.templates?.severity ?? {}),
    templatesByCategory: folded(file.postmortem?.templates?.category ?? {}),
    people: folded(file.people ?? {}),
    reviewers: file.review?.reviewers ?? defaults.reviewers,
    approvals: file.review?.approvals ?? defaults.approvals,
    fileActions: file.actions?.file ?? defaults.fileActions,
    labels: {
      action: file.labels?.action ?? defaults.labels.action,
      draft: file.labels?.draft ?? defaults.labels.draft,
      review: file.labels?.review ?? defaults.labels.review,
      approved: file.labels?.approved ?? defaults.labels.approved,
      published: file.labels?.published ?? defaults.labels.published,
    },
  }
}

type BySeverity<T> = { readonly [severity in Severity]?: T | undefined }

function severityLabels(labels: BySeverity<readonly string[]> | undefined): Policy['severityLabels'] {
  const pairs = severities.flatMap((severity) =>
    (labels?.[severity] ?? []).map((label) => [label.toLowerCase(), severity] as const),
  )
  return Object.fromEntries(pairs)
}

function withoutAbsent<T>(values: BySeverity<T>): Partial<Record<Severity, T>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

function folded(names: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(names).map(([name, value]) => [name.toLowerCase(), value]))
}
