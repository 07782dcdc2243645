import { expect, test } from 'vitest'
import { sectionNames } from '../../../../src/document/language/compile/sectionNames.ts'

test.each<readonly [string, readonly string[]]>([
  ['Executive Summary', ['summary']],
  ['Description of the incident', ['summary']],
  ['Key events', ['timeline']],
  ['How can we prevent this?', ['action_items']],
  ["Changes we're making", ['action_items']],
  ['Actions taken during the incident', ['response']],
  ['Opportunities for improvement', ['went_wrong']],
  ['Aggravating factors', ['contributing_factors']],
  ['How was it resolved?', ['resolution']],
  ["Ce qui s'est mal passé", ['went_wrong']],
  ['Folgemaßnahmen', ['action_items']],
  ['Seguimiento', ['action_items']],
  ['O que falhou', ['went_wrong']],
  ['恒久対応', ['action_items']],
  ['处理经过', ['timeline']],
  ['TL;DR', ['summary']],
  ['5.1 5 Whys Analysis', ['five_whys']],
  ['4. Detailed Timeline (all times UTC)', ['timeline']],
  ['Detection and Response', ['detection', 'response']],
  ['Lessons learned & action items', ['action_items', 'lessons']],
  [':ballot_box_with_check: Follow-up tasks', ['action_items']],
  ['🛡️ ACTIONS CORRECTIVES & PRÉVENTION', ['action_items']],
  ['Corrective and preventative measures', ['action_items']],
  ['What could have gone better?', ['went_wrong']],
  ['Where we got lucky', ['lucky']],
  ['Root cause of the outage', ['root_cause']],
  ['Chronologie des événements', ['timeline']],
  ['Ce qui a bien fonctionné', ['went_well']],
  ['Zeitlicher Ablauf', ['timeline']],
  ['Was lief schlecht?', ['went_wrong']],
  ['Nächste Schritte', ['action_items']],
  ['Línea de tiempo', ['timeline']],
  ['Lições aprendidas', ['lessons']],
  ['Azioni correttive', ['action_items']],
  ['Geleerde lessen', ['lessons']],
  ['Hva gikk dårlig', ['went_wrong']],
  ['Grundorsak', ['root_cause']],
  ['Корневая причина', ['root_cause']],
  ['Краткое описание', ['summary']],
  ['再発防止策', ['action_items']],
  ['影響範囲', ['impact']],
  ['时间线', ['timeline']],
  ['改进措施', ['action_items']],
  ['The bug that was no bug, and what we make of it in the next year of our work', []],
  ['Netspace', []],
])('%s', (title, names) => {
  expect(sectionNames(title)).toEqual(names)
})

test('an organisation adds its own titles', () => {
  const synonyms = { action_items: ['What we owe our users'] }
  expect(sectionNames('What we owe our users', synonyms)).toEqual(['action_items'])
  expect(sectionNames('What we owe our users')).toEqual([])
})
