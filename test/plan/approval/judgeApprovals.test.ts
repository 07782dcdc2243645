import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Account } from '../../../src/incident/observed/account.ts'
import type { Commit, Review } from '../../../src/incident/observed/pullRequestState.ts'
import type { Snapshot } from '../../../src/incident/observed/snapshot.ts'
import { judgeApprovals } from '../../../src/plan/approval/judgeApprovals.ts'
import { defaultPolicy } from '../../../src/policy/policy.ts'
import {
  ana,
  ben,
  bot,
  cleo,
  commit,
  dan,
  oid,
  pullRequest,
  review,
  snapshot,
} from '../../builders/snapshot.ts'

const before =
  '# Outage\n\n## Action items\n\n| Action | Owner | Ticket |\n| --- | --- | --- |\n| Add an alert | @ana | |\n'
const after = before.replace('| |\n', '| #57 |\n')
const document = (text: string) => ({
  oid: oid(text === before ? 'd' : 'e'),
  bytes: text.length,
  text,
  truncated: false,
})

function seen(commits: ReturnType<typeof commit>[], reviews: Review[], text = before): Snapshot {
  return snapshot({ pullRequest: pullRequest({ commits, reviews }), document: document(text) })
}

const names = (accounts: readonly { readonly login: string }[]) => accounts.map(({ login }) => login)

describe('an approval counts', () => {
  test('from somebody who did not write the document, for the commit that would be merged', () => {
    const verdict = judgeApprovals(
      seen([commit('a', [bot]), commit('b', [ana])], [review(ben, 'b')]),
      defaultPolicy,
    )
    expect(names(verdict.approvedBy)).toEqual(['ben'])
    expect(verdict.met).toBe(true)
  })

  test('still after a commit of the app that wrote nothing but tickets', () => {
    const reviews = [review(ben, 'b', { document: document(before) })]
    const verdict = judgeApprovals(
      seen([commit('b', [ana]), commit('c', [bot])], reviews, after),
      defaultPolicy,
    )
    expect(names(verdict.approvedBy)).toEqual(['ben'])
  })
})

describe('an approval does not count', () => {
  test.each([
    ['a person pushed since', [commit('b', [ana]), commit('c', [ana])], after],
    [
      'the app changed more than tickets',
      [commit('b', [ana]), commit('c', [bot])],
      after.replace('alert', 'alarm'),
    ],
    [
      'somebody signed with the app’s name',
      [commit('b', [ana]), commit('c', [bot], { signedBy: undefined })],
      after,
    ],
    [
      'the app’s commit has a second author',
      [commit('b', [ana]), commit('c', [bot, ana], { signedBy: 'github' })],
      after,
    ],
    ['the reviewed commit is gone after a force-push', [commit('c', [ana])], after],
  ])('because %s', (_why, commits, text) => {
    const reviews = [review(ben, 'b', { document: document(before) })]
    const verdict = judgeApprovals(seen(commits, reviews, text), defaultPolicy)
    expect(verdict.approvedBy).toEqual([])
    expect(verdict.stale.map(({ author }) => author.login)).toEqual(['ben'])
    expect(verdict.met).toBe(false)
  })

  test.each([
    ['the text that was approved', { ...document(before), truncated: true }, document(after)],
    ['the text as it is now', document(before), { ...document(after), truncated: true }],
  ])('because GitHub cut %s', (_, approved, now) => {
    const reviews = [review(ben, 'b', { document: approved })]
    const { pullRequest: pull } = seen([commit('b', [ana]), commit('c', [bot])], reviews)
    const cut = snapshot({ ...(pull ? { pullRequest: pull } : {}), document: now })
    expect(judgeApprovals(cut, defaultPolicy).approvedBy).toEqual([])
  })

  test('from somebody who wrote a commit, even as a co-author', () => {
    const verdict = judgeApprovals(seen([commit('b', [ana, ben])], [review(ben, 'b')]), defaultPolicy)
    expect(names(verdict.excluded)).toEqual(['ben'])
    expect(verdict.met).toBe(false)
  })

  test('from a bot or a deleted account', () => {
    const reviews = [review(bot, 'b'), review({ ...ben, kind: 'ghost' }, 'b')]
    expect(judgeApprovals(seen([commit('b', [ana])], reviews), defaultPolicy).approvedBy).toEqual([])
  })
})

describe('a commit whose author nobody can tell', () => {
  const approve = (writer: Commit, ...reviewers: readonly Account[]) =>
    judgeApprovals(
      seen(
        [commit('a', [bot]), writer],
        reviewers.map((author) => review(author, 'b')),
      ),
      defaultPolicy,
    )

  test('asks for one approval more: one may be its author', () => {
    const writer = commit('b', [], { unknownAuthor: true })
    expect(approve(writer, ana)).toMatchObject({
      needed: 2,
      met: false,
      unknownWriter: { commit: oid('b'), why: 'address' },
    })
    expect(approve(writer, ana, ben)).toMatchObject({ needed: 2, met: true })
  })

  test('does not matter where no approval is asked for', () => {
    const writer = commit('b', [], { unknownAuthor: true })
    expect(judgeApprovals(seen([writer], []), { ...defaultPolicy, approvals: 0 }).met).toBe(true)
  })
})

test('requested changes block however many approve', () => {
  const reviews = [review(ben, 'b'), review(cleo, 'b', { state: 'changes_requested' })]
  const verdict = judgeApprovals(seen([commit('b', [ana])], reviews), defaultPolicy)
  expect(names(verdict.blockedBy)).toEqual(['cleo'])
  expect(verdict.met).toBe(false)
})

const people = [ana, ben, cleo, dan]
const anyReview = fc.record({
  author: fc.constantFrom(...people),
  commit: fc.constantFrom(oid('a'), oid('b'), oid('c')),
  state: fc.constantFrom('approved', 'changes_requested', 'dismissed', 'commented'),
  submittedAt: fc.constant('2026-11-22T09:00:00Z'),
}) satisfies fc.Arbitrary<Review>
const onePerPerson = fc.uniqueArray(anyReview, { selector: ({ author }) => author.databaseId })
const history = [commit('a', [bot]), commit('b', [ana]), commit('c', [bot])]

test('an approval more never takes a pass away, whatever else was said', () => {
  fc.assert(
    fc.property(onePerPerson, fc.integer({ min: 1, max: 3 }), (reviews, approvals) => {
      const policy = { ...defaultPolicy, approvals }
      const newcomer = review({ ...dan, databaseId: 99, login: 'eve' }, 'c')
      const was = judgeApprovals(seen(history, reviews), policy).met
      const is = judgeApprovals(seen(history, [...reviews, newcomer]), policy).met
      expect(!was || is).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('the order of reviews by different people does not matter', () => {
  fc.assert(
    fc.property(onePerPerson, (reviews) => {
      const forward = judgeApprovals(seen(history, reviews), defaultPolicy)
      const backward = judgeApprovals(seen(history, reviews.toReversed()), defaultPolicy)
      expect(backward.met).toBe(forward.met)
      expect(names(backward.approvedBy).sort()).toEqual(names(forward.approvedBy).sort())
    }),
    { numRuns: 2000 },
  )
})
