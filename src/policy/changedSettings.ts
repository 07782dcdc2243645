import type { Policy } from './policy.ts'
import { describedSettings } from './settings/describedSettings.ts'
import { toPolicyFile } from './toPolicyFile.ts'
import { inOneLine } from './yaml/inOneLine.ts'

/** A setting by its path, with its values as YAML in one line. */
export interface ChangedSetting {
  readonly path: string
  readonly before: string
  readonly after: string
}

/** The settings in which two policies differ, in the order of the schema. */
export function changedSettings(before: Policy, after: Policy): readonly ChangedSetting[] {
  const files = [toPolicyFile(before), toPolicyFile(after)]
  return [...describedSettings].flatMap(([path, { names, inList }]) => {
    // Of groups, each setting speaks for itself; a list speaks as a whole.
    if (names.length > 0 || inList) return []
    const [was = '', is = ''] = files.map((file) => inOneLine(valueAt(file, path.split('.')) ?? []))
    return was === is ? [] : [{ path, before: was, after: is }]
  })
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined),
    value,
  )
}
