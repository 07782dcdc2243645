import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeSuccess } from '../../../src/document/figures/judgeSuccess.ts'

const perfect = {
  completed: '2026-02-01',
  due: '2026-02-01',
  quality: 85,
  feedback: 4,
  impactMetrics: ['p99 of checkout'],
  documented: true,
  followUps: ['load test in May'],
}

test('all six criteria met, each at its limit (requirements 159-165)', () => {
  expect(judgeSuccess(perfect)).toMatchObject({
    overall_success: true,
    success_percentage: 100,
    recommendations: [],
  })
})

test('five of six is a success, four is not', () => {
  expect(judgeSuccess({ ...perfect, quality: 84 }).overall_success).toBe(true)
  expect(judgeSuccess({ ...perfect, quality: 84, documented: false }).overall_success).toBe(false)
})

test('what nobody measured is not met, and there is advice for it', () => {
  const judged = judgeSuccess({ impactMetrics: [], documented: false, followUps: [] })
  expect(judged.success_percentage).toBe(0)
  expect(judged.recommendations).toHaveLength(6)
})

test('one recommendation for each criterion that is not met (requirement 166)', () => {
  const outcome = fc.record(
    {
      completed: fc.constantFrom('2026-01-01', '2026-03-01'),
      due: fc.constant('2026-02-01'),
      quality: fc.integer({ min: 0, max: 100 }),
      feedback: fc.float({ min: 0, max: 5, noNaN: true }),
      impactMetrics: fc.array(fc.string(), { maxLength: 2 }),
      documented: fc.boolean(),
      followUps: fc.array(fc.string(), { maxLength: 2 }),
    },
    { requiredKeys: ['impactMetrics', 'documented', 'followUps'] },
  )
  fc.assert(
    fc.property(outcome, (one) => {
      const judged = judgeSuccess(one)
      const met = Object.values(judged.criteria_met).filter(Boolean).length
      expect(judged.recommendations).toHaveLength(6 - met)
      expect(judged.overall_success).toBe(met >= 5)
    }),
  )
})
