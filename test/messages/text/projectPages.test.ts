import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { oldNode } from '../../../src/messages/cli/oldNode.ts'
import { packageName, projectHome } from '../../../src/messages/text/projectPages.ts'

const root = join(import.meta.dirname, '../../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const manifest = JSON.parse(read('package.json'))

test('the package, the app and what people read name the same home', () => {
  expect(manifest).toMatchObject({
    name: packageName,
    homepage: projectHome,
    bin: { debrief: './dist/bin.js' },
  })
  expect(manifest.repository.url).toBe(`git+${projectHome}.git`)
  expect(parse(read('app.yml')).url).toBe(projectHome)
  expect(JSON.parse(read('package-lock.json'))).toMatchObject({ name: packageName })
})

describe('what people are told to run', () => {
  it('is our own package, under the name it has', () => {
    const told = [
      ...globSync('{README,CHANGELOG,CONTRIBUTING,SECURITY}.md', { cwd: root }),
      ...globSync('docs/**/*.md', { cwd: root }),
    ]
    const commands = told.flatMap((file) =>
      [...read(file).matchAll(/\b(?:npx|npm (?:i|install)) [^\n`]*/g)].map(([it]) => it),
    )
    const ours = commands.filter((command) => command.includes('debrief'))
    expect(ours.length).toBeGreaterThan(0)
    expect(ours.filter((command) => !command.includes(packageName))).toEqual([])
    expect(oldNode('20.1.0', 24)).toContain(`npx -p node@24 -p ${packageName} debrief --help`)
  })

  it('says which Node it needs, as the package does', () => {
    expect(manifest.engines.node).toBe('>=24')
    expect(read('README.md')).toContain('Node.js 24')
    expect(read('CONTRIBUTING.md')).toContain('Node.js 24')
  })
})

test('addresses of pages lead to files that are shipped', () => {
  const sources = globSync('src/messages/**/*.ts', { cwd: root }).map(read).join('\n')
  const pages = [...sources.matchAll(/pageAddress\('([^']+)'\)/g)].map(([, path = '']) => path)
  expect(pages.length).toBeGreaterThan(2)
  expect(pages.filter((path) => !existsSync(join(root, path)))).toEqual([])
  expect(
    pages.filter((path) => path !== 'README.md' && !manifest.files.includes(path.split('/')[0])),
  ).toEqual([])
})

test('links within the documents lead somewhere', () => {
  const files = [...globSync('*.md', { cwd: root }), ...globSync('docs/**/*.md', { cwd: root })]
  const broken = files.flatMap((file) =>
    [
      ...read(file)
        .replace(/^```[\s\S]*?^```/gm, '')
        .matchAll(/\]\((?!https?:|#)([^)#\s]+)/g),
    ]
      .map(([, target = '']) => join(root, file, '..', target))
      .filter((target) => !existsSync(target)),
  )
  expect(broken).toEqual([])
})
