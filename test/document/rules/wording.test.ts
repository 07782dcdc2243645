import { expect, test } from 'vitest'
import { diagnose } from '../../../src/document/diagnose.ts'
import { parsePostmortem } from '../../../src/document/parsePostmortem.ts'
import { defaultRuleSettings } from '../../../src/document/rules/settings.ts'

const blaming = `# Slow checkout

The developer forgot the index. The on-call engineer ignored the alert. The team was careless.
The reviewer failed to test the migration. The outage was caused by human error. An engineer
accidentally ran the wrong script. The outage could have been prevented. This is ridiculous!!!
`

function remarks(settings = defaultRuleSettings) {
  const { findings, omitted } = diagnose(parsePostmortem(blaming), { stage: 'final', settings })
  return { findings: findings.filter(({ rule }) => /^(blame|tone)\//.test(rule)), omitted }
}

test('at most five remarks on wording, the louder ones first, and the others are counted', () => {
  const { findings, omitted } = remarks()
  expect(findings).toHaveLength(5)
  expect(findings.every(({ level }) => level === 'warning')).toBe(true)
  expect(omitted).toBeGreaterThanOrEqual(3)
})

test('wording never fails a check, whatever the configuration says', () => {
  const levels = { 'blame/agent-failure': 'error', 'blame/human-error': { final: 'error' } } as const
  expect(
    remarks({ ...defaultRuleSettings, levels }).findings.filter(({ level }) => level === 'error'),
  ).toEqual([])
})

test('a repository adds its own actors, and takes names out', () => {
  const say = (sentence: string, words: Partial<typeof defaultRuleSettings.words>) => {
    const settings = { ...defaultRuleSettings, words: { ...defaultRuleSettings.words, ...words } }
    const { findings } = diagnose(parsePostmortem(`# Slow checkout\n\n${sentence}\n`), {
      stage: 'final',
      settings,
    })
    return findings.some(({ rule }) => rule === 'blame/agent-failure')
  }
  expect(say('The steward forgot the valve.', {})).toBe(false)
  expect(say('The steward forgot the valve.', { actors: ['steward'] })).toBe(true)
  expect(say('Then Author ignored the header.', {})).toBe(true)
  expect(say('Then Author ignored the header.', { notActors: ['Author'] })).toBe(false)
})

test('the remarks themselves blame nobody', () => {
  for (const { message } of remarks({ ...defaultRuleSettings, wordingLimit: 50 }).findings) {
    expect(message).not.toMatch(/\byou\b|\byour\b|wrong|mistake\b(?!”)/i)
  }
})
