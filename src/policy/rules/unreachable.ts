import { severities } from '../../document/model/severity.ts'
import { type AttributeName, attributes } from './attributes.ts'
import { type Condition, partsOf } from './condition.ts'
import { fitsGlob, isPlain } from './glob.ts'

/** A rule that can never fire: nothing can be as it asks, or what it asks for always fits an earlier rule. */
export interface Unreachable {
  /** from 0 */
  readonly index: number
  /** the earlier rule, from 0; absent when its own condition can never hold */
  readonly behind?: number
}

/** One thing that is asked for: a value among the globs, or none among them. */
interface Literal {
  readonly name: AttributeName
  readonly globs: readonly string[]
  readonly wanted: boolean
}
/** Literals that hold together. */
type Combination = readonly Literal[]

/** Rules with more cases are too intricate to be told anything of. */
const mostCases = 24
/** Letters compared: files that would take more, which nobody writes by hand, are told less. */
const mostSteps = 1_000_000

/** Pays for so many steps, as long as there are some. */
type Spend = (steps: number) => boolean

/**
 * Rules that never fire, as far as that can be told: what is reported is certain, and nothing is said of rules that are too
 * intricate. Each condition is taken as cases of which one must hold, apart for each severity.
 */
export function unreachable(
  rules: readonly { readonly when?: Condition | undefined }[],
): readonly Unreachable[] {
  let left = mostSteps
  const spend: Spend = (steps) => {
    left -= steps
    return left > 0
  }
  const known = new Map(severities.map((severity) => [severity, [] as { index: number; one: Combination }[]]))
  return rules.flatMap(({ when = {} }, index): readonly Unreachable[] => {
    const cases = left > 0 ? casesOf(when, true) : undefined
    if (!cases) return []
    const open = [...known].flatMap(([severity, earlier]) =>
      cases
        .map((one): Combination => [...one, { name: 'severity', globs: [severity], wanted: true }])
        .filter((one) => !isImpossible(one, spend))
        .map((one) => ({
          one,
          earlier,
          behind: earlier.find((other) => covers(other.one, one, spend))?.index,
        })),
    )
    for (const { one, earlier } of open) earlier.push({ index, one })
    if (left <= 0) return []
    if (open.length === 0) return [{ index }]
    const behind = open.flatMap((one) => one.behind ?? [])
    return behind.length < open.length ? [] : [{ index, behind: Math.max(...behind) }]
  })
}

/** The condition, or its opposite, as cases of which one must hold; undefined when there are too many. */
function casesOf(condition: Condition, wanted: boolean): readonly Combination[] | undefined {
  const parts = partsOf(condition).map((part): readonly Combination[] | undefined => {
    switch (part.kind) {
      case 'attribute':
        return [[{ name: part.name, globs: part.asked, wanted }]]
      case 'not':
        return casesOf(part.of, !wanted)
      case 'all':
        return (wanted ? together : either)(part.of.map((inner) => casesOf(inner, wanted)))
      default:
        return (wanted ? either : together)(part.of.map((inner) => casesOf(inner, wanted)))
    }
  })
  return (wanted ? together : either)(parts)
}

type Cases = readonly (readonly Combination[] | undefined)[]

function together(all: Cases): readonly Combination[] | undefined {
  return all.reduce<readonly Combination[] | undefined>(
    (before, next) => {
      if (!before || !next || before.length * next.length > mostCases) return undefined
      return before.flatMap((one) => next.map((other) => [...one, ...other]))
    },
    [[]],
  )
}

function either(all: Cases): readonly Combination[] | undefined {
  const known = all.flatMap((cases) => (cases ? [cases] : []))
  const flat = known.flat()
  return known.length < all.length || flat.length > mostCases ? undefined : flat
}

function isImpossible(one: Combination, spend: Spend): boolean {
  return one.some((literal, index) => one.slice(0, index).some((other) => contradict(literal, other, spend)))
}

function contradict(a: Literal, b: Literal, spend: Spend): boolean {
  if (a.name !== b.name || (!a.wanted && !b.wanted)) return false
  if (a.wanted && b.wanted) return attributes[a.name].single && areApart(a.globs, b.globs, spend)
  const [has, lacks] = a.wanted ? [a, b] : [b, a]
  return areWithin(has.globs, lacks.globs, spend)
}

/** Whether the earlier case holds whenever the later one does. */
function covers(earlier: Combination, later: Combination, spend: Spend): boolean {
  return earlier.every((literal) => later.some((other) => implies(other, literal, spend)))
}

function implies(given: Literal, wanted: Literal, spend: Spend): boolean {
  if (!spend(1) || given.name !== wanted.name) return false
  if (wanted.wanted) return given.wanted && areWithin(given.globs, wanted.globs, spend)
  if (!given.wanted) return areWithin(wanted.globs, given.globs, spend)
  return attributes[given.name].single && areApart(given.globs, wanted.globs, spend)
}

/** Whether whatever fits one of these globs fits one of those. */
function areWithin(inner: readonly string[], outer: readonly string[], spend: Spend): boolean {
  return inner.every((glob) => outer.some((wider) => isWithin(glob, wider, spend)))
}

/** A glob reads another one as a text: only its own star takes a star. */
function isWithin(inner: string, outer: string, spend: Spend): boolean {
  if (!spend(isPlain(outer) ? 1 : inner.length * outer.length)) return false
  if (inner.toLowerCase() === outer.toLowerCase()) return true
  if (isPlain(outer)) return false
  return !(inner.includes('*') && outer.includes('?')) && fitsGlob(outer, inner)
}

/** Whether nothing fits one of each. */
function areApart(these: readonly string[], those: readonly string[], spend: Spend): boolean {
  return these.every((one) => those.every((other) => isApart(one, other, spend)))
}

function isApart(one: string, other: string, spend: Spend): boolean {
  if (!spend(one.length)) return false
  return isPlain(one) && isPlain(other) && one.toLowerCase() !== other.toLowerCase()
}
