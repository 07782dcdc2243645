import { afterEach, beforeEach, expect, test } from 'vitest'
import { incident42 } from '../../stories/incident42.ts'
import { createStage, type Stage } from '../../stories/stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage()
  story = incident42(stage)
})
afterEach(() => stage.close())

const summary = 'On 20 November between 14:00 and 14:41 UTC, 38 % of checkouts failed with status 500.'

test('the pull request says what happened, where the document is, and what is next and whose', async () => {
  await story.declared()
  const body = () => stage.world.pullRequest(story.number()).body
  expect(body().split('\n').slice(1, 6)).toEqual([
    '**Checkout fails with 500s**',
    '',
    expect.stringMatching(/^This is the postmortem of https:.*\/issues\/42: \[postmortems\/.*\]\(.*\)\.$/),
    '',
    '**Next:** `ana` writes the document, then: mark the pull request as ready for review.',
  ])
  await story.written()
  expect(body().split('\n')[1]).toBe(summary)
  await story.ready()
  expect(body()).toContain('**Next:** somebody with write access who wrote none of it reviews')
  await story.approved()
  expect(body()).toContain('**Next:** `ana` merges.')
  expect(body().match(/<details>/g)).toHaveLength(3)
})

test('the closing summary begins with the document’s own words, and its figures say from what to what', async () => {
  await story.inReview()
  await story.finished()
  const closing = story.comment('closing')[0]?.body ?? ''
  expect(closing.split('\n')[3]).toBe(
    `${summary} Release 418 held database connections open while it called the tax service, and the pool ran empty.`,
  )
  expect(closing).toContain('- Time to mitigate: 41 minutes (started → mitigated)')
})

test('an action issue does not repeat its title; what the title cannot hold is told whole', async () => {
  const long = `Limit transactions in checkout to two seconds, ${'and those of the jobs that it starts '.repeat(8)}too`
  await story.inReview([
    { action: 'Alert when a pool is nearly empty', owner: '@cleo', due: '2026-12-10', priority: 'P1' },
    { action: long, owner: '@ben', due: '2026-11-27', priority: 'P1' },
  ])
  const [short, whole] = stage.world.issue(42).subIssues.map((number) => stage.world.issue(number).body)
  expect(short).not.toContain('> ')
  expect(whole).toContain(`> ${long}`)
})
