import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { HistoryEvent } from '../../../src/incident/observed/snapshot.ts'
import { timelineEvent } from '../../../src/messages/pullRequest/timelineEvent.ts'
import { defaultPolicy } from '../../../src/policy/policy.ts'
import { ana, ben, bot, cleo, pullRequest } from '../../builders/snapshot.ts'
import { effects } from '../../messages/github.ts'
import { assigned, at, closed, comment, facts, labeled, reopened, unlabeled } from '../story.ts'

const merged = (number: number, time: string, title = 'Roll back release 418'): HistoryEvent => ({
  kind: 'merged',
  at: at(time),
  actor: ben,
  pullRequest: { number, title, url: `https://github.test/acme/shop/pull/${number}` },
})

/** The timeline as people read it. */
function told(story: Parameters<typeof facts>[0]): readonly string[] {
  return facts(story).timeline.map(
    (event) => `${event.at.slice(11, 16)} ${event.actor.login}: ${timelineEvent(event)}`,
  )
}

test('the timeline tells what happened, in order', () => {
  const story = {
    issue: { body: '### Started at\n\n13:40 UTC' },
    history: [
      labeled(cleo, '14:01', 'incident'),
      labeled(cleo, '14:02', 'P2'),
      assigned(ben, '14:03'),
      unlabeled(cleo, '14:10', 'P2'),
      labeled(cleo, '14:10', 'P1'),
      labeled(cleo, '14:11', 'bug'),
      merged(57, '14:30'),
      labeled(ben, '14:35', 'incident: mitigated'),
      closed(ben, '15:00'),
      reopened(ana, '15:05'),
      { ...closed(ben, '15:30'), by: { pullRequest: 60 } },
    ],
    comments: [
      comment(ben, '14:20', 'I am on it.'),
      comment(ben, '14:40', '/timeline 14:05 Failover started\n/timeline 14:25 Rolling back, fixes #12'),
    ],
  }
  expect(told(story)).toEqual([
    '13:40 ana: Impact started, as stated in the issue',
    '14:00 ana: Incident issue opened',
    '14:01 cleo: Incident declared with the label `incident`',
    '14:02 cleo: Severity set to P2 with the label `P2`',
    '14:03 ben: Assigned to @ben',
    '14:05 ben: Failover started',
    '14:10 cleo: Severity set to P1 with the label `P1`',
    '14:25 ben: Rolling back, f⁠ixes #⁠12',
    '14:30 ben: Pull request #57 merged: Roll back release 418',
    '14:35 ben: Incident marked as mitigated',
    '15:00 ben: Incident issue closed',
    '15:05 ana: Incident issue reopened',
    '15:30 ben: Incident issue closed by pull request #60',
  ])
})

test('an assignment that is passed on, and a label that is withdrawn, are told', () => {
  const history: readonly HistoryEvent[] = [
    { kind: 'unassigned', at: at('14:10'), actor: ana, assignee: ben },
    unlabeled(cleo, '14:20', 'Incident'),
  ]
  expect(told({ history }).slice(1)).toEqual([
    '14:10 ana: No longer assigned to @ben',
    '14:20 cleo: Label `Incident` removed',
  ])
})

describe('the timeline leaves out', () => {
  test.each<[string, readonly HistoryEvent[]]>([
    ['what the app did', [labeled(bot, '14:10', 'P1'), closed(bot, '18:00')]],
    [
      'the app’s labels, whoever set them',
      Object.values(defaultPolicy.labels).map((label) => labeled(ana, '14:10', label.toUpperCase())),
    ],
    ['other labels', [labeled(ana, '14:10', 'good first issue')]],
    ['a new title', [{ kind: 'renamed', at: at('14:10'), actor: ana, from: 'a', to: 'b' }]],
    ['the postmortem’s own pull request', [merged(43, '18:00')]],
  ])('%s', (_, history) => {
    expect(told({ history, more: { pullRequest: pullRequest({ state: 'merged' }) } })).toEqual([
      '14:00 ana: Incident issue opened',
    ])
  })

  it('a comment that was deleted, and follows one that was edited', () => {
    const before = comment(ben, '14:40', '/timeline 14:05 Failover started')
    const after = { ...before, body: '/timeline 14:06 Failover done', editedAt: at('14:50'), editor: ben }
    expect(told({ comments: [before] })).toContain('14:05 ben: Failover started')
    expect(told({ comments: [after] })).toContain('14:06 ben: Failover done')
    expect(told({ comments: [] })).toHaveLength(1)
  })
})

describe('the key of an event', () => {
  const history = [
    labeled(cleo, '14:01', 'Incident'),
    labeled(cleo, '14:01', 'Incident'),
    merged(57, '14:30'),
    closed(ben, '15:00'),
  ]
  const note = comment(ben, '14:40', '/timeline 14:05 a\n/timeline 14:06 b')

  it('says what it is and is unique', () => {
    expect(facts({ history, comments: [note] }).timeline.map(({ key }) => key)).toEqual([
      'opened',
      'labeled-incident-2026-11-20T14:01:00Z',
      'labeled-incident-2026-11-20T14:01:00Z-2',
      'comment-IC_ben_14:40',
      'comment-IC_ben_14:40-2',
      'merged-57',
      'closed-2026-11-20T15:00:00Z',
    ])
  })

  it('stays the same when more happens', () => {
    const before = facts({ history, comments: [note] }).timeline
    const after = facts({
      history: [...history, reopened(ana, '15:05')],
      comments: [note, comment(cleo, '15:10', '/timeline 13:00 c')],
    }).timeline
    for (const event of before) expect(after).toContainEqual(event)
  })
})

it('acts on nothing and stays one line, whatever people wrote', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('Fixes #12 ', '@org/all ', '<!-- ', '|'),
      (text, trap) => {
        const story = {
          history: [merged(57, '14:30', trap + text)],
          comments: [comment(ben, '14:40', `/timeline 14:05 ${trap}${text}`)],
        }
        for (const event of facts(story).timeline) {
          const words = timelineEvent(event)
          expect(words).not.toMatch(/[\r\n]/)
          expect(effects(words.replace('#57', ''))).toEqual([])
        }
      },
    ),
  )
})
