import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { parsePolicy } from '../../src/policy/parsePolicy.ts'
import { defaultPolicy } from '../../src/policy/policy.ts'
import { describedSettings, editorSchema } from '../../src/policy/settings/describedSettings.ts'
import { toPolicyFile } from '../../src/policy/toPolicyFile.ts'
import { documentedSettings, withSettingsTable } from '../generate/settingsTable.ts'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const page = read('docs/configuration.md')
const yamlIn = (text: string) =>
  [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, yaml = '']) => yaml)

describe('the page about the configuration', () => {
  const [whole = ''] = yamlIn(page)

  test('shows the whole file, and it means the defaults', () => {
    expect(parsePolicy(whole)).toEqual({ policy: defaultPolicy })
    expect(parse(whole)).toEqual(toPolicyFile(defaultPolicy))
  })

  test('lists every setting as the schema describes it (made by `npm run generate`)', () => {
    expect(page).toBe(withSettingsTable(page))
    expect(documentedSettings.length).toBeGreaterThan(40)
  })
})

/** What stands below a name; of a list, its one entry. */
function indented(text: string, group: string): string {
  const named = group === 'rules' && !text.startsWith('name:') ? `name: A rule\n${text}` : text
  const entry = group === 'rules' ? `- ${named.replaceAll('\n', '\n  ')}` : named
  return entry.replace(/^/gm, '  ')
}

describe('every example can be used', () => {
  test.each(documentedSettings.map(([path, { example = '' }]) => [path, example] as const))(
    '%s',
    (path, example) => {
      const groups = path.split('.').slice(0, -1)
      const file = groups.reduceRight((inside, group) => `${group}:\n${indented(inside, group)}`, example)
      expect(parsePolicy(file)).toEqual({ policy: expect.anything() })
    },
  )

  test('those of groups, too', () => {
    const groups = [...describedSettings].filter(
      ([path, { names }]) => names.length > 0 && /^[a-z]+$/.test(path),
    )
    for (const [, { example = '' }] of groups) {
      expect(parsePolicy(example)).toEqual({ policy: expect.anything() })
    }
  })

  test('those of the README and of this page', () => {
    const examples = [...yamlIn(read('README.md')), ...yamlIn(page).slice(1)]
    expect(examples.length).toBeGreaterThan(0)
    for (const example of examples) expect(parsePolicy(example)).toEqual({ policy: expect.anything() })
  })
})

test('the JSON Schema for editors is that of the settings (made by `npm run generate`)', () => {
  expect(JSON.parse(read('docs/debrief.schema.json'))).toEqual(editorSchema())
})
