import { type Interfere, type Prepared, run } from '../graphql/execute.ts'
import { pointsOf } from '../graphql/points.ts'
import type { Scope } from '../graphql/scope.ts'
import { type Answer, failure, json } from './answer.ts'
import type { ApiParts } from './apiParts.ts'
import type { Call } from './call.ts'
import type { Fired } from './faults.ts'
import type { Asked } from './understand.ts'
import type { Viewer } from './viewer.ts'

const exhausted = { type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits for this query exceeded.' }

/** Executes a document: queries on what a read sees, mutations on GitHub as it is. */
export function graphqlAnswer(
  asked: Asked & { kind: 'graphql' },
  viewer: Viewer,
  call: Call,
  parts: ApiParts,
  fired?: Fired,
): Answer {
  const { prepared } = asked
  if (!prepared.ok) {
    for (const error of prepared.errors)
      parts.violate(`GraphQL refuses ${call.operation ?? 'a document'}: ${error}`)
    return json(200, {
      errors: prepared.errors.map((message) => ({ message, extensions: { code: 'undefinedField' } })),
    })
  }
  const { limits } = parts.desk.meter
  const { requests } = pointsOf(prepared.document, asked.variables)
  if (asked.text.length > limits.documentSize || requests > limits.connections) {
    return json(200, { data: null, errors: [exhausted] })
  }
  const rate = () => {
    const { reset, ...numbers } = parts.desk.meter.rate()
    return { ...numbers, resetAt: `${new Date(reset * 1000).toISOString().slice(0, 19)}Z` }
  }
  const state = prepared.operation.kind === 'query' ? parts.lag.forRead() : parts.desk.hub.state
  const hub = { ...parts.desk.hub, state }
  const scope: Scope = { hub, viewer, app: parts.desk.app, settings: parts.settings, rate }
  const result = run(
    scope,
    prepared,
    asked.variables,
    interference(prepared, limits.mutationsPerDocument, fired),
  )
  call.errors = result.errors.map((error) => error.type ?? error.message)
  for (const one of result.unsupported) parts.violate(`GraphQL ${call.operation ?? ''}: ${one}`)
  if (result.unsupported.length > 0) return failure(501, result.unsupported.join('; '))
  return json(200, {
    data: result.data,
    ...(result.errors.length > 0 && { errors: result.errors }),
    ...deprecations(asked.variables, parts),
  })
}

/** Errors at single fields: those a fault asks for, and mutations beyond what one document may do. */
function interference(prepared: Prepared & { ok: true }, most: number, fired: Fired | undefined): Interfere {
  const { fields, kind } = prepared.operation
  return (alias, field, when) => {
    const place = fields.findIndex((one) => one.alias === alias)
    if (kind === 'mutation' && when === 'before' && place >= most) return exhausted
    if (typeof fired?.how !== 'object' || fired.when !== when) return undefined
    return fired.concerns(alias, field) ? fired.how : undefined
  }
}

/** GitHub warns of ids in their older form. */
function deprecations(variables: Readonly<Record<string, unknown>>, { desk }: ApiParts) {
  const given = Object.values(variables).flat()
  const warnings = given.flatMap((id) => {
    const entity = typeof id === 'string' ? desk.hub.state.nodes.get(id) : undefined
    if (!entity || entity.id === id) return []
    const message = `The id ${id} is deprecated. Update your cache to use the next_global_id from the data payload.`
    return { type: 'DEPRECATION', message, data: { legacy_global_id: id, next_global_id: entity.id } }
  })
  return warnings.length > 0 ? { extensions: { warnings } } : {}
}
