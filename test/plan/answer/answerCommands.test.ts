import { describe, expect, test } from 'vitest'
import type { Account } from '../../../src/incident/observed/account.ts'
import type { Comment } from '../../../src/incident/observed/comment.ts'
import { nothingResolved, type Snapshot } from '../../../src/incident/observed/snapshot.ts'
import { answerCommands } from '../../../src/plan/answer/answerCommands.ts'
import { situationOf } from '../../../src/plan/case/situationOf.ts'
import { defaultPolicy } from '../../../src/policy/policy.ts'
import { account, ana, bot, issue, pullRequest, snapshot } from '../../builders/snapshot.ts'
import { comment } from '../../incident/story.ts'

const merged = pullRequest({ state: 'merged' })
const closing = comment(bot, '16:00', '<!-- debrief:closing -->\nDone.')

function answers(comments: readonly Comment[], more: Partial<Snapshot> = {}) {
  const situation = situationOf(
    snapshot({
      comments,
      resolved: { ...nothingResolved, permissions: { ana: 'write', ben: 'read' } },
      pullRequest: pullRequest({ draft: true }),
      ...more,
    }),
    { policy: defaultPolicy, troubles: [], today: '2026-11-21' },
  )
  return answerCommands(situation).map((effect) => {
    if (effect.kind === 'add-comment') return `say ${effect.item} on ${effect.subject}`
    if (effect.kind === 'edit-comment') return `edit ${effect.comment}`
    return 'mark' in effect ? `${effect.kind} ${effect.mark} ${effect.comment}` : effect.kind
  })
}

const said = (time: string, body: string, author: Account = ana, parts: Partial<Comment> = {}) =>
  comment(author, time, body, parts)
const marked = (mark: 'accepted' | 'refused' | 'unclear', since: string) => ({
  reactions: [{ mark, since: `2026-11-20T${since}:00Z` }],
})
const stranger = (index: number) => account(`s${index}`, 100 + index)

describe('commands are answered', () => {
  test.each<[string, readonly Comment[], Partial<Snapshot>, readonly string[]]>([
    ['by a reaction', [said('15:00', '/severity P0')], {}, ['add-reaction accepted IC_ana_15:00']],
    ['once', [said('15:00', '/severity P0', ana, marked('accepted', '15:01'))], {}, []],
    [
      'by no reaction any more, when the command is gone',
      [said('15:00', 'never mind', ana, marked('accepted', '15:01'))],
      {},
      ['remove-reaction accepted IC_ana_15:00'],
    ],
    [
      'not yet, while it is not known whether the writer may',
      [said('15:00', '/severity P0', stranger(1))],
      {},
      [],
    ],
    [
      'in words, where they are not understood',
      [said('15:00', '/severity banana\n/owner @ana')],
      {},
      [
        'add-reaction accepted IC_ana_15:00',
        'add-reaction unclear IC_ana_15:00',
        'say reply IC_ana_15:00 on I_42',
      ],
    ],
    [
      'not where nobody may write',
      [said('15:00', '/severity P0')],
      { issue: issue(42, { locked: true }) },
      [],
    ],
    [
      'as too late, after the end',
      [said('15:00', '/severity P0'), closing, said('17:00', '/severity P1')],
      { pullRequest: merged },
      ['say reply IC_ana_17:00 on I_42'],
    ],
    [
      'on the pull request, where they stand there',
      [],
      { pullRequest: pullRequest({ draft: true, comments: [said('15:00', '/help')] }) },
      ['say reply IC_ana_15:00 on PR_43'],
    ],
  ])('%s', (_, comments, more, expected) => {
    expect(answers(comments, more)).toEqual(expected)
  })

  test('only the last question for the status gets the present answer', () => {
    const first = said('15:00', '/status')
    const told = comment(bot, '15:01', `<!-- debrief:reply to=${first.id} -->\nAs it was.`)
    expect(answers([first, told, said('15:30', '/status')])).toEqual(['say reply IC_ana_15:30 on I_42'])
  })

  test('strangers do not make the app talk', () => {
    const strangers = Array.from({ length: 30 }, (_, index) => stranger(index))
    const permissions = Object.fromEntries(strangers.map(({ login }) => [login, 'read' as const]))
    const comments = strangers.map((one, index) => said(`15:${10 + index}`, '/severity P0', one))
    const told = answers(comments, { resolved: { ...nothingResolved, permissions } })
    expect(told.filter((effect) => effect.startsWith('say'))).toHaveLength(3)
    expect(told.filter((effect) => effect.startsWith('add-reaction refused'))).toHaveLength(30)
  })

  test('and mistakes without end get 20 replies', () => {
    const comments = Array.from({ length: 40 }, (_, index) => said(`15:${10 + index}`, '/severity banana'))
    expect(answers(comments).filter((effect) => effect.startsWith('say'))).toHaveLength(20)
  })
})

test('a command that was edited after it was accepted counts on its writer’s right of today', () => {
  const edited = { ...marked('accepted', '15:01'), editedAt: '2026-11-20T15:30:00Z', editor: ana }
  const seen = (permission: 'write' | 'read') =>
    answers([said('15:00', '/severity P0', ana, edited)], {
      resolved: { ...nothingResolved, permissions: { ana: permission } },
    })
  expect(seen('write')).toEqual([])
  expect(seen('read')).toEqual([
    'remove-reaction accepted IC_ana_15:00',
    'add-reaction refused IC_ana_15:00',
    'say reply IC_ana_15:00 on I_42',
  ])
})
