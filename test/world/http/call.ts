/** One request to the API, as the log keeps it. */
export interface Call {
  readonly number: number
  readonly method: string
  /** path below the API's root, without the query */
  readonly path: string
  /** `POST /repos/{owner}/{repo}/dispatches`, or `POST /graphql` */
  readonly route: string
  /** GraphQL operation name */
  readonly operation: string | undefined
  readonly kind: 'query' | 'mutation' | 'read' | 'write' | 'token'
  /** GraphQL top-level fields */
  readonly fields: readonly string[]
  readonly aliases: readonly string[]
  /** what was sent: a GraphQL document's variables, or a JSON body */
  readonly input: unknown
  status: number
  /** types or messages of GraphQL errors, or a REST error's message */
  errors: readonly string[]
}

export interface CallLog {
  list(): readonly Call[]
  /** everything after a mark, without tokens */
  since(mark: number): readonly Call[]
  /** where the log is now */
  mark(): number
  /** requests that can change nothing: GraphQL queries and GETs */
  reads(mark?: number): readonly Call[]
  /** mutations and REST writes, whatever became of them */
  writes(mark?: number): readonly Call[]
  /** token requests and other work of the app itself */
  tokens(mark?: number): readonly Call[]
  add(call: Omit<Call, 'number'>): Call
}

export function createCallLog(): CallLog {
  const calls: Call[] = []
  const after = (mark = 0) => calls.filter((call) => call.number > mark)
  return {
    list: () => calls,
    since: (mark) => after(mark).filter((call) => call.kind !== 'token'),
    mark: () => calls.length,
    reads: (mark) => after(mark).filter((call) => call.kind === 'query' || call.kind === 'read'),
    writes: (mark) => after(mark).filter((call) => call.kind === 'mutation' || call.kind === 'write'),
    tokens: (mark) => after(mark).filter((call) => call.kind === 'token'),
    add: (call) => {
      const kept = { number: calls.length + 1, ...call }
      calls.push(kept)
      return kept
    },
  }
}
