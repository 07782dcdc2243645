import { describe, expect, test } from 'vitest'
import { diagnose } from '../../src/document/diagnose.ts'
import { applyEdits } from '../../src/document/edit/applyEdits.ts'
import { allFixes, fixEverything, fixes } from '../../src/document/fixes.ts'
import { parsePostmortem } from '../../src/document/parsePostmortem.ts'
import { defaultRuleSettings } from '../../src/document/rules/settings.ts'

const text = `---
incident: INC-2026-0042
severity: P1
started: 2026-01-31 14:00
resolved: 2026-01-31 15:30
---

# Slow checkout

## Impact

<!-- GUIDANCE: numbers, please. -->

1,200 users.

## Timeline

| Time (UTC) | Event |
| --- | --- |
| 2026-01-31 15:30 | Incident resolved |
| 2026-01-31 14:00 | Incident started |
`
const review = { stage: 'review', settings: defaultRuleSettings } as const
const draft = { ...review, stage: 'draft' } as const

test('three buttons at most, the most useful first', () => {
  expect(fixes(diagnose(parsePostmortem(text), review)).map(({ label }) => label)).toEqual([
    'Fix dates and order',
    'Add what is missing',
    'Insert figures',
  ])
})

test('labels and descriptions fit on a button', () => {
  for (const { label, description } of allFixes(diagnose(parsePostmortem(text), review))) {
    expect(label.length).toBeLessThanOrEqual(20)
    expect(description.length).toBeLessThanOrEqual(40)
  }
})

test('guidance stays while a draft is written', () => {
  const only = { ...defaultRuleSettings, requiredSections: [] }
  const guided = parsePostmortem('## Impact\n\n<!-- GUIDANCE: numbers, please. -->\n\n1,200 users.\n')
  expect(fixes(diagnose(guided, { ...draft, settings: only }))).toEqual([])
  expect(fixes(diagnose(guided, { ...review, settings: only })).map(({ id }) => id)).toEqual(['guidance'])
})

describe('each button does its work once', () => {
  test.each(allFixes(diagnose(parsePostmortem(text), review)).map((fix) => [fix.label, fix] as const))(
    '%s',
    (_, fix) => {
      const repaired = parsePostmortem(applyEdits(text, fix.edits))
      expect(repaired.text).not.toBe(text)
      expect(allFixes(diagnose(repaired, review)).map(({ id }) => id)).not.toContain(fix.id)
    },
  )
})

test('everything at once gives an ordered timeline, the figures and the missing sections', () => {
  const repaired = applyEdits(text, fixEverything(diagnose(parsePostmortem(text), review)))
  expect(repaired.indexOf('Incident started')).toBeLessThan(repaired.indexOf('Incident resolved'))
  expect(repaired).toContain('- **Time to resolve:** 1 h 30 min')
  expect(repaired).toContain('## Root cause\n\nTBD\n')
  expect(repaired).not.toContain('GUIDANCE')
})

test('what the document suppresses is not repaired', () => {
  const kept = text.replace(
    '## Timeline',
    '## Timeline <!-- debrief-disable timeline/chronological -- newest first -->',
  )
  expect(allFixes(diagnose(parsePostmortem(kept), review)).map(({ id }) => id)).not.toContain('order')
})
