import { readFileSync, writeFileSync } from 'node:fs'
import { defaultPolicy } from '../../src/policy/policy.ts'
import { type DescribedSetting, describedSettings } from '../../src/policy/settings/describedSettings.ts'
import { toPolicyFile } from '../../src/policy/toPolicyFile.ts'
import { inOneLine } from '../../src/policy/yaml/inOneLine.ts'

/** What people set: neither groups of settings, nor the four severities one by one. */
export const documentedSettings: readonly (readonly [path: string, setting: DescribedSetting])[] = [
  ...describedSettings,
].filter(
  ([path, { names }]) => path !== '' && !/\.P\d$/.test(path) && (names.length === 0 || names.includes('P0')),
)

function defaultOf(path: string): string {
  const value = path
    .split('.')
    .reduce<unknown>(
      (inner, name) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined),
      toPolicyFile(defaultPolicy),
    )
  const written = inOneLine(value ?? [])
  return written === '{}' || written === '[]' ? 'none' : `\`${written}\``
}

/** The page about the configuration with one row for each setting, as the schema describes it. */
export function withSettingsTable(page: string): string {
  const rows = documentedSettings.map(
    ([path, { description, example }]) =>
      `| \`${path}\` | ${description} | ${defaultOf(path)} | \`${example}\` |`,
  )
  return page.replace(/(?:^\| `.*\n)+/m, `${rows.join('\n')}\n`)
}

if (import.meta.main) {
  const target = new URL('../../docs/configuration.md', import.meta.url)
  writeFileSync(target, withSettingsTable(readFileSync(target, 'utf8')))
}
