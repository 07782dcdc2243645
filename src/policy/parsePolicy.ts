import type { z } from 'zod'
import { nearest } from '../document/nearest.ts'
import { defaultPolicy, type Policy } from './policy.ts'
import { examples, policySchema } from './policySchema.ts'
import { type ReadYaml, readYaml } from './readYaml.ts'
import { toPolicy } from './toPolicy.ts'

/** One thing wrong with the configuration file, as data; the sentence is the messages' business. */
export interface PolicyProblem {
  readonly line: number
  readonly column: number
  /** `review.approvals`; empty when the file as a whole cannot be read */
  readonly path: string
  readonly expected: string
  /** as it stands there, cut; absent when the YAML itself is broken */
  readonly found?: string
  /** the known key that was probably meant */
  readonly nearest?: string
  readonly example?: string
}

/** Reads `.github/debrief.yml`: the policy, or all that is wrong with it at once. Pure, never throws. */
export function parsePolicy(
  text: string,
): { readonly policy: Policy } | { readonly problems: readonly PolicyProblem[] } {
  const read = readYaml(text)
  if ('problems' in read) {
    return {
      problems: read.problems.map(({ line, column, message }) => ({
        line,
        column,
        path: '',
        expected: message,
      })),
    }
  }
  const parsed = policySchema.safeParse(read.value)
  if (parsed.success) return { policy: toPolicy(parsed.data, defaultPolicy) }
  const problems = parsed.error.issues.flatMap((issue) => problemsOf(issue, read))
  return { problems: problems.toSorted((a, b) => a.line - b.line || a.column - b.column) }
}

type Issue = z.core.$ZodIssue

function problemsOf(issue: Issue, read: ReadYaml): readonly PolicyProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey([...issue.path, key], read))
  }
  if (issue.code === 'invalid_union') {
    const inner = issue.errors[0]?.[0]
    if (inner) return problemsOf({ ...inner, path: [...issue.path, ...inner.path] }, read)
  }
  const path = issue.path.map(String)
  const example = exampleOf(path)
  return [
    {
      ...read.place(issue.path),
      path: path.join('.'),
      expected: expected(issue),
      found: shown(valueAt(read.value, issue.path)),
      ...(example ? { example } : {}),
    },
  ]
}

function unknownKey(path: readonly PropertyKey[], read: ReadYaml): PolicyProblem {
  const siblings = keysAt(path.slice(0, -1).map(String))
  const close = nearest(String(path.at(-1)), siblings)
  const example = exampleOf([...path.slice(0, -1).map(String), close ?? ''])
  return {
    ...read.place(path),
    path: path.map(String).join('.'),
    expected: `one of ${siblings.join(', ')}`,
    found: shown(String(path.at(-1))),
    ...(close ? { nearest: close } : {}),
    ...(example ? { example } : {}),
  }
}

/** The keys that the schema knows below a path. */
export function keysAt(path: readonly string[]): readonly string[] {
  let schema: unknown = policySchema
  for (const step of path) schema = shapeOf(schema)?.[step]
  return Object.keys(shapeOf(schema) ?? {})
}

function shapeOf(schema: unknown): Readonly<Record<string, unknown>> | undefined {
  let inner = schema
  while (
    typeof inner === 'object' &&
    inner !== null &&
    'unwrap' in inner &&
    typeof inner.unwrap === 'function'
  ) {
    inner = inner.unwrap()
  }
  const shape = typeof inner === 'object' && inner !== null && 'shape' in inner ? inner.shape : undefined
  return typeof shape === 'object' && shape !== null ? Object.fromEntries(Object.entries(shape)) : undefined
}

function expected(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? issue.expected
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return issue.origin === 'array' ? 'at least one entry' : `a whole number of at least ${issue.minimum}`
    case 'too_big':
      return issue.origin === 'array'
        ? `at most ${issue.maximum} entries`
        : `a whole number of at most ${issue.maximum}`
    default:
      return issue.message
  }
}

const kinds: Readonly<Record<string, string>> = {
  object: 'settings below this key',
  record: 'names and values below this key',
  array: 'a list',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
}

function exampleOf(path: readonly string[]): string | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const example = examples[path.slice(0, length).join('.')]
    if (example) return example
  }
  return undefined
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let inner = value
  for (const step of path) {
    inner =
      typeof inner === 'object' && inner !== null
        ? Object.entries(inner).find(([key]) => key === String(step))?.[1]
        : undefined
  }
  return inner
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
