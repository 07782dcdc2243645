import { expect, test } from 'vitest'
import { diagnose } from '../../../src/document/diagnose.ts'
import { parsePostmortem } from '../../../src/document/parsePostmortem.ts'
import type { Outside } from '../../../src/document/rules/outside.ts'
import { defaultRuleSettings, type RuleSettings } from '../../../src/document/rules/settings.ts'

const p0 = '---\nseverity: P0\n---\n\n# Slow checkout\n'
const incident = { number: 42, url: 'https://example.com/42', opened: '2026-01-31T14:05:00Z' }
const table = (...rows: string[]) =>
  `# Slow checkout\n\n## Action items\n\n| Action | Priority |\n| --- | --- |\n${rows.map((row) => `| ${row} |\n`).join('')}`

interface Case {
  readonly text: string
  readonly outside?: Outside
  readonly settings?: Partial<RuleSettings>
  readonly today?: string
}

test.each<[string, Case, string]>([
  [
    'review/deadline',
    {
      text: p0,
      outside: { incident },
      settings: { deadlines: { P0: 1, P1: 1, P2: 1, P3: 1 } },
      today: '2026-02-02',
    },
    'within 1 day: it was due on 2026-02-01, 1 day ago.',
  ],
  ['review/deadline', { text: p0, outside: { incident }, today: '2026-02-04' }, '1 of 5 days is left.'],
  ['review/deadline', { text: p0, outside: { incident }, today: '2026-02-05' }, 'today is the last day.'],
  ['review/deadline', { text: p0, outside: { incident }, today: '2026-02-03' }, '2 of 5 days are left.'],
  [
    'action/priority',
    { text: table('Add an alert | P1', 'Raise the limit |') },
    '1 of 2 actions has no priority.',
  ],
  [
    'timeline/source',
    {
      text: '## Timeline\n\n- 2026-01-31 14:05 UTC alert\n',
      settings: { levels: { 'timeline/source': 'notice' } },
    },
    '1 of 1 event names no source.',
  ],
])('%s counts one as one: %#', (rule, { text, outside, settings, today }, expected) => {
  const { findings } = diagnose(parsePostmortem(text), {
    stage: 'review',
    settings: { ...defaultRuleSettings, ...settings },
    ...(outside ? { outside } : {}),
    ...(today ? { today } : {}),
  })
  expect(findings.filter((one) => one.rule === rule).map(({ message }) => message)).toEqual([
    expect.stringContaining(expected),
  ])
})
