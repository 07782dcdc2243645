import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8')
const quoted = [...page.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text)

test('the page on the architecture names only what is there', () => {
  const paths = quoted.filter((text) => /^(?:src|test|docs)\//.test(text))
  expect(paths.length).toBeGreaterThan(20)
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

test('and only tests that exist', () => {
  const tests = new Set(globSync('test/**/*.test.ts', { cwd: root }).map((path) => basename(path)))
  const named = quoted.filter((text) => text.endsWith('.test.ts')).map((text) => basename(text))
  expect(named.length).toBeGreaterThan(12)
  expect(named.filter((name) => !tests.has(name))).toEqual([])
})
