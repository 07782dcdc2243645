import { expect, test } from 'vitest'
import { fieldName, isFieldLabel } from '../../../../src/document/language/compile/fieldNames.ts'

test.each([
  ['Incident Commander', 'commander'],
  ['Start Time (UTC)', 'started'],
  ['Time detected', 'detected'],
  ['Incident detection date', 'detected'],
  ['Date/Heure de résolution', 'resolved'],
  ["Durée de l'incident", 'duration'],
  ['Beginn der Störung', 'started'],
  ['Behoben um', 'resolved'],
  ['Data/hora inicio (UTC)', 'started'],
  ['Fecha de detección', 'detected'],
  ['Fim do incidente', 'resolved'],
  ['Начало инцидента', 'started'],
  ['障害レベル', 'severity'],
  ['복구 시각', 'restored'],
])('%s is %s', (label, name) => {
  expect(fieldName(label)).toBe(name)
  expect(isFieldLabel(label)).toBe(true)
})

test.each([
  ['Response time', 'response_time'],
  ['Resolution', 'resolution'],
  ['Error rate (peak)', 'error_rate'],
])('%s is no field of the head', (label, name) => {
  expect(fieldName(label)).toBe(name)
  expect(isFieldLabel(label)).toBe(false)
})
