import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Command } from '../../../src/incident/commands/command.ts'
import { readCommands } from '../../../src/incident/commands/readCommands.ts'
import type { Comment } from '../../../src/incident/observed/comment.ts'
import { account, ana, ben, bot } from '../../builders/snapshot.ts'
import { hostile, pathological } from '../../messages/hostileText.ts'
import { processorMilliseconds } from '../../processorMilliseconds.ts'

const writtenAt = '2026-11-20T15:30:00Z'

function read(body: string, parts: Partial<Comment> = {}): readonly Command[] {
  return readCommands({ body, author: ana, createdAt: writtenAt, ...parts })
}

const postmortem = { kind: 'postmortem' }
const note = (at: string, text = 'Failover started') => ({ kind: 'timeline', at, text })

describe('commands', () => {
  test.each<[string, unknown]>([
    ['/postmortem', postmortem],
    ['  /Postmortem  ', postmortem],
    ['/postmortem lean', { kind: 'postmortem', template: 'lean' }],
    ['/postmortem LEAN', { kind: 'postmortem', template: 'lean' }],
    [
      '/postmortem leen',
      { kind: 'problem', command: 'postmortem', about: 'template', found: 'leen', suggestion: 'lean' },
    ],
    ['/postmortem close', { kind: 'problem', command: 'postmortem', about: 'template', found: 'close' }],
    ['/postmortm', { kind: 'problem', command: 'postmortem', about: 'command', found: 'postmortm' }],
    ['/timeline', { kind: 'problem', command: 'timeline', about: 'time', found: '' }],
    [
      '/timeline Failover started',
      { kind: 'problem', command: 'timeline', about: 'time', found: 'Failover started' },
    ],
    ['/timeline 14:05', { kind: 'problem', command: 'timeline', about: 'text', found: '14:05' }],
    [
      '/timeline 25:99 Failover',
      { kind: 'problem', command: 'timeline', about: 'time', found: '25:99 Failover' },
    ],
  ])('%j', (body, expected) => {
    expect(read(body)).toEqual([expected])
  })

  it('stand among other text, several in one comment', () => {
    const body =
      'Looks like `db-1` died.\n/timeline 14:05 Failover started\r\n\r\n/timeline 14:20 Back to normal\nthanks\n\n/postmortem'
    expect(read(body)).toEqual([
      note('2026-11-20T14:05:00Z'),
      note('2026-11-20T14:20:00Z', 'Back to normal'),
      postmortem,
    ])
  })

  it('with templates of one’s own', () => {
    const comment = { body: '/postmortem payments', author: ana, createdAt: writtenAt }
    expect(readCommands(comment, { templates: ['payments'] })).toEqual([
      { kind: 'postmortem', template: 'payments' },
    ])
  })
})

describe('the time of a timeline entry', () => {
  test.each([
    ['14:05', '2026-11-20T14:05:00Z'],
    ['14:05:30', '2026-11-20T14:05:30Z'],
    ['14:05Z', '2026-11-20T14:05:00Z'],
    ['14:05 UTC', '2026-11-20T14:05:00Z'],
    ['14:05 +02:00', '2026-11-20T12:05:00Z'],
    ['14:05+0200', '2026-11-20T12:05:00Z'],
    ['14:05 CET', '2026-11-20T13:05:00Z'],
    ['2:05 pm', '2026-11-20T14:05:00Z'],
    ['2026-11-19 14:05', '2026-11-19T14:05:00Z'],
    ['2026-11-19T14:05Z', '2026-11-19T14:05:00Z'],
    ['2026-11-19 14:05 +05:30', '2026-11-19T08:35:00Z'],
    ['Nov 19, 14:05', '2026-11-19T14:05:00Z'],
  ])('%s is %s', (time, at) => {
    expect(read(`/timeline ${time} Failover started`)).toEqual([note(at)])
    expect(read(`/timeline ${time} - Failover started`)).toEqual([note(at)])
  })

  test.each([
    ['23:50', '2026-11-20T00:10:00Z', '2026-11-19T23:50:00Z', 'just before midnight'],
    ['00:05', '2026-11-20T00:10:00Z', '2026-11-20T00:05:00Z', 'just after midnight'],
    ['01:00', '2026-11-20T00:10:00Z', '2026-11-20T01:00:00Z', 'a little ahead'],
    ['00:05', '2026-11-20T23:50:00Z', '2026-11-20T00:05:00Z', 'the same morning'],
    ['23:50 -08:00', '2026-11-20T08:10:00Z', '2026-11-20T07:50:00Z', 'before midnight in its zone'],
    ['23:50', '2027-01-01T00:10:00Z', '2026-12-31T23:50:00Z', 'before the new year'],
  ])('%s, written at %s, is %s: %s', (time, createdAt, at) => {
    expect(read(`/timeline ${time} Failover started`, { createdAt })).toEqual([note(at)])
  })

  it('keeps to the day of the comment when a slip is corrected later', () => {
    const edited = { editedAt: '2026-11-24T09:00:00Z', editor: ana }
    expect(read('/timeline 14:05 Failover started', edited)).toEqual([note('2026-11-20T14:05:00Z')])
  })
})

