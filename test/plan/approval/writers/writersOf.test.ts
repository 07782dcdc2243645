import { describe, expect, test } from 'vitest'
import type { Account } from '../../../../src/incident/observed/account.ts'
import type { Commit } from '../../../../src/incident/observed/pullRequestState.ts'
import type { Push } from '../../../../src/incident/observed/push.ts'
import { writersOf } from '../../../../src/plan/approval/writers/writersOf.ts'
import { ana, ben, bot, cleo, commit, oid, pullRequest } from '../../../builders/snapshot.ts'

const nothing = '0'.repeat(40) as Push['before']

/** One push after the other, each from where the one before ended; `!b` rewrites what is there. */
function pushed(...moves: readonly (readonly [by: Account, to: string])[]): readonly Push[] {
  return moves.map(([by, to], index) => ({
    before: index === 0 ? nothing : oid((moves[index - 1]?.[1] ?? '').replace('!', '')),
    after: oid(to.replace('!', '')),
    rewrites: to.startsWith('!'),
    by: { databaseId: by.databaseId, login: by.login },
  }))
}

const unsigned = { signedBy: undefined }
const judge = (
  commits: readonly Commit[],
  pushes?: readonly Push[],
  proof: 'pushes' | 'signatures' = 'pushes',
) => {
  const { ids, unknown } = writersOf(pullRequest({ author: bot, commits }), pushes, {
    proof,
    coAuthors: 'wrote',
  })
  const names = [ana, ben, bot, cleo]
    .filter(({ databaseId }) => ids.has(databaseId))
    .map(({ login }) => login)
  return { names, unknown }
}

describe('who wrote a commit', () => {
  test('that GitHub signed is its author, the app included', () => {
    expect(judge([commit('a', [bot]), commit('b', [ana])])).toEqual({
      names: ['ana', 'debrief'],
      unknown: undefined,
    })
  })

  test('that somebody signed is whoever it names and whoever signed', () => {
    expect(judge([commit('b', [ana], { signedBy: cleo })]).names).toEqual(['ana', 'debrief', 'cleo'])
  })

  test('that was committed by somebody else: both', () => {
    expect(judge([commit('b', [ana], { committer: ben, signedBy: ben })]).names).toEqual([
      'ana',
      'ben',
      'debrief',
    ])
  })

  test('without a signature is who pushed it, when it says the same', () => {
    expect(judge([commit('b', [ana], unsigned)], pushed([ana, 'b']))).toEqual({
      names: ['ana', 'debrief'],
      unknown: undefined,
    })
  })

  test('under the name of another is nobody known: who pushed it may not approve either', () => {
    expect(judge([commit('b', [cleo], unsigned)], pushed([ben, 'b']))).toEqual({
      names: ['ben', 'debrief', 'cleo'],
      unknown: { commit: oid('b'), why: 'pushed', by: 'ben' },
    })
  })

  test('under the name of the app is nobody known', () => {
    expect(judge([commit('b', [bot], unsigned)], pushed([ben, 'b']))).toMatchObject({
      names: ['ben', 'debrief'],
      unknown: { why: 'pushed' },
    })
  })

  test('that replaced what others had pushed may be theirs: they do not approve it', () => {
    const pushes = pushed([ben, 'x'], [ana, '!b'])
    expect(judge([commit('b', [ana], unsigned)], pushes)).toEqual({
      names: ['ana', 'ben', 'debrief'],
      unknown: undefined,
    })
  })
})

test.each([
  ['where GitHub tells of no pushes', undefined, 'pushes'],
  ['where only signatures count', pushed([ana, 'b']), 'signatures'],
  ['where no push accounts for it', pushed([ana, 'f']), 'pushes'],
] as const)('nobody can tell who wrote an unsigned commit %s', (_where, pushes, proof) => {
  expect(judge([commit('b', [ana], unsigned)], pushes, proof).unknown).toEqual({
    commit: oid('b'),
    why: 'unsigned',
  })
})
