import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ruleCards } from '../../src/document/rules/rules.ts'

const page = readFileSync(new URL('../../docs/requirements.md', import.meta.url), 'utf8')
const figures = readdirSync(new URL('../../src/document/figures/', import.meta.url)).map((file) =>
  file.replace('.ts', ''),
)
/** The requirements that tests of figures name in their titles: `(requirements 5, 68-70)`. */
const figureTests = new Set(
  readdirSync(new URL('figures/', import.meta.url))
    .map((file) => readFileSync(new URL(`figures/${file}`, import.meta.url), 'utf8'))
    .flatMap((text) => [...text.matchAll(/\(requirements? ([\d, -]+)\)/g)])
    .flatMap(([, list = '']) => list.split(', '))
    .flatMap((range) => {
      const [from = 0, to = from] = range.split('-').map(Number)
      return Array.from({ length: to - from + 1 }, (_, at) => from + at)
    }),
)
const rows = page.split('\n').flatMap((line) => {
  const cells = line.split('|').map((cell) => cell.trim())
  return /^\d+$/.test(cells[1] ?? '') ? [{ number: Number(cells[1]), covered: cells[3] ?? '' }] : []
})
const named = [...page.matchAll(/`([a-z]+\/[a-z-]+)`/g)].map((match) => match[1] ?? '')

describe('the page of requirements', () => {
  test('names only rules that exist', () => {
    expect(named.filter((id) => !ruleCards.has(id))).toEqual([])
  })

  test('names every rule', () => {
    expect([...ruleCards.keys()].filter((id) => !named.includes(id))).toEqual([])
  })

  test('names only figures that exist, and all of them', () => {
    const told = [...page.matchAll(/figure `(\w+)`/g)].map((match) => match[1] ?? '')
    expect(told.filter((name) => !figures.includes(name))).toEqual([])
    expect(figures.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
  })

  test('says nothing is covered that no test would miss', () => {
    const provenByRule = ({ covered }: (typeof rows)[number]) =>
      [...covered.matchAll(/`([a-z]+\/[a-z-]+)`/g)].some(
        ([, id = '']) => (ruleCards.get(id)?.examples.bad.length ?? 0) > 0,
      )
    const claimed = rows.filter(({ covered }) => /^(?:figure )?`/.test(covered))
    expect(claimed.length).toBeGreaterThan(60)
    expect(claimed.filter((row) => !provenByRule(row) && !figureTests.has(row.number))).toEqual([])
  })

  test('has each number once, in order, each with an answer', () => {
    const numbers = rows.map(({ number }) => number)
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
    expect(numbers.length).toBeGreaterThan(100)
    expect(
      rows.filter(({ covered }) => !/`[\w/-]+`|no rule: |not in the document: |; no rule/.test(covered)),
    ).toEqual([])
  })
})
