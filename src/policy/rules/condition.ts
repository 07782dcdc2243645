import { type AttributeName, attributeNames, valuesIn } from './attributes.ts'
import { fitsGlob } from './glob.ts'
import type { RuleFacts } from './ruleFacts.ts'

/** When a rule fires, as data: everything that one map names must hold. */
export type Condition = { readonly [name in AttributeName]?: readonly string[] | undefined } & {
  readonly all?: readonly Condition[] | undefined
  readonly any?: readonly Condition[] | undefined
  readonly not?: Condition | undefined
}

/** Why a condition does not hold: one thing that is asked for, and what the incident has. */
export interface Reason {
  readonly attribute: AttributeName
  readonly asked: readonly string[]
  readonly found: readonly string[]
  /** the incident has what was to be absent */
  readonly unwanted: boolean
}

/** Whether the incident is one of those that are meant. */
export function holds(condition: Condition, facts: RuleFacts): boolean {
  return partsOf(condition).every((part) => isTrue(part, facts))
}

/** Why the condition does not hold, each reason once; none when it does. */
export function whyNot(condition: Condition, facts: RuleFacts): readonly Reason[] {
  const reasons = reasonsAgainst(condition, facts, true)
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()]
}

type Part =
  | { readonly kind: 'attribute'; readonly name: AttributeName; readonly asked: readonly string[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }

/** What must hold together. */
export function partsOf(condition: Condition): readonly Part[] {
  const { all, any, not } = condition
  return [
    ...attributeNames.flatMap((name): readonly Part[] => {
      const asked = condition[name]
      return asked ? [{ kind: 'attribute', name, asked }] : []
    }),
    ...(all ? [{ kind: 'all', of: all } as const] : []),
    ...(any ? [{ kind: 'any', of: any } as const] : []),
    ...(not ? [{ kind: 'not', of: not } as const] : []),
  ]
}

function isTrue(part: Part, facts: RuleFacts): boolean {
  switch (part.kind) {
    case 'attribute':
      return valuesIn(part.name, facts).some((value) => part.asked.some((glob) => fitsGlob(glob, value)))
    case 'all':
      return part.of.every((inner) => holds(inner, facts))
    case 'any':
      return part.of.some((inner) => holds(inner, facts))
    case 'not':
      return !holds(part.of, facts)
  }
}

/** Why the condition is not what was wanted of it. */
function reasonsAgainst(condition: Condition, facts: RuleFacts, wanted: boolean): readonly Reason[] {
  if (holds(condition, facts) === wanted) return []
  return partsOf(condition).flatMap((part): readonly Reason[] => {
    if (isTrue(part, facts) === wanted) return []
    switch (part.kind) {
      case 'attribute': {
        const found = valuesIn(part.name, facts)
        return [{ attribute: part.name, asked: part.asked, found, unwanted: !wanted }]
      }
      case 'not':
        return reasonsAgainst(part.of, facts, !wanted)
      default:
        return part.of.flatMap((inner) => reasonsAgainst(inner, facts, wanted))
    }
  })
}
