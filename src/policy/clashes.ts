import { type Severity, severities } from '../document/model/severity.ts'
import type { Policy } from './policy.ts'
import type { PolicyFile } from './settings/policyFile.ts'

/** Two settings that cannot both hold; `path` is the one to change. */
export interface Clash {
  readonly path: readonly string[]
  readonly found: string
  readonly expected: string
}

/**
 * Labels that would be taken off, put on or counted by two settings at once, names of people that mean two logins, and
 * titles of questions that ask for two things.
 * Compared without regard to case, as GitHub compares labels.
 */
export function clashes(file: PolicyFile, policy: Policy): readonly Clash[] {
  return [...labelClashes(file, policy), ...peopleClashes(file), ...titleClashes(file)]
}

interface Use {
  readonly path: readonly string[]
  readonly label: string
}

function labelClashes(file: PolicyFile, policy: Policy): readonly Clash[] {
  const incident = policy.incidentLabels.map((label) => ({ path: ['incident', 'labels'], label }))
  const bySeverity = severities.map((severity) => severityUses(file, severity))
  const set = Object.entries(policy.labels).map(([name, label]) => ({ path: ['labels', name], label }))
  // An incident label may tell the severity too; whatever Debrief sets must mean nothing else.
  return [
    ...bySeverity.flatMap((uses, index) => between(bySeverity.slice(0, index).flat(), uses)),
    ...set.flatMap((use, index) =>
      between([...incident, ...bySeverity.flat(), ...set.slice(0, index)], [use]),
    ),
  ]
}

function severityUses(file: PolicyFile, severity: Severity): readonly Use[] {
  const labels = file.severity?.labels?.[severity] ?? []
  return labels.map((label) => ({ path: ['severity', 'labels', severity], label }))
}

function between(earlier: readonly Use[], later: readonly Use[]): readonly Clash[] {
  return later.flatMap(({ path, label }) => {
    const other = earlier.find((use) => use.label.toLowerCase() === label.toLowerCase())
    return other
      ? [{ path, found: label, expected: `another label than that of ${other.path.join('.')}` }]
      : []
  })
}

/** One question asks for one thing. */
function titleClashes({ form = {} }: PolicyFile): readonly Clash[] {
  const fields = new Map<string, string>()
  return Object.entries(form).flatMap(([field, titles = []]) =>
    titles.flatMap((title) => {
      const other = fields.get(title.toLowerCase())
      fields.set(title.toLowerCase(), field)
      return other === undefined || other === field
        ? []
        : [{ path: ['form', field], found: title, expected: `another title than that of form.${other}` }]
    }),
  )
}

function peopleClashes(file: PolicyFile): readonly Clash[] {
  const logins = new Map<string, string>()
  return Object.entries(file.people ?? {}).flatMap(([name, login]) => {
    const before = logins.get(name.toLowerCase())
    logins.set(name.toLowerCase(), login)
    return before === undefined || before.toLowerCase() === login.toLowerCase()
      ? []
      : [
          {
            path: ['people', name],
            found: login,
            expected: `the login ${before}, as for the same name above`,
          },
        ]
  })
}
