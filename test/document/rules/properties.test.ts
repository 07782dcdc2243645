import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diagnose } from '../../../src/document/diagnose.ts'
import { applyEdits } from '../../../src/document/edit/applyEdits.ts'
import { fixEverything } from '../../../src/document/fixes.ts'
import type { Stage } from '../../../src/document/model/postmortem.ts'
import { parsePostmortem } from '../../../src/document/parsePostmortem.ts'
import { ruleCards } from '../../../src/document/rules/rules.ts'
import { defaultRuleSettings } from '../../../src/document/rules/settings.ts'

const everything = {
  settings: {
    ...defaultRuleSettings,
    levels: { 'timeline/source': 'notice', 'action/orphan-finding': 'notice' },
  },
  today: '2026-03-01',
  outside: {
    assignable: new Map([['mar', false]]),
    people: new Map([['mar vidal', 'mar']]),
    incident: { number: 42, url: 'https://example.com/42', opened: '2026-01-31T14:05:00Z' },
    tickets: new Map([[57, { open: true }]]),
    cited: new Map([[57, { number: 57, merged: '2026-01-31T14:20:00Z' }]]),
    legal: false,
    fileExists: () => false,
  },
} as const

/** Texts out of the pieces that rules look at, with any other text between them. */
const pieces = [...ruleCards.values()].flatMap(({ examples }) =>
  [...examples.good, ...examples.bad].map((one) => (typeof one === 'string' ? one : one.text)),
)
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...pieces),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('\r\n', '|', '---\n', '<!--', '```'),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join('\n'))
const stage = fc.constantFrom<Stage>('draft', 'review', 'final')

test('any text gets a diagnosis, the same one each time, in order, with places inside the text', () => {
  fc.assert(
    fc.property(text, stage, (source, at) => {
      const said = () => {
        const { judged: _, ...told } = diagnose(parsePostmortem(source), { ...everything, stage: at })
        return told
      }
      const once = said()
      expect(said()).toEqual(once)
      const lines = source.split(/\r\n|\n|\r/).length
      for (const [index, finding] of once.findings.entries()) {
        expect(finding.line).toBeGreaterThanOrEqual(once.findings[index - 1]?.line ?? 1)
        expect(finding.start).toBeLessThanOrEqual(finding.end)
        expect(finding.end).toBeLessThanOrEqual(source.length)
        expect(finding.endLine).toBeGreaterThanOrEqual(finding.line)
        expect(finding.endLine).toBeLessThanOrEqual(lines)
        expect(finding.message).not.toBe('')
      }
    }),
  )
})

test('fixes touch only their own places and never throw', () => {
  fc.assert(
    fc.property(text, stage, (source, at) => {
      const edits = fixEverything(diagnose(parsePostmortem(source), { ...everything, stage: at }))
      for (const [index, edit] of edits.entries()) {
        expect(edit.start).toBeGreaterThanOrEqual(edits[index - 1]?.end ?? 0)
        expect(edit.end).toBeGreaterThanOrEqual(edit.start)
        expect(edit.end).toBeLessThanOrEqual(source.length)
      }
      expect(() => parsePostmortem(applyEdits(source, edits))).not.toThrow()
    }),
  )
})
