import { type GraphqlAnswer, isExhausted, isLimited } from './graphqlErrors.ts'
import { readRetryTime } from './readRetryTime.ts'

/**
 * Until when GitHub asks to be left in peace, when a GraphQL answer says that a limit is reached; undefined when none does.
 * An error without class or place counts as one when the headers say that nothing remains: the words have changed before.
 */
export function limitUntil(
  { data, errors }: GraphqlAnswer,
  headers: Readonly<Record<string, string | number | undefined>>,
  now: Date,
): Date | undefined {
  const nothingLeft = String(headers['x-ratelimit-remaining']) === '0'
  const unexplained = !data && errors.some(({ type, code, path }) => `${type}${code}${path.join('')}` === '')
  if (errors.some(isExhausted) || (nothingLeft && unexplained)) return readRetryTime(headers, now, true)
  return errors.some(isLimited) ? readRetryTime(headers, now) : undefined
}
