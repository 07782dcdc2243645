import type { RulePlace } from './decide.ts'
import type { Policy } from './policy.ts'
import { type Condition, partsOf } from './rules/condition.ts'
import { fitsGlob } from './rules/glob.ts'
import { unreachable } from './rules/unreachable.ts'

/** Something in the rules that surely is not what somebody meant. The rules hold all the same. */
export type RuleRemark = { readonly rule: RulePlace } & (
  | { readonly kind: 'impossible' }
  | { readonly kind: 'behind'; readonly other: RulePlace }
  | { readonly kind: 'same-name'; readonly other: RulePlace }
  /** it wants no postmortem, and something of it */
  | { readonly kind: 'idle'; readonly settings: readonly string[] }
  /** it asks for a label that the app sets, and that says nothing */
  | { readonly kind: 'own-label'; readonly label: string }
)

/** What is to be said of the rules of a policy, in their order. */
export function ruleRemarks({
  incidentRules,
  labels,
}: Pick<Policy, 'incidentRules' | 'labels'>): readonly RuleRemark[] {
  const places = incidentRules.map(({ name }, index): RulePlace => ({ place: index + 1, name }))
  const never = new Map(unreachable(incidentRules).map((one) => [one.index, one]))
  const own = Object.values(labels)
  return incidentRules.flatMap((one, index): readonly RuleRemark[] => {
    const rule = { place: index + 1, name: one.name }
    const same = places.find(
      ({ name, place }) => place <= index && name.toLowerCase() === one.name.toLowerCase(),
    )
    const found = never.get(index)
    const other = places[found?.behind ?? -1]
    const settings = Object.keys(one).filter((key) => !['name', 'when', 'postmortem'].includes(key))
    const label = one.when && own.find((label) => asksForLabel(one.when ?? {}, label))
    return [
      ...(same ? [{ rule, kind: 'same-name', other: same } as const] : []),
      ...(found
        ? [other ? ({ rule, kind: 'behind', other } as const) : ({ rule, kind: 'impossible' } as const)]
        : []),
      ...(one.postmortem === 'never' && settings.length > 0
        ? [{ rule, kind: 'idle', settings } as const]
        : []),
      ...(label === undefined ? [] : [{ rule, kind: 'own-label', label } as const]),
    ]
  })
}

/** Whether it asks for this very label, and not by a glob that means others too. */
function asksForLabel(condition: Condition, label: string): boolean {
  return partsOf(condition).some((part) => {
    if (part.kind === 'attribute')
      return part.name === 'label' && part.asked.some((glob) => glob !== '*' && fitsGlob(glob, label))
    const inner = part.kind === 'not' ? [part.of] : part.of
    return inner.some((one) => asksForLabel(one, label))
  })
}
