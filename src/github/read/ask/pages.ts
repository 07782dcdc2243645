import { isRecord } from '../../connect/isRecord.ts'

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly nodes: readonly unknown[]
}

/** A list that is read page by page (its end cursor was asked for). */
function isPage(value: unknown): value is Page {
  return (
    isRecord(value) &&
    isRecord(value['pageInfo']) &&
    'endCursor' in value['pageInfo'] &&
    Array.isArray(value['nodes'])
  )
}

/**
 * Two answers to the same question, asked for different parts or pages: fields of the second win, pages are put one
 * behind the other. Lists inside of lists are taken as they are.
 */
export function mergeAnswers<T>(first: T, second: T): T {
  return merge(first, second) as T
}

function merge(first: unknown, second: unknown): unknown {
  if (second === undefined) return first
  if (isPage(first) && isPage(second)) return joinedPages(first, second)
  if (!isRecord(first) || !isRecord(second)) return second
  const keys = new Set([...Object.keys(first), ...Object.keys(second)])
  return Object.fromEntries([...keys].map((key) => [key, merge(first[key], second[key])]))
}

/** Behind the last page there is an empty one without an end: asked from there again, the list would begin anew. */
function joinedPages(first: Page, second: Page): Page {
  const endCursor = second.pageInfo.endCursor ?? first.pageInfo.endCursor
  return { ...second, pageInfo: { ...second.pageInfo, endCursor }, nodes: joined(first.nodes, second.nodes) }
}

/** Both lists, without what moved to a later page while they were read and so came twice. */
function joined(first: readonly unknown[], second: readonly unknown[]): readonly unknown[] {
  const known = new Set(first.map(idOf))
  return [...first, ...second.filter((one) => idOf(one) === undefined || !known.has(idOf(one)))]
}

const idOf = (value: unknown) => (isRecord(value) ? value['id'] : undefined)

/** Where reading ended in each paged list of an answer, and whether there is more; by the list's name. */
export function pagesOf(
  answer: unknown,
): ReadonlyMap<string, { readonly cursor: string | null; readonly more: boolean }> {
  const pages = new Map<string, { cursor: string | null; more: boolean }>()
  const walk = (value: unknown) => {
    if (!isRecord(value)) return
    for (const [name, child] of Object.entries(value)) {
      if (isPage(child))
        pages.set(name, { cursor: child.pageInfo.endCursor, more: child.pageInfo.hasNextPage })
      else walk(child)
    }
  }
  walk(answer)
  return pages
}
