import { describe, expect, test } from 'vitest'
import type { NodeId, Oid } from '../../../src/incident/key.ts'
import { troubleWords } from '../../../src/messages/issue/troubleWords.ts'
import type { Effect } from '../../../src/plan/effect.ts'
import { noteWritten, undoneAlways } from '../../../src/reconcile/note/tugOfWar.ts'
import { undoneTrouble } from '../../../src/reconcile/note/undoneTrouble.ts'
import { account, key, snapshot } from '../../builders/snapshot.ts'

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 20, 14, minutes))
const id = (text: string) => text as NodeId

function history(...passes: readonly (readonly [minutes: number, ...Effect[]])[]) {
  const kept = new Map<string, string>()
  const notes = {
    read: (name: string) => kept.get(name),
    write: (name: string, value: string) => kept.set(name, value),
  }
  for (const [minutes, ...effects] of passes) noteWritten(notes, key, effects, at(minutes))
  return (minutes: number, ...effects: readonly Effect[]) => undoneAlways(notes, key, effects, at(minutes))
}

const labels: Effect = { kind: 'add-labels', subject: snapshot().issue.id, labels: ['postmortem: draft'] }
const close: Effect = { kind: 'close-issue', issue: id('I_1'), as: 'not_planned' }
const reopen: Effect = { kind: 'reopen-issue', issue: id('I_1') }
const commit = (text: string, head: string): Effect => ({
  kind: 'commit-file',
  branch: 'debrief/42',
  expectedHead: head as Oid,
  path: 'a.md',
  text,
  headline: 'Link actions',
})

describe('what was written and is to be written again', () => {
  test('is left the fourth time', () => {
    expect(history([0, labels], [1, labels])(2, labels)).toEqual([])
    expect(history([0, labels], [1, labels], [2, labels])(3, labels, close)).toEqual([labels])
  })

  test('is not told from a read that came too soon', () => {
    const soon = at(0).getTime()
    const kept = new Map<string, string>()
    const notes = {
      read: (name: string) => kept.get(name),
      write: (name: string, value: string) => kept.set(name, value),
    }
    for (const seconds of [0, 3, 6, 9, 12]) noteWritten(notes, key, [labels], new Date(soon + seconds * 1000))
    expect(undoneAlways(notes, key, [labels], new Date(soon + 15_000))).toEqual([])
  })

  test('is the same file on whatever commit', () => {
    const asked = history([0, commit('a', '1')], [1, commit('a', '2')], [2, commit('a', '3')])
    expect(asked(3, commit('a', '4'))).toHaveLength(1)
    expect(asked(3, commit('b', '4'))).toEqual([])
  })

  test('is no tug of war where the app itself goes back and forth', () => {
    const asked = history([0, close], [1, reopen], [2, close], [3, reopen], [4, close], [5, reopen])
    expect(asked(6, close)).toEqual([])
  })

  test('is tried again after a day, once', () => {
    const day = 24 * 60
    const passes = [0, 1, 2].map((minutes) => [minutes, labels] as const)
    expect(history(...passes)(day + 3, labels)).toEqual([])
    expect(history(...passes, [day + 3, labels])(day + 4, labels)).toEqual([labels])
  })
})

describe('whose doing it is', () => {
  const bot = snapshot().repository.bot
  const off = (login: string) => ({
    kind: 'unlabeled' as const,
    label: 'postmortem: draft',
    at: at(1).toISOString(),
    actor: account(login, 50),
  })
  test.each([
    ['the last who took the label off', [off('ana'), off('tidy-bot')], 'tidy-bot'],
    ['nobody, where only the app did so', [{ ...off('x'), actor: bot }], undefined],
    ['nobody, where nothing tells', [], undefined],
  ])('%s', (_, history, by) => {
    const trouble = undoneTrouble(snapshot({ history }), labels)
    expect(trouble).toEqual({
      effect: 'add-labels',
      reason: 'undone',
      labels: ['postmortem: draft'],
      ...(by === undefined ? {} : { by }),
    })
    expect(trouble && troubleWords(trouble)).toContain(by ? `last by \`${by}\`. ` : 'it was undone. ')
  })

  test('is not said of a comment in a comment', () => {
    expect(undoneTrouble(snapshot(), { kind: 'edit-comment', comment: id('C'), body: '' })).toBeUndefined()
  })
})
