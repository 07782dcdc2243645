import { readFileSync } from 'node:fs'
import { defaultPolicy } from '../../policy/policy.ts'
import { inOneLine } from '../../policy/yaml/inOneLine.ts'
import type { FirstSettings } from './askSettings.ts'

const folder = new URL('../../../templates/first/', import.meta.url)
const templateText = (name: string) => readFileSync(new URL(name, folder), 'utf8')

/** A first `.github/debrief.yml`: what was answered, and as comments what else there is. */
export function firstSettings({ incident, severity, review, calendar }: FirstSettings): string {
  const values: Readonly<Record<string, unknown>> = {
    labels: incident?.labels ?? defaultPolicy.incidentLabels,
    required: severity?.required ?? defaultPolicy.required,
    approvals: review?.approvals ?? defaultPolicy.approvals,
    reviewers: review?.reviewers ?? [],
    count: calendar?.count ?? defaultPolicy.calendar.count,
    zone: calendar?.zone ?? defaultPolicy.calendar.zone,
    holidays: calendar?.holidays ?? [],
  }
  return templateText('debrief.yml').replace(/\{\{(\w+)\}\}/g, (_all, name: string) =>
    inOneLine(values[name]),
  )
}

/** An issue form that makes an incident, with fields that are read as facts. */
export function incidentForm({ incident }: FirstSettings): string {
  const [label] = incident?.labels ?? defaultPolicy.incidentLabels
  return templateText('incident-form.yml').replace('{{label}}', () => JSON.stringify(label))
}
