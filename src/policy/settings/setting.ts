import type { z } from 'zod'

/**
 * A setting in the one place where it is declared: how a repository writes it, what holds when it does not, and what the app makes of
 * it. The schema, the policy, both translations and the documentation follow from tables of these, by their names in the policy.
 */
export interface Setting<Name extends string, Schema extends z.ZodType, Value> {
  /** as the file has it, within its group */
  readonly name: Name
  readonly schema: Schema
  /** holds where nothing is stated */
  readonly fallback: Value
  /** @param before what holds of the parts that the stated value leaves out */
  read(stated: Stated<Schema>, before: Value): Value
  write(value: Value): Stated<Schema>
}

/** The value of a setting that is there. */
export type Stated<Schema extends z.ZodType> = NonNullable<z.output<Schema>>

type Told<Schema extends z.ZodType> = { readonly description: string; readonly examples: Stated<Schema>[] }
type Lasting<T> = T extends readonly (infer Item)[] ? readonly Item[] : T

/** Declares one that means what is written. */
export function setting<const Name extends string, const Schema extends z.ZodType>(
  name: Name,
  schema: Schema,
  fallback: Lasting<Stated<Schema>>,
  told: Told<Schema>,
): Setting<Name, Schema, Lasting<Stated<Schema>>> {
  return translated(name, schema, fallback, told, {
    read: (stated) => stated as Lasting<Stated<Schema>>,
    write: (value) => structuredClone(value) as Stated<Schema>,
  })
}

/** Declares one that the app holds otherwise than it is written. */
export function translated<const Name extends string, const Schema extends z.ZodType, Value>(
  name: Name,
  schema: Schema,
  fallback: Value,
  told: Told<Schema>,
  ways: Pick<Setting<Name, Schema, Value>, 'read' | 'write'>,
): Setting<Name, Schema, Value> {
  return { name, schema: schema.meta(told), fallback, ...ways }
}

/** SettingTable by their names in the policy. */
export type SettingTable = Readonly<
  Record<
    string,
    {
      readonly name: string
      readonly schema: z.ZodType
      readonly fallback: unknown
      read(stated: unknown, before: unknown): unknown
      write(value: unknown): unknown
    }
  >
>

/** What the policy holds of them. */
export type ValuesOf<Table extends SettingTable> = { readonly [Key in keyof Table]: Table[Key]['fallback'] }
export type SchemasOf<Table extends SettingTable> = {
  [Key in keyof Table as Table[Key]['name']]: Table[Key]['schema']
}
type File<Table extends SettingTable> = {
  readonly [Key in keyof Table as Table[Key]['name']]?: z.output<Table[Key]['schema']> | undefined
}

export function schemasOf<const Table extends SettingTable>(table: Table): SchemasOf<Table> {
  return mapped(table, ({ name, schema }) => [name, schema]) as SchemasOf<Table>
}

export function defaultsOf<const Table extends SettingTable>(table: Table): ValuesOf<Table> {
  return mapped(table, ({ fallback }, key) => [key, fallback]) as ValuesOf<Table>
}

/** What holds: what the file states, else what held before. */
export function valuesOf<const Table extends SettingTable>(
  table: Table,
  file: File<Table> | undefined,
  before: ValuesOf<Table>,
): ValuesOf<Table> {
  const stated: Readonly<Record<string, unknown>> = file ?? {}
  return mapped(table, ({ name, read }, key) => {
    const value = stated[name]
    return [key, value === undefined || value === null ? before[key] : read(value, before[key])]
  }) as ValuesOf<Table>
}

/** The same as a file would state it. */
export function statedBy<const Table extends SettingTable>(
  table: Table,
  values: ValuesOf<Table>,
): { [Key in keyof Table as Table[Key]['name']]: Stated<Table[Key]['schema']> } {
  return mapped(table, ({ name, write }, key) => [name, write(values[key])]) as ReturnType<
    typeof statedBy<Table>
  >
}

function mapped<Table extends SettingTable>(
  table: Table,
  to: (setting: Table[keyof Table], key: keyof Table) => readonly [PropertyKey, unknown],
): unknown {
  const keys = Object.keys(table) as (keyof Table)[]
  return Object.fromEntries(keys.map((key) => to(table[key], key)))
}
