import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8')
const manifest: { default_permissions: Record<string, string>; default_events: string[] } = parse(
  read('app.yml'),
)

test('the manifest for an Enterprise Server is the usual one without what it does not know', () => {
  const block = /```yaml\n(default_permissions:[^`]*)```/.exec(read('docs/github.md'))?.[1] ?? ''
  const { merge_queues: _, ...permissions } = manifest.default_permissions
  const unknown = ['merge_group', 'sub_issues']
  expect(parse(block)).toEqual({
    default_permissions: permissions,
    default_events: manifest.default_events.filter((event) => !unknown.includes(event)),
  })
})

test('every test that the assumptions name is there, by that title', () => {
  const text = read('docs/assumptions.md')
  const named = [...text.matchAll(/`(test\/[\w./-]+\.test\.ts)`(?: “([^”]+)”)?/g)]
  expect(named.length).toBeGreaterThan(20)
  const missing = named.filter(([, path = '', title = '']) => !read(path).includes(title))
  expect(missing.map(([whole]) => whole)).toEqual([])
})
