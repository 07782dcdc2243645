import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { handledEvents, keysOf } from '../../src/app/keysOf.ts'

const origin = { installation: { id: 7 }, repository: { id: 1, node_id: 'R_shop', default_branch: 'main' } }
const pull = (ref: string, headRepository = 1) => ({
  number: 43,
  head: { ref, repo: { id: headRepository } },
  base: { ref: 'main', repo: { id: 1 } },
})
const mergeGroup = (branch: string, action = 'checks_requested') => ({
  action,
  merge_group: { head_ref: `refs/heads/gh-readonly-queue/${branch}` },
})
const labelled = { number: 42, body: 'x', labels: [{ name: 'incident' }] }
const filed = { number: 57, body: '<!-- debrief:action incident=42 item=ab -->\nDo it', labels: [] }

const board = {
  number: 90,
  body: '<!-- debrief:dashboard since=2026-11-20T14:00:00Z -->',
  labels: [{ name: 'debrief: dashboard' }],
  user: { type: 'Bot' },
}

const numbers = (event: string, payload: object) =>
  keysOf(event, { ...origin, ...payload }).map(({ number }) => number)

const onPullRequest = (body: string, comment: object = {}) => ({
  action: 'created',
  issue: { ...labelled, number: 43, pull_request: {} },
  comment: { body, user: { type: 'User' }, ...comment },
})

describe('an event says where to look', () => {
  test.each<[string, string, object, number[]]>([
    ['an incident is labelled', 'issues', { action: 'labeled', issue: labelled }, [42]],
    [
      'its last label is taken away',
      'issues',
      { action: 'unlabeled', issue: { ...labelled, labels: [] } },
      [42],
    ],
    [
      'an issue without labels is opened',
      'issues',
      { action: 'opened', issue: { ...labelled, labels: [] } },
      [],
    ],
    ['a box of the dashboard is ticked', 'issues', { action: 'edited', issue: board }, [0]],
    [
      'somebody copies the dashboard',
      'issues',
      { action: 'edited', issue: { ...board, user: { type: 'User' } } },
      [90],
    ],
    ['a merge queue wants checks', 'merge_group', mergeGroup('main/pr-43-0a1b2c3'), [43]],
    ['it does for another base', 'merge_group', mergeGroup('release/1.x/pr-43-0a1b2c3'), [43]],
    ['it is done', 'merge_group', mergeGroup('main/pr-43-0a1b2c3', 'destroyed'), []],
    ['a merge group is named otherwise', 'merge_group', mergeGroup('main/43'), []],
    ['an action item’s issue is closed', 'issues', { action: 'closed', issue: filed }, [42]],
    ['somebody comments on an incident', 'issue_comment', { action: 'created', issue: labelled }, [42]],
    ['somebody comments on a pull request', 'issue_comment', onPullRequest('Nice, see a/postmortem.md'), []],
    ['there is a command among it', 'issue_comment', onPullRequest('Yes.\n- /timeline 14:05 x'), [43]],
    ['it is misspelt', 'issue_comment', onPullRequest('/postmorten'), [43]],
    ['the command is another app’s', 'issue_comment', onPullRequest('/rebase'), []],
    ['a bot writes it', 'issue_comment', onPullRequest('/postmortem', { user: { type: 'Bot' } }), []],
    [
      'the command is edited away',
      'issue_comment',
      { ...onPullRequest('never mind'), changes: { body: { from: '/postmortem' } } },
      [43],
    ],
    ['a sub-issue is added', 'sub_issues', { parent_issue: { number: 42 }, sub_issue: { number: 57 } }, [42]],
    [
      'the postmortem is marked as ready',
      'pull_request',
      { action: 'ready_for_review', pull_request: pull('debrief/42') },
      [42],
    ],
    [
      'a fork uses our branch name',
      'pull_request',
      { action: 'opened', pull_request: pull('debrief/42', 2) },
      [43],
    ],
    [
      'another pull request is opened',
      'pull_request',
      { action: 'opened', pull_request: pull('feature') },
      [43],
    ],
    [
      'another pull request is labelled',
      'pull_request',
      { action: 'labeled', pull_request: pull('feature') },
      [],
    ],
    [
      'another pull request is aimed at another branch',
      'pull_request',
      { action: 'edited', changes: { base: { ref: { from: 'main' } } }, pull_request: pull('feature') },
      [43],
    ],
    [
      'the description of a postmortem’s pull request is edited',
      'pull_request',
      { action: 'edited', changes: { body: { from: 'x' } }, pull_request: pull('debrief/42') },
      [42],
    ],
    [
      'another pull request is renamed',
      'pull_request',
      { action: 'edited', changes: { title: { from: 'x' } }, pull_request: pull('feature') },
      [],
    ],
    [
      'another pull request is reviewed, which may carry a postmortem',
      'pull_request_review',
      { action: 'dismissed', pull_request: pull('feature') },
      [43],
    ],
    [
      'the postmortem is reviewed',
      'pull_request_review',
      { action: 'submitted', pull_request: pull('debrief/42') },
      [42],
    ],
    ['somebody pushes to the postmortem', 'push', { ref: 'refs/heads/debrief/42', commits: [] }, [42]],
    [
      'the configuration is pushed',
      'push',
      { ref: 'refs/heads/main', commits: [{ modified: ['.github/debrief.yml'] }] },
      [0],
    ],
    ['something else is pushed', 'push', { ref: 'refs/heads/main', commits: [{ modified: ['a.ts'] }] }, []],
    [
      'a push is too long to tell',
      'push',
      { ref: 'refs/heads/main', commits: Array.from({ length: 20 }, () => ({})) },
      [0],
    ],
    [
      'the check is asked for again',
      'check_run',
      { action: 'rerequested', check_run: { check_suite: { head_branch: 'debrief/42' } } },
      [42],
    ],
    [
      'another check is asked for again',
      'check_suite',
      { action: 'rerequested', check_suite: { head_branch: 'main' } },
      [],
    ],
    ['the repository is unarchived', 'repository', { action: 'unarchived' }, [0]],
    ['a star is given', 'star', { action: 'created' }, []],
  ])('%s', (_what, event, payload, expected) => {
    expect(numbers(event, payload)).toEqual(expected)
  })
})

