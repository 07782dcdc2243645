import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { diagnose } from '../../../src/document/diagnose.ts'
import type { Stage } from '../../../src/document/model/postmortem.ts'
import { parsePostmortem } from '../../../src/document/parsePostmortem.ts'
import { defaultRuleSettings } from '../../../src/document/rules/settings.ts'

const outside = {
  assignable: new Map([
    ['mar', true],
    ['jo', true],
    ['jo-finch', true],
  ]),
  people: new Map<string, string>(),
  incident: { number: 42, url: 'https://github.com/acme/shop/issues/42', opened: '2026-01-31T14:05:00Z' },
}

function read(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
}

function diagnosis(file: string, stage: Stage, today: string) {
  const settings = { ...defaultRuleSettings, wordingLimit: 50 }
  return diagnose(parsePostmortem(read(file)), { stage, settings, outside, today })
}

/** Two postmortems of one outage: one as nobody should have to read it, one as it helps. */
describe('the blameful one', () => {
  const lines = read('blameful.md').split('\n')
  const { findings } = diagnosis('blameful.md', 'final', '2026-06-01')

  test.each([
    ['a person as the cause', 'blame/named-person', 'Jo Finch forgot'],
    ['a handle beside the harm', 'blame/named-person', '@jo-finch broke'],
    ['human error as the cause', 'blame/human-error', 'It was human error'],
    ['judgements', 'blame/judgmental', 'careless ignorance'],
    ['who ignored the alert', 'blame/agent-failure', 'engineer ignored the alert'],
    ['what did not happen', 'blame/counterfactual', 'could have been prevented'],
    ['animated language', 'tone/animated', 'which is ridiculous'],
    ['exclamation marks', 'tone/animated', '!!!'],
    ['an impact without numbers', 'impact/quantified', '## Impact'],
    ['an empty section', 'structure/empty-section', '## Recovery'],
    ['a vague action', 'action/weak-verb', 'Improve the migrations'],
    ['another one', 'action/weak-verb', 'Make the runbook better'],
    ['several owners', 'action/owner', 'Improve the migrations'],
    ['no owner', 'action/owner', 'Train people'],
    ['no due date', 'action/due-date', 'Train people'],
    ['an action that asks people to try harder', 'action/be-careful', 'Train people'],
    ['equal priorities', 'action/priority', 'Improve the migrations'],
    ['a severe incident without an urgent action', 'action/high-priority', 'Improve the migrations'],
    ['no tickets', 'action/tracker', 'Improve the migrations'],
    ['nothing that helps to notice', 'action/mix', 'Improve the migrations'],
    ['hours of silence', 'timeline/gap', '16:40 incident resolved'],
    ['no evidence', 'cause/evidence', '## Root cause'],
    ['one cause only', 'cause/single', '## Root cause'],
    ['publication months late', 'review/deadline', '# Checkout down'],
  ])('shows %s', (_, rule, words) => {
    const found = findings.filter((finding) => finding.rule === rule)
    expect(found.map(({ line }) => lines[line - 1])).toContainEqual(expect.stringContaining(words))
  })
})

describe('the blameless one', () => {
  test.each([
    ['draft', '2026-02-01'],
    ['review', '2026-02-03'],
    ['final', '2026-02-05'],
  ] as const)('has nothing to fix as %s', (stage, today) => {
    const { findings } = diagnosis('blameless.md', stage, today)
    expect(findings.filter(({ rule }) => rule !== 'review/deadline')).toEqual([])
  })
})
