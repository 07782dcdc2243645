import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../../src/document/edit/applyEdits.ts'
import { asExample, judgeExample } from '../../../src/document/ruleExample.ts'
import type { Example, RuleCard } from '../../../src/document/rules/rule.ts'
import { ruleCards } from '../../../src/document/rules/rules.ts'

function findingsOf(card: RuleCard, example: string | Example) {
  const given = asExample(example)
  return { text: given.text, found: judgeExample(card, given) }
}

describe.each([...ruleCards.values()].map((card) => [card.id, card] as const))('%s', (_, card) => {
  test.each(card.examples.good.map((example, index) => [index + 1, example] as const))(
    'is silent on good example %i',
    (_, example) => {
      expect(findingsOf(card, example).found.map(({ hit }) => hit.message)).toEqual([])
    },
  )

  test.each(card.examples.bad.map((example, index) => [index + 1, example] as const))(
    'speaks on bad example %i',
    (_, example) => {
      const { text, found } = findingsOf(card, example)
      expect(found).not.toEqual([])
      for (const { hit } of found) {
        expect(hit.message).toMatch(/[.?!]$/)
        expect(hit.at.start).toBeLessThanOrEqual(hit.at.end)
        expect(hit.at.end).toBeLessThanOrEqual(text.length)
      }
    },
  )

  const repaired = card.examples.bad.filter((one) => typeof one === 'object' && one.fixed !== undefined)
  if (repaired.length > 0) {
    test.each(repaired)('fixes its bad example, and is content with the result', (example) => {
      const { text, found } = findingsOf(card, example)
      const fixed = applyEdits(
        text,
        found.flatMap(({ hit }) => hit.fix?.() ?? []),
      )
      expect(fixed).toBe(typeof example === 'object' ? example.fixed : undefined)
      expect(
        findingsOf(card, typeof example === 'object' ? { ...example, text: fixed } : fixed).found,
      ).toEqual([])
    })
  }
})
