import { expect, test } from 'vitest'
import { measureImpact } from '../../../src/document/figures/measureImpact.ts'

test('the median time to resolve fell from 60 to 45 minutes: a quarter (requirement 158)', () => {
  expect(measureImpact([30, 60, 600], [40, 50], 1)).toEqual({ mttr_improvement: 25, incident_recurrence: 1 })
})

test('without incidents on one side nothing is claimed, and surveys are passed on as they are', () => {
  expect(measureImpact([], [40], 0, { team_confidence: 87 })).toEqual({
    incident_recurrence: 0,
    team_confidence: 87,
  })
})
