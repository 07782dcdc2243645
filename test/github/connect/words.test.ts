import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readGraphqlAnswer } from '../../../src/github/connect/graphqlErrors.ts'
import { readRetryTime } from '../../../src/github/connect/readRetryTime.ts'
import { redact } from '../../../src/github/connect/redact.ts'

describe('secrets never reach a message', () => {
  test.each([
    'ghs_16C7e42F292c6912E7710c838347Ae178B4a',
    `ghs_12345_eyJhbGciOiJSUzI1NiJ9.${'a'.repeat(400)}.c2ln-_x`,
    'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiI3In0.c2lnbmF0dXJl',
    '-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA\n-----END RSA PRIVATE KEY-----',
    '-----BEGIN PRIVATE KEY-----\nMIIEowIBAAKCAQEA and no end',
  ])('%s', (secret) => {
    expect(redact(`before ${secret} after`)).not.toContain(secret.slice(12, 30))
  })
})

test('whatever the headers say, the wait is between a second and an hour', () => {
  const now = new Date('2026-03-01T12:00:00Z')
  const header = fc.oneof(fc.string(), fc.integer(), fc.date().map(String), fc.constant(undefined))
  const headers = fc.record({
    'retry-after': header,
    'x-ratelimit-reset': header,
    'x-ratelimit-remaining': fc.constantFrom('0', '1', undefined),
  })
  fc.assert(
    fc.property(headers, (given) => {
      const wait = readRetryTime(given, now).getTime() - now.getTime()
      return wait >= 1000 && wait <= 3_600_000
    }),
  )
})

test('any JSON is read as a GraphQL answer or as none', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (body) => {
      const answer = readGraphqlAnswer(body)
      return answer === undefined || answer.data !== undefined || answer.errors.length > 0
    }),
  )
})
