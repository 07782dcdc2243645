import type { RuleSettings } from './settings.ts'

/** Remembers what is built from settings: the same ones judge document after document, and patterns are dear to build. */
export function perSettings<T>(build: (settings: RuleSettings) => T): (settings: RuleSettings) => T {
  const built = new WeakMap<RuleSettings, T>()
  return (settings) => {
    const known = built.get(settings)
    if (known !== undefined) return known
    const made = build(settings)
    built.set(settings, made)
    return made
  }
}
