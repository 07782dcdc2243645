/** An object of the kind that was asked for; of another kind nothing was selected. */
export type Other = Record<PropertyKey, never>

/** What was asked for, or undefined when it is absent or of another kind (`node(id)` and the like). */
export function selected<T extends object>(value: T | Other | null | undefined): T | undefined {
  return value && isSelected(value) ? value : undefined
}

function isSelected<T extends object>(value: T | Other): value is T {
  return Object.keys(value).length > 0
}

/** A list without the holes that GraphQL allows in it. */
export function present<T>(list: readonly (T | null)[] | null | undefined): readonly T[] {
  return (list ?? []).filter((one) => one !== null)
}
