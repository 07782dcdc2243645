import { z } from 'zod'
import { inOneLine } from '../yaml/inOneLine.ts'
import { policySchema } from './policyFile.ts'

type JsonSchema = z.core.JSONSchema.BaseSchema

/** What is known of one setting, or of a group of them. */
export interface DescribedSetting {
  readonly description: string
  /** names of the settings in a group */
  readonly names: readonly string[]
  /** all names that can stand below it, when they are given */
  readonly known: readonly string[]
  /** how it looks when it is right, one line of YAML */
  readonly example?: string
  /** it stands in each entry of a list */
  readonly inList: boolean
}

/** What joins conditions. */
const joining = ['all', 'any', 'not']

const schema: JsonSchema = z.toJSONSchema(policySchema, { io: 'output', unrepresentable: 'any' })

/** Every setting and group by its path, `review.approvals`, in the order of the schema; the whole file is the empty path. */
export const describedSettings: ReadonlyMap<string, DescribedSetting> = new Map(collect(schema, [], false))

/** What is known of the setting at a path: one in an entry of a list, or in a condition inside another, by its own name. */
export function settingAt(path: readonly PropertyKey[]): DescribedSetting | undefined {
  const names = path.map(String).filter((step) => !/^\d+$/.test(step))
  const inside = names.indexOf('when') + 1
  const known = inside > 0 ? names.filter((name, at) => at < inside || !joining.includes(name)) : names
  return describedSettings.get(known.join('.'))
}

/** The settings as JSON Schema (draft 2020-12), for editors. What lies behind a path or a login only the app knows. */
export function editorSchema(): JsonSchema {
  const { $defs = {}, ...file } = asWritten(schema)
  const definitions = Object.entries($defs).map(([name, value]) => [name, asWritten(value)] as const)
  return { ...file, $defs: Object.fromEntries(definitions) }
}

function collect(
  setting: JsonSchema,
  path: readonly string[],
  inList: boolean,
): readonly (readonly [string, DescribedSetting])[] {
  const { description = '', examples } = setting
  const entry = entryOf(setting)
  const { properties = {}, propertyNames } = shapeOf(entry ?? setting)
  const example = examples?.[0]
  const known: DescribedSetting = {
    description,
    names: entry ? [] : Object.keys(properties),
    known: [...Object.keys(properties), ...namesIn(propertyNames)],
    inList,
    ...(example === undefined ? {} : { example: `${path.at(-1)}: ${inOneLine(example)}` }),
  }
  // What a condition asks for is known under its own name; conditions in it are the same again.
  const isNested = path.at(-1) === 'when'
  const below = Object.entries(properties).flatMap(([name, value]) =>
    typeof value === 'object' && !(isNested && joining.includes(name))
      ? collect(value, [...path, name], inList || entry !== undefined)
      : [],
  )
  return [[path.join('.'), known], ...below]
}

/** What each entry of a list is, when it is a group of settings. */
function entryOf({ items }: JsonSchema): JsonSchema | undefined {
  return typeof items === 'object' && !Array.isArray(items) && items.properties ? items : undefined
}

function shapeOf(setting: JsonSchema): JsonSchema {
  const name = /^#\/\$defs\/(.+)$/.exec(setting.$ref ?? '')?.[1]
  return (name === undefined ? undefined : schema.$defs?.[name]) ?? setting
}

function namesIn(schema: JsonSchema['propertyNames']): readonly string[] {
  const names = typeof schema === 'object' ? (schema.enum ?? []) : []
  return names.filter((name) => typeof name === 'string')
}

/** People may write one value for a list of one, and leave groups empty. */
function asWritten(setting: JsonSchema): JsonSchema {
  const { description, examples, ...list } = setting
  const { items } = list
  if (list.type === 'array' && typeof items === 'object' && !Array.isArray(items)) {
    const entry = asEntry(items)
    if (items.type !== 'string') return { ...setting, items: entry }
    return { ...(description ? { description, examples } : {}), anyOf: [items, list] }
  }
  if (!setting.properties) return setting
  const group = asEntry(setting)
  return setting.$schema || setting.id ? group : { anyOf: [group, { type: 'null' }] }
}

/** A group of settings, each as people may write it. */
function asEntry(setting: JsonSchema): JsonSchema {
  if (!setting.properties) return setting
  const properties = Object.entries(setting.properties).map(
    ([name, value]) => [name, typeof value === 'object' ? asWritten(value) : value] as const,
  )
  return { ...setting, properties: Object.fromEntries(properties) }
}
