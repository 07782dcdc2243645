import { createSign } from 'node:crypto'
import type { GitHubError } from './graphql/execute.ts'
import type { World } from './world.ts'

type Fields = Readonly<Record<string, unknown>>

export interface Reply {
  readonly status: number
  readonly headers: Headers
  /** the body as text, and parsed when it is JSON */
  readonly text: string
  readonly body: unknown
}

export interface GraphqlReply extends Reply {
  readonly data: Fields
  readonly errors: readonly GitHubError[]
}

/** A bare client of a world: what a library would send, without a library's opinions. */
export interface Client {
  rest(route: string, body?: Fields, headers?: Readonly<Record<string, string>>): Promise<Reply>
  graphql(query: string, variables?: Fields): Promise<GraphqlReply>
  /** one document of mutations, by alias, with their inputs: `{ a: ['createIssue', { … }] }` */
  mutate(fields: Readonly<Record<string, readonly [string, object]>>): Promise<GraphqlReply>
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Reads a path out of an answer, e.g. `repository.issue.number`. */
export function at(value: unknown, path: string): unknown {
  let here = value
  for (const name of path.split('.')) {
    here = isFields(here) || Array.isArray(here) ? Reflect.get(here, name) : undefined
  }
  return here
}

/** An App JWT. `claims` replaces some of its usual ones. */
export function appJwt(world: World, claims: Fields = {}): string {
  const seconds = Math.floor(Date.now() / 1000)
  const payload = { iat: seconds - 30, exp: seconds + 570, iss: String(world.app.id), ...claims }
  const part = (value: Fields) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(payload)}`
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(world.app.privateKey, 'base64url')}`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The document `Batch` that runs these mutations, and its variables. */
function batch(fields: Parameters<Client['mutate']>[0]): { query: string; variables: Fields } {
  const typeOf = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`
  const entries = Object.entries(fields)
  const head = entries.map(([alias, [field]]) => `$${alias}: ${typeOf(field)}`).join(', ')
  const body = entries.map(([alias, [field]]) => `${alias}: ${field}(input: $${alias}) { clientMutationId }`)
  const variables = Object.fromEntries(entries.map(([alias, [, input]]) => [alias, input]))
  return { query: `mutation Batch(${head}) { ${body.join(' ')} }`, variables }
}

/** A client with these credentials; a JWT or a token. */
export function clientWith(world: World, credential: string): Client {
  const ask = async (
    method: string,
    path: string,
    body?: Fields,
    headers: Readonly<Record<string, string>> = {},
  ) => {
    const answer = await fetch(`${world.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${credential}`, ...headers },
      redirect: 'manual',
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, text, body: parsed(text) }
  }
  const graphql = async (query: string, variables: Fields = {}) => {
    const reply = await ask('POST', '/graphql', { query, variables })
    const [data, errors] = [at(reply.body, 'data'), at(reply.body, 'errors')]
    return { ...reply, data: isFields(data) ? data : {}, errors: Array.isArray(errors) ? errors : [] }
  }
  return {
    graphql,
    mutate: (fields) => {
      const { query, variables } = batch(fields)
      return graphql(query, variables)
    },
    rest: (route, body, headers) => {
      const [method = 'GET', path = '/'] = route.split(' ')
      return ask(method, path, body, headers)
    },
  }
}

/** A client with a fresh installation token, narrowed by `ask` when given. */
export async function installationClient(world: World, ask: Fields = {}): Promise<Client> {
  const app = clientWith(world, appJwt(world))
  const reply = await app.rest(`POST /app/installations/${world.app.installationId}/access_tokens`, ask)
  return clientWith(world, String(at(reply.body, 'token')))
}
