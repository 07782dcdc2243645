import { describe, expect, test } from 'vitest'
import type { NodeId } from '../../src/incident/key.ts'
import type { Effect } from '../../src/plan/effect.ts'
import { clearToSend, settleMilliseconds } from '../../src/reconcile/clearToSend.ts'

const now = new Date('2026-11-20T14:00:00Z')
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds)
const comment: Effect = { kind: 'add-comment', item: 'status', subject: 'I_42' as NodeId, body: 'hello' }
const edit: Effect = { kind: 'edit-comment', comment: 'C_1' as NodeId, body: 'hello' }
const signal: Effect = {
  kind: 'dispatch',
  item: 'dispatch-published',
  event: 'postmortem_published',
  payload: {},
}

describe('a create', () => {
  test('goes out when it was never tried', () => {
    expect(clearToSend([comment, edit], new Map(), now)).toEqual({ effects: [comment, edit] })
  })

  test.each([true, false])('waits until GitHub must show the last try (clear answer: %s)', (confirmed) => {
    const at = ago(1_000)
    expect(clearToSend([comment, edit], new Map([['status', { at, confirmed }]]), now)).toEqual({
      effects: [edit],
      lookAgain: new Date(at.getTime() + settleMilliseconds),
    })
  })

  test('goes out again when the last try never showed', () => {
    const intents = new Map([['status', { at: ago(settleMilliseconds), confirmed: false }]])
    expect(clearToSend([comment], intents, now)).toEqual({ effects: [comment] })
  })
})

describe('a signal, which leaves no trace on GitHub', () => {
  test('is never sent again once the answer was clear', () => {
    const intents = new Map([['dispatch-published', { at: ago(86_400_000), confirmed: true }]])
    expect(clearToSend([signal], intents, now)).toEqual({ effects: [] })
  })

  test('is sent again after a while when the answer was lost', () => {
    const intents = new Map([['dispatch-published', { at: ago(settleMilliseconds), confirmed: false }]])
    expect(clearToSend([signal], intents, now)).toEqual({ effects: [signal] })
  })
})
