import type { Refusal } from '../../reconcile/ports.ts'
import type { GraphqlError } from '../connect/graphqlErrors.ts'
import type { Item, Trimming } from './item.ts'
import { labelIds, milestoneId, type Names } from './names.ts'

const byType: Readonly<Record<string, Refusal>> = {
  FORBIDDEN: 'permission',
  INSUFFICIENT_SCOPES: 'permission',
  BRANCH_PROTECTION_RULE_VIOLATION: 'rule',
  STALE_DATA: 'stale',
  NOT_FOUND: 'missing',
}

/** GitHub's own trouble: whether the mutation was carried out before it, nobody knows. */
const ownTrouble: ReadonlySet<string> = new Set(['', 'INTERNAL', 'SERVICE_UNAVAILABLE'])

/**
 * Why GitHub refused a mutation; undefined when the error does not say that it did. An error of any class at the very
 * place of the mutation is a refusal; one below it means that it was carried out and its answer could not be read.
 */
export function refusalOf({ type, code, message, path }: GraphqlError): Refusal | undefined {
  if (code === '' && path.length > 1) return undefined
  // Rulesets are told as FORBIDDEN, classic protection by a class of its own.
  if (/^repository rule violations|changes must be made through|protected branch/i.test(message))
    return 'rule'
  const known = byType[type]
  if (known) return known
  if (/already exists|already been taken/i.test(message)) return 'exists'
  // A branch or commit that was just made is not seen everywhere at once; the next pass finds it.
  if (/no commits between|head sha can't be blank|head ref must be a branch/i.test(message)) return 'stale'
  if (/expected branch to point to/i.test(message)) return 'stale'
  if (/not accessible by integration/i.test(message)) return 'permission'
  if (/could not resolve to a/i.test(message)) return 'missing'
  if (code !== '' || type === 'UNPROCESSABLE') return 'invalid'
  return path.length === 1 && !ownTrouble.has(type) ? 'invalid' : undefined
}

/** What a refused create can be sent without, so that the object comes to be; undefined when nothing helps. */
export function trimmingFor(item: Item, names: Names, message: string): Trimming | undefined {
  const found = offending(item.effect, names, message)
  return found && !item.without.includes(found) ? found : undefined
}

function offending(effect: Item['effect'], names: Names, message: string): Trimming | undefined {
  if (effect.kind === 'create-pull-request') return /draft/i.test(message) ? 'draft' : undefined
  if (effect.kind !== 'create-issue') return undefined
  const named = (ids: readonly string[]) => ids.some((id) => message.includes(id))
  const milestone = milestoneId(effect.milestone, names)
  if (named(effect.assignees) || (/assign/i.test(message) && effect.assignees.length > 0)) return 'assignees'
  if (milestone && (named([milestone]) || /milestone/i.test(message))) return 'milestone'
  const labels = labelIds(effect.labels, names)
  return labels.length > 0 && (named(labels) || /label/i.test(message)) ? 'labels' : undefined
}
