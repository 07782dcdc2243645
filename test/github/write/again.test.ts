import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Key, RepositoryId } from '../../../src/incident/key.ts'
import type { Effect } from '../../../src/plan/effect.ts'
import { createdIssue, createIssue, node, snapshotOf } from '../fixtures.ts'
import { connect, type Nocked, newInstallation, startNocked } from '../nocked.ts'
import { allDone, applyThrough, results, two } from './applyThrough.ts'

let nocked: Nocked
let key: Key

beforeEach(async () => {
  nocked = startNocked()
  key = { installation: newInstallation(), repository: 1 as RepositoryId, number: 42 }
})
afterEach(() => nocked.close())

const apply = (effects: readonly Effect[]) => applyThrough(key, effects)

describe('tokens', () => {
  test('a token that is no longer accepted is replaced once, and the request sent again', async () => {
    let count = 0
    nocked.answer = (asked) => {
      count += 1
      return count === 1 ? { status: 401, json: { message: 'Bad credentials' } } : allDone(asked)
    }
    const { applied } = await apply(two)
    expect(results(applied)).toEqual(['done', 'done'])
    expect(nocked.minted()).toBe(2)
    expect(new Set(nocked.asked.map(({ headers }) => headers['authorization'])).size).toBe(2)
  })

  test('a fresh one that is not accepted either: nothing was done', async () => {
    nocked.answer = () => ({ status: 401, json: { message: 'Bad credentials' } })
    const { applied } = await apply(two)
    expect(results(applied)).toEqual(['unsent', 'unsent'])
    expect(nocked.asked).toHaveLength(2)
  })

  test('no token to be had: thrown before anything is noted as sent', async () => {
    nocked.mint = () => ({ status: 503, json: { message: 'Unavailable' } })
    const sendings: unknown[] = []
    const { writer } = connect()
    const applying = writer.apply(snapshotOf(key), two, (sending) => sendings.push(sending))
    await expect(applying).rejects.toMatchObject({ name: 'PassingError' })
    expect(sendings).toEqual([])
  })
})

describe('too much at once', () => {
  test('what was done is not sent again; the rest goes in smaller batches', async () => {
    const titles: string[] = []
    nocked.answer = (asked) => {
      const inputs = Object.values(asked.variables).map((input) => Object(input).title)
      const done = inputs.slice(0, inputs.length > 2 ? 1 : 2)
      titles.push(...done)
      return {
        json: {
          data: Object.fromEntries(
            inputs.map((_, index) => [`e${index}`, index < done.length ? createdIssue(57 + index) : null]),
          ),
          errors: inputs.slice(done.length).map((_, index) => ({
            type: 'RESOURCE_LIMITS_EXCEEDED',
            message: 'Resource limits for this query exceeded.',
            path: [`e${index + done.length}`],
          })),
        },
      }
    }
    const items = Array.from({ length: 10 }, (_, index) => createIssue(`action-${index}`))
    const { applied } = await apply(items)
    expect(results(applied)).toEqual(items.map(() => 'done'))
    expect(titles.toSorted()).toEqual(items.map(({ item }) => `Do ${item}`).toSorted())
    expect(nocked.asked.map(({ fields }) => fields.length)).toEqual([10, 5, 2, 2, 2, 2])
  })

  test('what makes nothing new is sent again wherever the limit was hit', async () => {
    let count = 0
    const message = 'Resource limits for this query exceeded.'
    nocked.answer = (asked) => {
      count += 1
      return count > 1
        ? allDone(asked)
        : { json: { data: null, errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED', message }] } }
    }
    const { applied } = await apply([
      { kind: 'reopen-issue', issue: node('I_1') },
      { kind: 'reopen-issue', issue: node('I_2') },
    ])
    expect(results(applied)).toEqual(['done', 'done'])
  })
})
