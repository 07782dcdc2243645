import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest'
import { conflict } from '../../src/document/rules/document/conflict.ts'
import { bundledTemplate } from '../../src/document/templates/bundledTemplates.ts'
import { planIncident } from '../../src/plan/planIncident.ts'
import { defaultPolicy } from '../../src/policy/policy.ts'
import { ana, ben, bot, commit, oid, pullRequest, review, snapshot } from '../builders/snapshot.ts'
import { writtenPostmortem } from '../builders/writtenPostmortem.ts'

const path = 'postmortems/2026/INC-2026-0042-checkout-fails-with-500s.md'
const actions = Array.from({ length: 12 }, (_, at) => ({
  action: `Bound pool ${at}`,
  owner: '@ben',
  due: '2026-12-01',
}))
const text = writtenPostmortem('---\nseverity: P1\nowner: "@ana"\nstarted: TBD\n---\n\n# Outage\n', actions)
const document = (oidOf: string, words: string) => ({
  oid: oid(oidOf),
  bytes: words.length,
  text: words,
  truncated: false,
})

/** What is planned for an incident in review whose document was approved as `approved`. */
function planned(approved: ReturnType<typeof document> | undefined) {
  const seen = snapshot({
    pullRequest: pullRequest({
      draft: false,
      head: oid('b'),
      commits: [commit('a', [ana]), commit('b', [bot])],
      reviews: approved ? [review(ben, 'a', { document: approved })] : [],
    }),
    branch: oid('b'),
    documentPath: path,
    document: document('d', text),
  })
  const settings = { policy: defaultPolicy, today: '2026-11-20', templates: bundledTemplate }
  return planIncident(seen, { ...settings, troubles: [], wishes: [], sent: [] })
}

let judged: MockInstance
beforeEach(() => {
  judged = vi.spyOn(conflict, 'check')
})
afterEach(() => judged.mockRestore())

test('one plan runs the rules once, however many actions it files', () => {
  const plan = planned(undefined)
  expect(plan.needs ?? plan.effects).not.toEqual([])
  expect(judged).toHaveBeenCalledOnce()
})

test.each([
  ['the same text', document('d', text)],
  ['an older one', document('e', text.replace('Bound pool 1', 'Limit pool 1'))],
])('and so it does with an approval of %s', (_, approved) => {
  planned(approved)
  expect(judged).toHaveBeenCalledOnce()
})
