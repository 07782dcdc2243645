import { describe, expect, it, test } from 'vitest'
import { bundledTemplateNames } from '../../../src/document/templates/bundledTemplates.ts'
import { chooseTemplate } from '../../../src/document/templates/chooseTemplate.ts'

const settings = {
  names: [...bundledTemplateNames, 'Security'],
  bySeverity: { P0: 'comprehensive', P3: 'minimal' },
  byCategory: { Security: 'Security' },
} as const

describe('the template of an incident', () => {
  test.each([
    ['nothing is known', {}, 'standard'],
    ['a severity with a template of its own', { severity: 'P0' }, 'comprehensive'],
    ['a severity without one', { severity: 'P2' }, 'standard'],
    ['a category goes before the severity', { severity: 'P0', category: 'security' }, 'Security'],
    ['somebody asked for one', { severity: 'P0', asked: ' Lean ' }, 'lean'],
    ['an organisation’s own is asked for', { asked: 'security' }, 'Security'],
  ] as const)('%s', (_, incident, expected) => {
    expect(chooseTemplate(incident, settings)).toEqual({ name: expected })
  })

  it('is the usual one when the one asked for does not exist, and says what was meant', () => {
    expect(chooseTemplate({ severity: 'P3', asked: 'detaild' }, settings)).toEqual({
      name: 'minimal',
      unknown: { asked: 'detaild', nearest: 'detailed' },
    })
    expect(chooseTemplate({ asked: 'quarterly' }, settings).unknown).toEqual({ asked: 'quarterly' })
  })

  it('is the configured default in place of standard', () => {
    expect(chooseTemplate({}, { ...settings, default: 'lean' })).toEqual({ name: 'lean' })
  })
})
