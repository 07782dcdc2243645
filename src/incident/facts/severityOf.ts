import { type Severity, severities } from '../../document/model/severity.ts'
import { readPriority } from '../../document/values/readPriority.ts'
import { readSeverity } from '../../document/values/readSeverity.ts'
import type { FactSettings } from '../observed/factSettings.ts'

/** What a label says about severity: the policy's own labels first, then the spellings always understood. */
export function labelSeverity(
  label: string,
  { severityLabels }: Pick<FactSettings, 'severityLabels'>,
): Severity | undefined {
  const name = label.toLowerCase()
  return Object.hasOwn(severityLabels, name) ? severityLabels[name] : readSeverity(name)
}

/**
 * The severity of an incident: of several labels the most severe, else what the issue form says, else the default.
 * @param stated the form's answer, such as `P1 - High`
 */
export function severityOf(
  labels: readonly string[],
  stated: string | undefined,
  settings: Pick<FactSettings, 'severityLabels' | 'defaultSeverity'>,
): Severity {
  const found = new Set(labels.map((label) => labelSeverity(label, settings)))
  return (
    severities.find((severity) => found.has(severity)) ??
    (stated === undefined ? undefined : readPriority(stated.slice(0, 100))) ??
    settings.defaultSeverity
  )
}
