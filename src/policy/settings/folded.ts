/** The same values under lower-case names. */
export function folded<T>(names: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(names).map(([name, value]) => [name.toLowerCase(), value]))
}
