import { type Severity, severities } from '../document/model/severity.ts'
import type { PolicyFile } from './settings/policyFile.ts'

/** What the organisation's file adds to a repository's own. */
export interface Organisation {
  /** as it is in force */
  readonly file: PolicyFile
  /** how many rules at the head of the list are the organisation's, and bind the ones behind them */
  readonly firstRules: number
  /** below this the repository's own rules cannot go */
  readonly floor: Floor
}

export interface Floor {
  readonly approvals?: number
  readonly required?: readonly Severity[]
  /** at most so many days */
  readonly dueDays?: Readonly<Partial<Record<Severity, number>>>
}

/** A setting that a repository wanted otherwise than its organisation allows. Values are as written. */
export interface Overruled {
  readonly path: string
  readonly wanted: unknown
  readonly holds: unknown
}

/**
 * A repository's file over its organisation's: what the repository leaves out the organisation says, maps name by name,
 * lists as a whole. Of what the organisation enforces, the stricter holds where one is stricter, else the organisation's.
 * Enforced rules go first, so that no rule of the repository comes before them.
 */
export function underOrganisation(
  own: PolicyFile,
  organisation: PolicyFile,
): {
  readonly file: PolicyFile
  readonly organisation: Organisation
  readonly overruled: readonly Overruled[]
} {
  const enforced = organisation.enforced ?? []
  const overruled: Overruled[] = []
  let file: unknown = merged(withoutEnforced(organisation), own)
  for (const path of enforced) {
    const steps = path.split('.')
    const theirs = at(organisation, steps)
    if (theirs === undefined) continue
    const wanted = at(own, steps)
    const holds = wanted === undefined ? theirs : (stricter[path] ?? theirsAlone)(theirs, wanted)
    file = put(file, steps, holds)
    if (wanted !== undefined && path !== 'rules' && !isSame(wanted, holds))
      overruled.push({ path, wanted, holds })
  }
  const rules = enforced.includes('rules') ? (organisation.rules?.length ?? 0) : 0
  const firstRules = own.rules === undefined ? (organisation.rules?.length ?? 0) : rules
  return {
    file: file as PolicyFile,
    organisation: { file: organisation, firstRules, floor: floorOf(organisation, enforced) },
    overruled,
  }
}

function withoutEnforced({ enforced: _enforced, ...rest }: PolicyFile): PolicyFile {
  return rest
}

function floorOf(organisation: PolicyFile, enforced: readonly string[]): Floor {
  const { review, severity } = organisation
  const said = <T>(path: string, value: T | undefined) => (enforced.includes(path) ? value : undefined)
  const approvals = said('review.approvals', review?.approvals)
  const required = said('severity.required', severity?.required)
  const dueDays = said('severity.due-days', severity?.['due-days'])
  return {
    ...(approvals === undefined ? {} : { approvals }),
    ...(required === undefined ? {} : { required }),
    ...(dueDays === undefined ? {} : { dueDays: stated(dueDays) }),
  }
}

function stated(
  days: { readonly [severity in Severity]?: number | undefined },
): Partial<Record<Severity, number>> {
  const entries = severities.flatMap((severity) => {
    const value = days[severity]
    return value === undefined ? [] : [[severity, value] as const]
  })
  return Object.fromEntries(entries)
}

type Join = (theirs: unknown, own: unknown) => unknown

const theirsAlone: Join = (theirs) => theirs
const both: Join = (theirs, own) => [...new Set([...listed(theirs), ...listed(own)])]
const oneOf =
  (strict: string): Join =>
  (theirs, own) =>
    [theirs, own].includes(strict) ? strict : theirs

/** Where one value is stricter than another one. Of everything else the organisation's holds. */
const stricter: Readonly<Record<string, Join>> = {
  'review.approvals': (theirs, own) => Math.max(Number(theirs), Number(own)),
  'review.legal': both,
  'review.co-authors': oneOf('wrote'),
  'review.check': oneOf('all'),
  'severity.required': both,
  'severity.due-days': (theirs, own) => eachName(theirs, own, (a, b) => Math.min(Number(a), Number(b))),
  'document.sections': both,
  'document.fields': both,
  'document.sensitive': both,
  'document.final-from': oneOf('review'),
  'document.rules': (theirs, own) => eachName(theirs, own, (a) => a),
  rules: (theirs, own) => [...listed(theirs), ...listed(own)],
}

function eachName(theirs: unknown, own: unknown, join: Join): unknown {
  const [one, other] = [entriesOf(theirs), entriesOf(own)]
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return Object.fromEntries(
    [...names].map((name) => {
      const [a, b] = [one[name], other[name]]
      return [name, a === undefined ? b : b === undefined ? a : join(a, b)]
    }),
  )
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function entriesOf(value: unknown): Readonly<Record<string, unknown>> {
  return isMap(value) ? value : {}
}

/** Maps name by name; of anything else the one that is stated last. */
function merged(below: unknown, above: unknown): unknown {
  if (above === undefined) return below
  return isMap(below) && isMap(above) ? eachName(below, above, merged) : above
}

function at(value: unknown, steps: readonly string[]): unknown {
  return steps.reduce((inner, step) => entriesOf(inner)[step], value)
}

function put(value: unknown, [step, ...rest]: readonly string[], leaf: unknown): unknown {
  return step === undefined ? leaf : { ...entriesOf(value), [step]: put(entriesOf(value)[step], rest, leaf) }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
