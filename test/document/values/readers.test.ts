import { describe, expect, test } from 'vitest'
import { actionKey, actionTitle, foldTitle } from '../../../src/document/values/actionTitle.ts'
import { isPlaceholder } from '../../../src/document/values/isPlaceholder.ts'
import { readDuration } from '../../../src/document/values/readDuration.ts'
import { readOwners } from '../../../src/document/values/readOwners.ts'
import { readPriority } from '../../../src/document/values/readPriority.ts'
import { readStatus } from '../../../src/document/values/readStatus.ts'
import { readTicket } from '../../../src/document/values/readTicket.ts'

test.each([
  ['✅ Done', 'done'],
  ['Done in #12', 'done'],
  ['完了 (2026-05-07)', 'done'],
  ['Erledigt', 'done'],
  ['Not done', 'open'],
  ['⬜ À faire', 'open'],
  ['未着手', 'open'],
  ['В работе', 'in_progress'],
  ['In progress (2 of 3)', 'in_progress'],
  ["Won't do", 'dropped'],
  ['❌', 'dropped'],
])('the status %s is %s', (text, status) => {
  expect(readStatus(text)).toBe(status)
})

test.each(['', 'alerts', 'High', '2026-12-01'])('%j is no status', (text) => {
  expect(readStatus(text)).toBeUndefined()
})

test.each([
  ['P0', 'P0'],
  ['SEV-1', 'P1'],
  ['🔴 Critical', 'P0'],
  ['High (blocks release)', 'P1'],
  ['Moyenne', 'P2'],
  ['低', 'P3'],
])('the priority %s is %s', (text, priority) => {
  expect(readPriority(text)).toBe(priority)
})

test('owners are logins, teams and names', () => {
  expect(readOwners('@ana, @org/payments')).toEqual([
    { kind: 'login', login: 'ana' },
    { kind: 'team', org: 'org', team: 'payments' },
  ])
  expect(readOwners('Ana Lopez and Bob')).toEqual([
    { kind: 'name', name: 'Ana Lopez' },
    { kind: 'name', name: 'Bob' },
  ])
  expect(readOwners('Platform/SRE')).toEqual([{ kind: 'name', name: 'Platform/SRE' }])
})

test.each(['', '—', 'TBD', 'n/a', '[Person/Team]', '{{OWNER}}', 'Niemand', '未定'])(
  '%j names nobody',
  (text) => {
    expect(readOwners(text)).toEqual([])
  },
)

describe('tickets', () => {
  test.each([
    ['#12', { kind: 'issue', number: 12 }],
    [
      '[#12](https://github.com/org/repo/issues/12)',
      { kind: 'issue', number: 12, owner: 'org', repository: 'repo' },
    ],
    ['org/repo#12', { kind: 'issue', number: 12, owner: 'org', repository: 'repo' }],
    [
      'https://git.example/org/repo/pull/7/files',
      { kind: 'issue', number: 7, owner: 'org', repository: 'repo' },
    ],
    ['OPS-123', { kind: 'key', key: 'OPS-123' }],
    ['[task](https://acme.atlassian.net/browse/OPS-9)', { kind: 'key', key: 'OPS-9' }],
    ['see https://linear.app/acme/issue/X', { kind: 'url', url: 'https://linear.app/acme/issue/X' }],
  ])('%s', (text, ticket) => {
    expect(readTicket(text, false)?.ticket).toEqual(ticket)
  })

  test.each(['', 'UTF-8', 'P1', 'INC-2026-0042', 'see #abc', 'https://docs.example/page'])(
    '%j has none',
    (text) => {
      expect(readTicket(text, false)).toBeUndefined()
    },
  )
})

describe('what an action is called', () => {
  test.each([
    ['Add an alert (#57)', 'Add an alert'],
    ['Add an alert #57', 'Add an alert'],
    ['Add an alert (@ana, due Dec 1)', 'Add an alert'],
    ['Add an alert. Owner: ana, due: Friday', 'Add an alert'],
    ['Add an alert (DONE)', 'Add an alert'],
    ['Limit retries (at most 3)', 'Limit retries (at most 3)'],
    ['https://github.com/org/repo/issues/1', 'https://github.com/org/repo/issues/1'],
  ])('%s', (text, title) => {
    expect(actionTitle(text)).toBe(title)
  })

  test('its key ignores case, Markdown and punctuation, and counts equal ones', () => {
    expect(actionKey('Add an alert', 0)).toMatch(/^[0-9a-f]{12}$/)
    expect(actionKey(foldTitle('add an *alert*!'), 0)).toBe(actionKey(foldTitle('Add an alert'), 0))
    expect(actionKey('Add an alert', 1)).not.toBe(actionKey('Add an alert', 0))
  })
})

test.each([
  ['1h 23min', 83],
  ['1 h 05', 65],
  ['14:05 〜 14:52 (JST)', 47],
  ['23:50 – 00:10', 20],
  ['~16:49 UTC → 17:47 UTC (1h)', 58],
  ['83 minutes', 83],
  ['about 1.5 hours', 90],
  ['2 Stunden', 120],
  ['1時間30分', 90],
  ['01:23', 83],
  ['2 days, 3 hours', 3060],
])('%s is %d minutes', (text, minutes) => {
  expect(readDuration(text)).toBe(minutes)
})

test.each([
  '',
  '-',
  '[Action description]',
  '_[Name]_',
  '{{ACTION}}',
  'TBD',
  'TODO',
  '…',
  '[High/Medium/Low]',
])('%j is a placeholder', (text) => {
  expect(isPlaceholder(text)).toBe(true)
})

test.each(['Fix [the bug](https://x.example)', '42', '✅', 'Do it', '[x] done'])('%j is none', (text) => {
  expect(isPlaceholder(text)).toBe(false)
})
