import { plainText } from '../../document/markdown/plainText.ts'
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

/** The severity of an incident, and what was said of it and could not be read. */
export interface StatedSeverity {
  readonly severity: Severity
  /** nothing else told, so the default holds */
  readonly unreadSeverity?: { readonly from: 'label' | 'form'; readonly text: string }
}

/**
 * The severity of an incident: of several labels the most severe, else what the issue form says, else the default.
 * @param answers the form's answers, such as `P1 - High`; the first that can be read counts
 */
export function severityOf(
  labels: readonly string[],
  answers: readonly string[],
  settings: Pick<FactSettings, 'severityLabels' | 'defaultSeverity'>,
): StatedSeverity {
  const found = new Set(labels.map((label) => labelSeverity(label, settings)))
  const known =
    severities.find((severity) => found.has(severity)) ??
    answers.map((answer) => answered(answer, settings)).find((severity) => severity !== undefined)
  if (known) return { severity: known }
  const label = labels.find((one) => /^(?:severity|sev)\b[\s:/=_-]*\S/i.test(one))
  const [answer] = answers
  const unread =
    label === undefined
      ? answer && { from: 'form' as const, text: firstLine(answer) }
      : { from: 'label' as const, text: label }
  return { severity: settings.defaultSeverity, ...(unread ? { unreadSeverity: unread } : {}) }
}

function answered(answer: string, settings: Pick<FactSettings, 'severityLabels'>): Severity | undefined {
  const line = firstLine(answer)
  return labelSeverity(line, settings) ?? readPriority(line)
}

function firstLine(answer: string): string {
  return plainText((answer.trim().split(/[\n\r]/, 1)[0] ?? '').slice(0, 100))
}
