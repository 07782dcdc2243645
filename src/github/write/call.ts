import { fragments, type Mutation } from '../generated/operations.ts'

/** One mutation to be sent, with its input. */
export interface Call {
  readonly mutation: Omit<Mutation<unknown, never>, 'types'>
  readonly input: object
}

/** A call whose input has the type that GitHub's schema gives it. */
export function call<Variables extends { readonly input: object }>(
  mutation: Mutation<unknown, Variables>,
  input: Variables['input'],
): Call {
  return { mutation, input }
}

/** The document that makes these calls one after the other, under the aliases `e0`, `e1`, … */
export function documentOf(calls: readonly Call[]): { readonly text: string; readonly variables: object } {
  const inputs = calls.map(({ mutation }, index) => `$i${index}: ${mutation.input}`)
  const fields = calls.map(
    ({ mutation }, index) => `e${index}: ${mutation.field}(input: $i${index}) ${mutation.selection}`,
  )
  const used = new Set(calls.flatMap(({ mutation }) => mutation.fragments))
  const texts = Object.entries(fragments).flatMap(([name, text]) => (used.has(name) ? [text] : []))
  return {
    text: [`mutation apply(${inputs.join(', ')}) {`, ...fields, '}', ...texts].join('\n'),
    variables: Object.fromEntries(calls.map(({ input }, index) => [`i${index}`, input])),
  }
}
