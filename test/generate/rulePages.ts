import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Strength } from '../../src/document/rules/levels.ts'
import { ruleCards } from '../../src/document/rules/rules.ts'
import { rulePage, strengthWord } from '../../src/messages/rule/rulePage.ts'

const docs = join(import.meta.dirname, '../../docs')
const index = join(docs, 'rules.md')

/** What `docs/` is to hold of the rules, by path in it: a page for each, and the list of all with its table in step. */
export function rulePages(): ReadonlyMap<string, string> {
  const pages = [...ruleCards.values()].map((card) => [`rules/${card.id}.md`, rulePage(card)] as const)
  return new Map([...pages, ['rules.md', withTable(readFileSync(index, 'utf8'))]])
}

function withTable(page: string): string {
  const rows = [...ruleCards.values()].map(
    ({ id, levels: { draft, review, final }, reason }) =>
      `| [\`${id}\`](rules/${id}.md) | ${[draft, review, final].map(strengthWord).join(' | ')} | ${holding(review, final)} | ${reason.replaceAll('|', '\\|')} |\n`,
  )
  return page.replace(/(\| Rule \|.*\n\|.*\n)(?:\|.*\n)*/, (_, head) => head + rows.join(''))
}

/** From when on an error of the rule keeps the check from passing. */
function holding(review: Strength, final: Strength): string {
  if (review === 'error') return 'from review on'
  return final === 'error' ? 'once approved' : 'never'
}

/** The pages that are there, by path in `docs/`. */
export function writtenPages(): ReadonlyMap<string, string> {
  const files = ['rules.md', ...globSync('rules/**/*.md', { cwd: docs })]
  return new Map(files.map((file) => [file.replaceAll('\\', '/'), readFileSync(join(docs, file), 'utf8')]))
}

if (import.meta.main) {
  const pages = rulePages()
  rmSync(join(docs, 'rules'), { recursive: true, force: true })
  for (const [path, text] of pages) {
    mkdirSync(dirname(join(docs, path)), { recursive: true })
    writeFileSync(join(docs, path), text)
  }
}
