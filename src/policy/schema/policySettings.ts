import { z } from 'zod'
import { inOneLine } from '../yaml/inOneLine.ts'
import { policySchema } from './policySchema.ts'

type JsonSchema = z.core.JSONSchema.BaseSchema

/** What is known of one setting, or of a group of them. */
export interface Setting {
  readonly description: string
  /** names of the settings in a group */
  readonly names: readonly string[]
  /** all names that can stand below it, when they are given */
  readonly known: readonly string[]
  /** how it looks when it is right, one line of YAML */
  readonly example?: string
}

const schema: JsonSchema = z.toJSONSchema(policySchema, { io: 'output', unrepresentable: 'any' })

/** Every setting and group by its path, `review.approvals`, in the order of the schema; the whole file is the empty path. */
export const policySettings: ReadonlyMap<string, Setting> = new Map(collect(schema, []))

/** The settings as JSON Schema (draft 2020-12), for editors. What lies behind a path or a login only the app knows. */
export function editorSchema(): JsonSchema {
  return asWritten(schema)
}

function collect(
  { description = '', examples, properties = {}, propertyNames }: JsonSchema,
  path: readonly string[],
): readonly (readonly [string, Setting])[] {
  const example = examples?.[0]
  const setting: Setting = {
    description,
    names: Object.keys(properties),
    known: [...Object.keys(properties), ...namesIn(propertyNames)],
    ...(example === undefined ? {} : { example: `${path.at(-1)}: ${inOneLine(example)}` }),
  }
  const below = Object.entries(properties).flatMap(([name, value]) =>
    typeof value === 'object' ? collect(value, [...path, name]) : [],
  )
  return [[path.join('.'), setting], ...below]
}

function namesIn(schema: JsonSchema['propertyNames']): readonly string[] {
  const names = typeof schema === 'object' ? (schema.enum ?? []) : []
  return names.filter((name) => typeof name === 'string')
}

/** People may write one value for a list of one, and leave groups empty. */
function asWritten(setting: JsonSchema): JsonSchema {
  const { description, examples, ...list } = setting
  if (list.type === 'array' && typeof list.items === 'object' && !Array.isArray(list.items)) {
    return { ...(description ? { description, examples } : {}), anyOf: [list.items, list] }
  }
  if (!setting.properties) return setting
  const properties = Object.entries(setting.properties).map(
    ([name, value]) => [name, typeof value === 'object' ? asWritten(value) : value] as const,
  )
  const group = { ...setting, properties: Object.fromEntries(properties) }
  return setting.$schema ? group : { anyOf: [group, { type: 'null' }] }
}