describe('what does not have the expected shape brings no key and does not throw', () => {
  test.each([
    ['a number', 5],
    ['text', 'x'],
    ['a list', []],
    ['null', null],
    ['no installation', { ...origin, installation: null, action: 'labeled', issue: labelled }],
    ['an object as action', { ...origin, action: {}, issue: labelled }],
    ['a number as text', { ...origin, action: 'labeled', issue: { ...labelled, number: '42' } }],
    ['a number beyond reason', { ...origin, action: 'labeled', issue: { ...labelled, number: 1e300 } }],
    [
      'an id that is no id',
      { ...origin, repository: { id: '1', node_id: 'R_shop' }, action: 'labeled', issue: labelled },
    ],
  ])('%s', (_what, payload) => {
    const events = handledEvents.filter((event) => event !== 'repository')
    for (const event of [...events, '__proto__', 'constructor', '*']) {
      expect(keysOf(event, payload)).toEqual([])
    }
  })

  test('anything at all', () => {
    fc.assert(
      fc.property(fc.constantFrom(...handledEvents, 'toString'), fc.anything(), (event, payload) => {
        expect(Array.isArray(keysOf(event, payload))).toBe(true)
      }),
    )
  })
})

test('the manifest subscribes to exactly the events that are read', () => {
  const manifest: unknown = parse(readFileSync(join(import.meta.dirname, '../../app.yml'), 'utf8'))
  expect(manifest).toMatchObject({ default_events: handledEvents.toSorted() })
})