describe('a command is understood or answered', () => {
  test.each([
    ['with a colon', '/timeline: 14:05 Failover started'],
    ['with a space behind the slash', '/ timeline 14:05 Failover started'],
    ['in capitals', '/Timeline 14:05 Failover started'],
    ['in a list', '- /timeline 14:05 Failover started'],
    ['in a numbered list in a list', '* so\n  1. /timeline 14:05 Failover started'],
  ])('%s', (_, body) => {
    expect(read(body)).toEqual([note('2026-11-20T14:05:00Z')])
  })

  test.each([
    ['in code', '`/timeline 14:05 Failover started`', 'code'],
    ['in code in a list', '- `/postmortem`', 'code'],
    ['with a slip of the pen', '/time-line 14:05 Failover started', 'command'],
  ])('%s it is told', (_, body, about) => {
    expect(read(body)).toMatchObject([{ kind: 'problem', about }])
  })
})

describe('no command', () => {
  test.each([
    ['in the middle of a line', 'please /postmortem'],
    ['of another app', '/lgtm\n/close'],
    ['a path', '/postmortem/2026/x.md\n/timelines/a'],
    ['quoted', '> /postmortem'],
    ['quoted, going on without the mark', '> as Ana said:\n/postmortem'],
    ['in a quote of a quote', '>> /postmortem'],
    ['in a fence', '```\n/postmortem\n```'],
    ['in a fence of tildes', '~~~ sh\n\n/postmortem\n~~~'],
    ['in a fence that is never closed', '```\n\n/postmortem'],
    ['indented as code', 'text\n\n    /postmortem'],
    ['in code amid text', 'see `/postmortem`'],
    ['in code over several lines', 'run `a\n/postmortem\nb`'],
    ['in a heading', '# /postmortem\n/postmortem\n==='],
    ['in code in a list', '- ```\n  /postmortem\n  ```'],
    ['in a table', '| a |\n| - |\n/postmortem'],
    ['in a hidden comment', '<!--\n/postmortem\n-->'],
    ['in a hidden comment amid text', 'text <!-- hidden\n/postmortem\n-->'],
    ['in HTML', '<pre>\n\n/postmortem\n</pre>'],
    ['in a tag', 'text <a title="\n/postmortem\n">x</a>'],
    ['in a link', '[/postmortem](https://x.example)'],
    ['made harmless', '/\u2060postmortem'],
    ['nothing', ''],
  ])('%s', (_, body) => {
    expect(read(body)).toEqual([])
  })

  test.each([
    ['On Fri, Nov 20, 2026 at 3:04 PM Ana <notifications@github.com> wrote:\n\n/postmortem'],
    ['On Fri, Nov 20, 2026 at 3:04 PM Ana Silva\n<notifications@github.com>\nwrote:\n/postmortem'],
    ['Am 20.11.2026 um 15:04 schrieb Ana <notifications@github.com>:\n\n/postmortem'],
    ['Le ven. 20 nov. 2026 à 15:04, Ana a écrit :\n\n/postmortem'],
    ['________________________________\nFrom: Ana\nSent: Friday\n\n/postmortem'],
    ['From: Ana <ana@shop.example>\nSent: Friday\nTo: ops\n\n/postmortem'],
    ['-----Original Message-----\n\n/postmortem'],
    ['-- \nAna\n\n/postmortem'],
    ['—\nReply to this email directly, view it on GitHub\n\n/postmortem'],
  ])('below the head of an e-mail reply: %j', (foot) => {
    expect(read(foot)).toEqual([])
    expect(read(`/timeline 14:05 Failover started\n\n${foot}`)).toEqual([note('2026-11-20T14:05:00Z')])
  })

  it.each([
    ['by a bot', { author: bot }],
    ['by another bot', { author: account('dependabot', 5, 'bot') }],
    ['by a deleted account', { author: account('ghost', 0, 'ghost') }],
    ['edited by somebody else', { editedAt: writtenAt, editor: ben }],
    ['edited by nobody knows whom', { editedAt: writtenAt }],
  ])('%s', (_, parts) => {
    expect(read('/postmortem', parts)).toEqual([])
  })
})

describe('whatever is written', () => {
  it('is read', () => {
    fc.assert(
      fc.property(fc.constantFrom('', '14:05 ', '14:05 Failover '), hostile, (start, text) => {
        for (const command of read(`/timeline ${start}${text}`)) {
          if (command.kind === 'timeline') expect(command.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
          if (command.kind === 'problem') expect(command.found.isWellFormed()).toBe(true)
        }
      }),
    )
  })

  it('behind a quote mark commands nothing', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const quoted = text.split(/\r\n?|\n/).map((line) => `> ${line}`)
        expect(read(quoted.join('\n'))).toEqual([])
      }),
    )
  })

  it.each(pathological.map((text) => [text.slice(0, 20), text] as const))(
    'takes linear time on %j…',
    (_, text) => {
      const time = processorMilliseconds(() => {
        expect(read(`${text}\n\n/postmortem`).length).toBeLessThanOrEqual(1)
      })
      expect(time).toBeLessThan(2000)
    },
  )
})
