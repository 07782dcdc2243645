import { describe, expect, test } from 'vitest'
import type { Command } from '../../../src/incident/commands/command.ts'
import { mayCommand, readCommands } from '../../../src/incident/commands/readCommands.ts'
import { ana } from '../../builders/snapshot.ts'
import { processorMilliseconds } from '../../processorMilliseconds.ts'

const read = (body: string) => readCommands({ body, author: ana, createdAt: '2026-11-20T15:30:00Z' })

describe('a command is read', () => {
  test.each<[string, Command]>([
    ['/severity P1', { kind: 'severity', severity: 'P1' }],
    ['/severity sev0', { kind: 'severity', severity: 'P0' }],
    ['/severity: critical', { kind: 'severity', severity: 'P0' }],
    ['/severity hoch', { kind: 'severity', severity: 'P1' }],
    ['/severity P2 since only one shop is hit', { kind: 'severity', severity: 'P2' }],
    ['/commander @ben', { kind: 'commander', login: 'ben' }],
    ['/commander ben.', { kind: 'commander', login: 'ben' }],
    ['/owner me', { kind: 'owner', login: 'ana' }],
    ['/owner @ana-maria-7', { kind: 'owner', login: 'ana-maria-7' }],
    ['/resolved', { kind: 'milestone', milestone: 'resolved', at: '2026-11-20T15:30:00Z' }],
    ['/detected 14:01', { kind: 'milestone', milestone: 'detected', at: '2026-11-20T14:01:00Z' }],
    [
      '/mitigated 15:02 CET – rolled back',
      { kind: 'milestone', milestone: 'mitigated', at: '2026-11-20T14:02:00Z', text: 'rolled back' },
    ],
    ['/service checkout, payments;', { kind: 'service', services: ['checkout', 'payments'] }],
    ['/category security', { kind: 'category', category: 'security' }],
    ['/link #57', { kind: 'link', link: { text: '#57', to: { number: 57 } } }],
    [
      '/link acme/platform#12 Rate limits',
      { kind: 'link', link: { text: 'Rate limits', to: { number: 12, repository: 'acme/platform' } } },
    ],
    [
      '/link <https://grafana.example/d/(1)|x> Errors',
      { kind: 'link', link: { text: 'Errors', to: { url: 'https://grafana.example/d/%281%29%7Cx' } } },
    ],
    ['/postmortem skip: planned maintenance', { kind: 'skip', reason: 'planned maintenance' }],
    ['/postmortem ABORT same as #57', { kind: 'abort', reason: 'same as #57' }],
    ['/defer 2026-12-15 Vendor', { kind: 'defer', to: '2026-12-15', reason: 'Vendor' }],
    ['/defer Dec 15 - Vendor', { kind: 'defer', to: '2026-12-15', reason: 'Vendor' }],
    ['/defer 2026-11-20 Today', { kind: 'defer', to: '2026-11-20', reason: 'Today' }],
    ['/status', { kind: 'status' }],
    ['/help', { kind: 'help' }],
  ])('%s', (body, command) => {
    expect(read(body)).toEqual([command])
  })
})

describe('a command is not understood', () => {
  test.each([
    ['/severity banana', 'severity', 'severity', 'banana'],
    ['/severity', 'severity', 'severity', ''],
    ['/commander', 'commander', 'person', ''],
    ['/commander @ben and @ana', 'commander', 'person', '@ben and @ana'],
    ['/owner @acme/sre', 'owner', 'person', '@acme/sre'],
    ['/resolved thanks all', 'resolved', 'time', 'thanks all'],
    ['/service ,', 'service', 'text', ','],
    ['/category', 'category', 'text', ''],
    ['/link', 'link', 'link', ''],
    ['/link javascript:alert(1)', 'link', 'link', 'javascript:alert(1)'],
    ['/link http://', 'link', 'link', 'http://'],
    ['/postmortem skip', 'postmortem skip', 'reason', ''],
    ['/postmortem abort -', 'postmortem abort', 'reason', ''],
    ['/postmortem skp it', 'postmortem', 'template', 'skp it'],
    ['/defer', 'defer', 'date', ''],
    ['/defer soon', 'defer', 'date', 'soon'],
    ['/defer 2026-11-19 Vendor', 'defer', 'past', '2026-11-19 Vendor'],
    ['/defer 2026-12-15', 'defer', 'reason', '2026-12-15'],
    ['/serverity P1', 'severity', 'command', 'serverity'],
    ['/resolve', 'resolved', 'command', 'resolve'],
    ['`/severity P1`', 'severity', 'code', ''],
  ])('%s', (body, command, about, found) => {
    expect(read(body)).toMatchObject([{ kind: 'problem', command, about, found }])
  })
})

// What other apps and GitHub itself are told in comments.
test.each([
  '/lgtm',
  '/approve',
  '/assign @ben',
  '/unassign',
  '/cc @ben',
  '/close',
  '/reopen',
  '/retest',
  '/test all',
  '/hold',
  '/label bug',
  '/kind bug',
  '/priority high',
  '/lifecycle stale',
  '/merge',
  '/rebase',
  '/deploy',
  '/azp run',
  '/milestone v2',
  '/ok-to-test',
  '/triage accepted',
  '/area db',
  '/sig node',
  '/shrug',
  '/retitle x',
  '/backport',
  '/cherry-pick',
  '/bors',
  '/run',
  '/build',
  '/skip',
  '/override',
  '/verify',
  '/transfer',
  '/duplicate',
  '/remind',
  '/lint',
  '/format',
  '/approved',
  '/table',
  '/details',
  '/code',
  '/tasklist',
  '/template',
  '/saved',
])('%s is left to others', (body) => {
  expect(read(body)).toEqual([])
  expect(mayCommand(body)).toBe(false)
})

test('there is no command that approves', () => {
  expect(read('/approve')).toEqual([])
})

test('200 commands in one comment are all read, in little time', () => {
  const lines = Array.from({ length: 200 }, (_, index) =>
    index % 2
      ? `/timeline 14:${String(index % 60).padStart(2, '0')} Step ${index}`
      : `/severity banana${index}`,
  )
  const time = processorMilliseconds(() => {
    expect(read(lines.join('\n'))).toHaveLength(200)
  })
  expect(time).toBeLessThan(200)
})
