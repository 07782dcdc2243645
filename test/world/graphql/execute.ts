import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  GraphQLError,
  type GraphQLFieldResolver,
  getOperationAST,
  parse,
  validate,
} from 'graphql'
import { Refusal, Unsupported } from '../acts/refusal.ts'
import type { Args } from './connection.ts'
import { checkMutations } from './mutations/checkMutations.ts'
import { codeMutations } from './mutations/codeMutations.ts'
import { commentMutations } from './mutations/commentMutations.ts'
import { issueMutations } from './mutations/issueMutations.ts'
import { pullRequestMutations } from './mutations/pullRequestMutations.ts'
import { queries } from './queries.ts'
import { gitHubSchema } from './schema.ts'
import type { Scope } from './scope.ts'

/** A document that GitHub would execute, or why it would not. */
export type Prepared =
  | { readonly ok: true; readonly document: DocumentNode; readonly operation: Operation }
  | { readonly ok: false; readonly errors: readonly string[] }

export interface Operation {
  readonly kind: 'query' | 'mutation'
  readonly name: string | undefined
  /** top-level fields: what the answer calls them, and which they are */
  readonly fields: readonly { readonly alias: string; readonly field: string }[]
}

/** Parses and validates a document against GitHub's schema. */
export function prepare(text: string, operationName: string | undefined): Prepared {
  try {
    const document = parse(text, { noLocation: true })
    const errors = validate(gitHubSchema(), document)
    if (errors.length > 0) return { ok: false, errors: errors.map((error) => error.message) }
    const operation = getOperationAST(document, operationName)
    if (!operation || operation.operation === 'subscription')
      return { ok: false, errors: ['no operation to run'] }
    const fields = operation.selectionSet.selections
      .filter((one): one is FieldNode => one.kind === 'Field')
      .map((one) => ({ alias: one.alias?.value ?? one.name.value, field: one.name.value }))
    const { operation: kind, name } = operation
    return { ok: true, document, operation: { kind, name: name?.value, fields } }
  } catch (error) {
    if (error instanceof GraphQLError) return { ok: false, errors: [error.message] }
    throw error
  }
}

/** An error as GitHub's GraphQL tells it. */
export interface GitHubError {
  readonly type?: string | undefined
  /** beside the type, not in `extensions`: so the limits tell it */
  readonly code?: string | undefined
  readonly message: string
  readonly path?: readonly (string | number)[] | undefined
}

export interface Executed {
  readonly data: unknown
  readonly errors: readonly GitHubError[]
  /** parts of GitHub that the document uses and this world lacks */
  readonly unsupported: readonly string[]
}

/** What may step in before or after a top-level field: returns an error to answer instead. */
export type Interfere = (alias: string, field: string, when: 'before' | 'after') => GitHubError | undefined

const resolveField: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  if (typeof source !== 'object' || source === null) throw new Unsupported(`no object for ${info.fieldName}`)
  if (!(info.fieldName in source)) {
    throw new Unsupported(`${info.parentType.name}.${info.fieldName} is not simulated`)
  }
  const value: unknown = Reflect.get(source, info.fieldName)
  return typeof value === 'function' ? value(args, context, info) : value
}

function root(scope: Scope) {
  return {
    ...queries(scope),
    ...codeMutations(scope),
    ...issueMutations(scope),
    ...commentMutations(scope),
    ...pullRequestMutations(scope),
    ...checkMutations(scope),
  }
}

function told(error: GraphQLError): GitHubError {
  const cause = error.originalError
  const type =
    cause instanceof Refusal ? cause.type : cause instanceof Interference ? cause.error.type : undefined
  return { type, path: error.path, message: error.message }
}

/** A fault that was asked for, at one field. */
class Interference extends Error {
  readonly error: GitHubError
  constructor(error: GitHubError) {
    super(error.message)
    this.name = 'Interference'
    this.error = error
  }
}

/** Every payload gives its input's `clientMutationId` back. */
function withMutationId(payload: unknown, args: Args): unknown {
  if (typeof payload !== 'object' || payload === null) return payload
  const { input } = args
  const given = typeof input === 'object' && input !== null ? Reflect.get(input, 'clientMutationId') : null
  return { clientMutationId: given ?? null, ...payload }
}

/** Executes a prepared document: mutations one after the other, a failing field null and the others done. */
export function run(
  scope: Scope,
  prepared: Prepared & { ok: true },
  variables: Readonly<Record<string, unknown>>,
  interfere: Interfere = () => undefined,
): Executed {
  const stepIn: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
    if (info.path.prev) return resolveField(source, args, context, info)
    const alias = String(info.path.key)
    const before = interfere(alias, info.fieldName, 'before')
    if (before) throw new Interference(before)
    const value: unknown = resolveField(source, args, context, info)
    const after = interfere(alias, info.fieldName, 'after')
    if (after) throw new Interference(after)
    return info.parentType.name === 'Mutation' ? withMutationId(value, args) : value
  }
  const result = executeSync({
    schema: gitHubSchema(),
    document: prepared.document,
    rootValue: root(scope),
    variableValues: { ...variables },
    operationName: prepared.operation.name,
    fieldResolver: stepIn,
  })
  const errors = result.errors ?? []
  const ours = errors
    .filter((error) => !isGitHubs(error))
    .map((error) => `${error.message} at ${error.path?.join('.')}`)
  return { data: result.data ?? null, errors: errors.map(told), unsupported: ours }
}

/** Refusals are GitHub's; anything else is this world's own gap, or a mistake in the variables. */
function isGitHubs({ originalError: cause }: GraphQLError): boolean {
  return cause instanceof Refusal || cause instanceof Interference
}
