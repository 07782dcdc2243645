import type { GraphqlError } from '../../connect/graphqlErrors.ts'

/**
 * Places where another repository or a team shows through, and the merge queue, which installations from before its permission
 * was asked for do not show; what of it the app may not see is none of its business.
 */
const windows: readonly unknown[] = [
  'requestedReviewer',
  'closingIssuesReferences',
  'source',
  'mergeQueueEntry',
  'organisation',
]

/**
 * Is this error of the observation an answer: what was asked for is not there? A deleted repository, issue or adopted
 * issue; a team or another repository's issue that the app may not see. Every other error leaves a hole.
 */
export function isAbsence({ type, path }: GraphqlError): boolean {
  if (path.some((step) => windows.includes(step))) return type === 'NOT_FOUND' || type === 'FORBIDDEN'
  if (type !== 'NOT_FOUND') return false
  const [first, second] = path
  if (first === 'adopted') return path.length === 2
  return first === 'repository' && (path.length === 1 || (second === 'subject' && path.length === 2))
}
