import { z } from 'zod'

/** A group of settings; left empty, as when all below it is commented out, it says nothing. */
export function group<const T extends z.core.$ZodShape>(shape: T) {
  return mayBeEmpty(z.strictObject(shape, { error: 'settings below this name' }).partial())
}

/** A value for each severity. */
export function bySeverity<const T extends z.ZodType>(value: T) {
  return group({ P0: value, P1: value, P2: value, P3: value })
}

/** Values by names that people choose. */
export function named<const T extends z.ZodType>(value: T) {
  const error = 'a name of 1 to 100 characters'
  const name = z.string().trim().min(1, { error }).max(100, { error })
  return mayBeEmpty(z.record(name, value, { error: 'names and values below this name' }))
}

/** Values by some of the given names. */
export function byName<const K extends readonly string[], const T extends z.ZodType>(
  names: K,
  value: T,
  error: string,
) {
  return mayBeEmpty(z.partialRecord(z.enum(names), value, { error }))
}

function mayBeEmpty<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => value ?? undefined, schema.optional()).optional()
}

/** One value stands for a list of one. */
export function listOf<const T extends z.ZodType>(item: T, what: string, least = 0, most = 100) {
  const error = `${what}, ${least === 0 ? '' : `at least ${least} and `}at most ${most}`
  const list = z.array(item, { error }).min(least, { error }).max(most, { error })
  return z.preprocess((value) => (typeof value === 'string' ? [value] : value), list)
}

export function wholeNumber(least: number, most: number) {
  const error = `a whole number from ${least} to ${most}`
  return z.int({ error }).min(least, { error }).max(most, { error })
}

export function oneOf<const T extends readonly string[]>(...values: T) {
  const error = values.join(', ').replace(/, ([^,]*)$/, ' or $1')
  return z.enum(values, { error })
}

/** Text of 1 to `most` characters, without white space around it. */
export function text(what: string, most: number) {
  const error = `${what}, 1 to ${most} characters`
  return z.string({ error }).trim().min(1, { error }).max(most, { error })
}
