import { type Severity, severities } from '../../document/model/severity.ts'
import { bySeverity, listOf, oneOf, text, wholeNumber } from '../kinds/settingKinds.ts'
import { withoutAbsent } from '../withoutAbsent.ts'
import { setting, translated } from './setting.ts'

type BySeverity<T> = { readonly [severity in Severity]?: T | undefined }

const severity = oneOf(...severities)

/** `severity:` how bad it is. Deadlines: requirement 139, publish within 5-10 days. */
export const severitySettings = {
  defaultSeverity: setting('default', severity, 'P2', {
    description: 'The severity of an incident that no label and no form gives one.',
    examples: ['P2'],
  }),
  /** severities whose incidents get a postmortem without being asked for one */
  required: setting('required', listOf(severity, 'a list of severities'), ['P0', 'P1'], {
    description: 'Severities whose incidents get a postmortem by themselves; the others on `/postmortem`.',
    examples: [['P0', 'P1']],
  }),
  /** labels that mean a severity beyond the spellings always understood, lower-case */
  severityLabels: translated(
    'labels',
    bySeverity(listOf(text('the name of a label', 50), 'a list of labels')),
    {} as Readonly<Record<string, Severity>>,
    {
      description: 'Your own labels for severities, beyond `P0`, `sev1`, `severity: high` and the like.',
      examples: [{ P0: ['outage'], P1: ['degraded'] }],
    },
    { read: severityByLabel, write: labelsBySeverity },
  ),
  /** days from the opening of the postmortem to its due date */
  dueDays: translated(
    'due-days',
    bySeverity(wholeNumber(1, 365)),
    { P0: 5, P1: 10, P2: 15, P3: 30 } as Readonly<Record<Severity, number>>,
    {
      description: 'Days from the opening of the postmortem’s pull request until it is due.',
      examples: [{ P0: 5, P1: 10 }],
    },
    {
      read: (stated, before) => ({ ...before, ...withoutAbsent(stated) }),
      write: ({ P0, P1, P2, P3 }) => ({ P0, P1, P2, P3 }),
    },
  ),
}

function severityByLabel(labels: BySeverity<readonly string[]>): Readonly<Record<string, Severity>> {
  const pairs = severities.flatMap((severity) =>
    (labels[severity] ?? []).map((label) => [label.toLowerCase(), severity] as const),
  )
  return Object.fromEntries(pairs)
}

function labelsBySeverity(labels: Readonly<Record<string, Severity>>): Partial<Record<Severity, string[]>> {
  const entries = severities.map((severity) => {
    const names = Object.keys(labels).filter((name) => labels[name] === severity)
    return [severity, names] as const
  })
  return Object.fromEntries(entries.filter(([, names]) => names.length > 0))
}
