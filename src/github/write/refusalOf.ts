import type { Refusal } from '../../reconcile/ports.ts'
import type { GraphqlError } from '../connect/graphqlErrors.ts'

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
  if (
    /^repository rule violations|changes must be made through|protected branch|must be a collaborator/i.test(
      message,
    )
  )
    return 'rule'
  // A branch or commit that was just made is not seen everywhere at once; the next pass finds it.
  if (
    /no commits between|head sha can't be blank|head ref must be a branch|branch .*not found/i.test(message)
  )
    return 'stale'
  const known = byType[type]
  if (known) return known
  if (/already exists|already been taken/i.test(message)) return 'exists'
  if (/expected branch to point to/i.test(message)) return 'stale'
  if (/not accessible by integration/i.test(message)) return 'permission'
  if (/could not resolve to a/i.test(message)) return 'missing'
  if (code !== '' || type === 'UNPROCESSABLE') return 'invalid'
  return path.length === 1 && !ownTrouble.has(type) ? 'invalid' : undefined
}
