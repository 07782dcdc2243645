import type { FormField } from '../../document/model/formFields.ts'
import type { Severity } from '../../document/model/severity.ts'

/** What of a repository's policy decides how facts are read. */
export interface FactSettings {
  /** labels that make an issue an incident, compared case-insensitively */
  readonly incidentLabels: readonly string[]
  /** issue types of the organisation that make one, compared case-insensitively */
  readonly incidentTypes: readonly string[]
  /** labels that mean a severity beyond the spellings always understood, lower-case */
  readonly severityLabels: Readonly<Record<string, Severity>>
  readonly defaultSeverity: Severity
  /** titles of an issue form's questions beyond the known ones, lower-case, and the field that each asks for */
  readonly questions: Readonly<Record<string, FormField>>
  /** labels the app sets: what they say is output, never a fact */
  readonly labels: Readonly<Record<string, string>>
}
