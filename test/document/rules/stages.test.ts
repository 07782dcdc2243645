import { expect, test } from 'vitest'
import { diagnose } from '../../../src/document/diagnose.ts'
import { defaultRuleSettings } from '../../../src/document/rules/settings.ts'
import { blankPostmortem } from './blankPostmortem.ts'

const broken = {
  ...blankPostmortem('---\nseverity: [\n---\n'),
  problems: [
    {
      rule: 'document/front-matter',
      level: 'error',
      message: 'broken',
      start: 0,
      end: 3,
      line: 1,
      endLine: 3,
    },
  ],
} as const

test('what could not be read is a warning while drafting and an error afterwards', () => {
  const levels = (['draft', 'review', 'final'] as const).map(
    (stage) =>
      diagnose(broken, { stage, settings: defaultRuleSettings }).findings.find(
        ({ rule }) => rule === 'document/front-matter',
      )?.level,
  )
  expect(levels).toEqual(['warning', 'error', 'error'])
})

test('a level from the configuration replaces the built-in one, for all stages or for one', () => {
  const sectionLevels = (level: 'notice' | 'off' | { readonly review: 'notice' }) =>
    (['review', 'final'] as const).map((stage) => {
      const settings = { ...defaultRuleSettings, levels: { 'structure/sections': level } }
      return diagnose(broken, { stage, settings }).findings.find(({ rule }) => rule === 'structure/sections')
        ?.level
    })
  expect(sectionLevels('notice')).toEqual(['notice', 'notice'])
  expect(sectionLevels('off')).toEqual([undefined, undefined])
  expect(sectionLevels({ review: 'notice' })).toEqual(['notice', 'error'])
})
