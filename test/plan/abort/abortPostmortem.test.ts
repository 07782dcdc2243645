import { expect, test } from 'vitest'
import type { Comment } from '../../../src/incident/observed/comment.ts'
import type { PullRequestState } from '../../../src/incident/observed/pullRequestState.ts'
import { nothingResolved } from '../../../src/incident/observed/snapshot.ts'
import { abortPostmortem } from '../../../src/plan/abort/abortPostmortem.ts'
import { situationOf } from '../../../src/plan/case/situationOf.ts'
import { defaultPolicy } from '../../../src/policy/policy.ts'
import { ana, ben, bot, oid, pullRequest, snapshot } from '../../builders/snapshot.ts'
import { at, comment } from '../../incident/story.ts'

const abort = comment(ana, '15:00', '/postmortem abort Same as #7')
const asks = comment(ana, '16:00', '/postmortem')
const closed = (by = bot, time = '15:01') => ({ kind: 'closed', at: at(time), by }) as const
const reopened = (by = ben, time = '15:30') => ({ kind: 'reopened', at: at(time), by }) as const

test.each<[string, Partial<PullRequestState>, readonly Comment[], string | undefined]>([
  ['nobody says so', { state: 'open' }, [], undefined],
  ['it is aborted', { state: 'open' }, [abort], 'close-pull-request'],
  ['it is aborted and closed', { state: 'closed', turns: [closed()] }, [abort], undefined],
  ['the word is taken back', { state: 'closed', turns: [closed()] }, [], 'reopen-pull-request'],
  ['somebody closed it', { state: 'closed', turns: [closed(ben)] }, [], undefined],
  ['somebody opened it again', { state: 'open', turns: [closed(), reopened()] }, [abort], undefined],
  [
    'and closed it again',
    { state: 'closed', turns: [closed(), reopened(), closed(ben, '15:40')] },
    [abort],
    undefined,
  ],
  ['one is asked for later', { state: 'closed', turns: [closed(ben)] }, [abort, asks], 'reopen-pull-request'],
  ['it was asked for before', { state: 'closed', turns: [closed(ben, '17:00')] }, [asks], undefined],
  ['it is merged', { state: 'merged' }, [abort], undefined],
  ['who says so may not', { state: 'open' }, [{ ...abort, author: ben }], undefined],
])('%s: %s', (_, state, comments, kind) => {
  const situation = situationOf(
    snapshot({
      comments,
      branch: oid('a'),
      pullRequest: pullRequest(state),
      resolved: { ...nothingResolved, permissions: { ana: 'write', ben: 'read' } },
    }),
    { policy: defaultPolicy, troubles: [], today: '2026-11-21' },
  )
  expect(abortPostmortem(situation).map((effect) => effect.kind)).toEqual(kind === undefined ? [] : [kind])
})
