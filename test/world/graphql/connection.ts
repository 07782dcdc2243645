import { Refusal, Unsupported } from '../acts/refusal.ts'

export type Args = Readonly<Record<string, unknown>>

const paging = ['first', 'last', 'after', 'before']

function cursor(index: number): string {
  return Buffer.from(`cursor:${index}`).toString('base64url')
}

function position(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined
  const match = /^cursor:(\d+)$/.exec(Buffer.from(value, 'base64url').toString())
  if (!match)
    throw new Refusal('INVALID_CURSOR_ARGUMENTS', `\`${value}\` does not appear to be a valid cursor.`, 422)
  return Number(match[1])
}

function mustPage(args: Args): void {
  const size = args['first'] ?? args['last']
  if (typeof size !== 'number') {
    throw new Refusal(
      'MISSING_PAGINATION_BOUNDARIES',
      'You must provide a `first` or `last` value to properly paginate the connection.',
      422,
    )
  }
  if (size < 1 || size > 100) {
    throw new Refusal(
      'EXCESSIVE_PAGINATION',
      `Requesting ${size} records on the connection exceeds the \`first\` limit of 100 records.`,
      422,
    )
  }
}

/** Fails the test when an argument is used that the caller does not honour. */
export function mustHonour(args: Args, honoured: readonly string[]): void {
  const ignored = Object.keys(args).filter(
    (name) => args[name] != null && args[name] !== false && !honoured.includes(name),
  )
  if (ignored.length > 0) throw new Unsupported(`argument ${ignored.join(', ')} is not simulated here`)
}

/** One page of a list as a GraphQL connection. `honours` names the arguments besides paging that the caller applied. */
export function connection<T>(
  items: readonly T[],
  args: Args,
  node: (item: T) => unknown,
  options: { honours?: readonly string[]; edge?: (item: T) => Args } = {},
): Args {
  mustHonour(args, [...paging, ...(options.honours ?? [])])
  mustPage(args)
  let start = 0
  let end = items.length
  const [after, before] = [position(args['after']), position(args['before'])]
  if (after !== undefined) start = Math.min(end, after + 1)
  if (before !== undefined) end = Math.max(start, Math.min(end, before))
  const { first, last } = args
  if (typeof first === 'number') end = Math.min(end, start + first)
  else if (typeof last === 'number') start = Math.max(start, end - last)
  const page = items.slice(start, end)
  return {
    totalCount: items.length,
    nodes: () => page.map(node),
    edges: () =>
      page.map((item, index) => ({
        cursor: cursor(start + index),
        node: () => node(item),
        ...options.edge?.(item),
      })),
    pageInfo: {
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
      startCursor: page.length > 0 ? cursor(start) : null,
      endCursor: page.length > 0 ? cursor(end - 1) : null,
    },
  }
}

/** Puts items in the order an `orderBy` argument asks for; equal ones keep their place. */
export function ordered<T>(
  items: readonly T[],
  orderBy: unknown,
  key: (item: T, field: string) => string | number,
): T[] {
  if (typeof orderBy !== 'object' || orderBy === null) return [...items]
  const { field, direction } = Object.fromEntries(Object.entries(orderBy))
  const sign = direction === 'DESC' ? -1 : 1
  return items
    .map((item, index) => ({ item, index, key: key(item, String(field)) }))
    .sort((a, b) => sign * (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index))
    .map((entry) => entry.item)
}
