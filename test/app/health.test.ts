import type { ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { answerHealth, type HealthParts } from '../../src/app/health.ts'

const now = new Date('2026-11-20T14:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const secretKey = '7/R_shop#42'

/** @returns what `/healthz` answers */
function health(more: Partial<HealthParts> = {}, due = ago(1)) {
  const answer = { status: 0, text: '' }
  const response = {
    writeHead(status: number) {
      answer.status = status
      return response
    },
    end(text: string) {
      answer.text = text
    },
  }
  const parts: HealthParts = {
    version: '1.2.3',
    queue: {
      health: () => ({
        waiting: 3,
        working: 1,
        resting: 2,
        parked: [{ key: secretKey, error: 'a bug in private/repository' }],
        oldestDue: { key: secretKey, due: due.toISOString(), error: 'no answer about private/repository' },
      }),
    },
    clock: () => now,
    lastDelivery: () => undefined,
    lastSweep: () => ago(9),
    sweepEvery: 600_000,
    keyAccepted: () => true,
    requests: () => 12,
    ...more,
  }
  answerHealth(parts, response as unknown as ServerResponse)
  return { status: answer.status, text: answer.text, report: JSON.parse(answer.text) as { status: string } }
}

test('counts, and names no key and no error to whoever asks', () => {
  const { status, report, text } = health()
  expect(status).toBe(200)
  expect(report).toEqual({
    status: 'ok',
    version: '1.2.3',
    queue: { depth: 4, lateSeconds: 60, parked: 1, restingInstallations: 2 },
    lastDelivery: null,
    lastSweep: ago(9).toISOString(),
    githubRequests: 12,
  })
  expect(text).not.toMatch(/R_shop|private/)
})

describe('is not well', () => {
  test.each<[string, Partial<HealthParts>, Date]>([
    ['late', {}, ago(6)],
    ['key refused by GitHub', { keyAccepted: () => false }, ago(1)],
    ['no sweep succeeded lately', { lastSweep: () => ago(31) }, ago(1)],
  ])('%s', (word, more, due) => {
    const { status, report } = health(more, due)
    expect({ status, word: report.status }).toEqual({ status: 503, word })
  })
})
