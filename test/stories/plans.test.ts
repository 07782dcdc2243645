import { afterEach, beforeEach, expect, test } from 'vitest'
import { branch, incident42, path } from './incident42.ts'
import { lookIn } from './lookIn.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage()
  story = incident42(stage)
  stage.world.deliveries.lose()
})
afterEach(() => stage.close())

/** The whole plan, as `debrief plan` prints it: what the app would do now that nobody told it. */
async function plan(): Promise<string> {
  await stage.world.quiet()
  return (await lookIn(stage, 'plan acme/shop#42')).out.trimEnd()
}

/** The app hears of it all and does it; then a world in order gives no effects. */
async function carriedOut(): Promise<void> {
  stage.world.deliveries.behave()
  await stage.sweep()
  expect(await plan()).toMatch(/: nothing to do\.$/)
  stage.world.deliveries.lose()
}

test('the life of an incident, plan by plan', async () => {
  story.ana.opensIssue({ number: 42, title: 'Checkout fails with 500s', body: 'Customers cannot pay.' })
  expect(await plan()).toMatchInlineSnapshot(`"acme/shop#42 · no incident: nothing to do."`)
  story.ana.labels(42, 'incident', 'P1')
  expect(await plan()).toMatchInlineSnapshot(`
    "acme/shop#42 · INC-2026-0042 · wanted: the server would now take 3 steps.
    1. make the branch debrief/42
    2. commit postmortems/2026/INC-2026-0042-checkout-fails-with-500s.md to debrief/42: “Open the postmortem of INC-2026-0042”
    3. open the pull request “Postmortem of INC-2026-0042: Checkout fails with 500s” from debrief/42 to main"
  `)
  await carriedOut()

  await story.written()
  expect(await plan()).toMatchInlineSnapshot(`
    "acme/shop#42 · INC-2026-0042 · draft: the server would now take 2 steps.
    1. report on aee0ebe: pending, “Draft · complete · 0 of 2 actions linked”
    2. bring the plan in the description of #43 up to date"
  `)
  await carriedOut()

  story.ana.marksReady(story.number())
  expect(await plan()).toMatchInlineSnapshot(`
    "acme/shop#42 · INC-2026-0042 · review: the server would now take 2 steps.
    1. make the milestone “Postmortem actions 2026-11”, due 2026-11-30
    2. make the milestone “Postmortem actions 2026-12”, due 2026-12-31
    More follows as soon as these are done."
  `)
  await carriedOut()

  story.ana.editsFile(branch, path, (text) => text.replace('2026-12-10', '2026-12-17'))
  expect(await plan()).toMatchInlineSnapshot(`
    "acme/shop#42 · INC-2026-0042 · review: the server would now take 2 steps.
    1. change #45: its text, its milestone
    2. report on 9827b4d: action required, “Waiting for 1 approval · 2 of 2 actions linked”"
  `)
  await carriedOut()

  stage.world.as('ben').approves(story.number())
  expect(await plan()).toMatchInlineSnapshot(`
    "acme/shop#42 · INC-2026-0042 · approved: the server would now take 5 steps.
    1. report on 9827b4d: success, “Ready to merge · 1 of 1 approval · 2 of 2 actions linked”
    2. bring the plan in the description of #43 up to date
    3. take “postmortem: in review” off #42
    4. label #42 with “postmortem: approved”
    5. bring the status comment on #42 up to date"
  `)
  await carriedOut()

  story.ana.merges(story.number())
  expect(await plan()).toMatchInlineSnapshot(`
    "acme/shop#42 · INC-2026-0042 · published: the server would now take 7 steps.
    1. take “postmortem: approved” off #42
    2. label #42 with “postmortem: published”
    3. comment on #42 (closing)
    4. close #42 as completed
    5. tell the repository’s workflows: postmortem_published
    6. tell the repository’s workflows: incident_closed
    7. bring the status comment on #42 up to date"
  `)
  await carriedOut()
})

test('what is taken back', async () => {
  await story.declared()
  await carriedOut()
  await story.written()
  story.ana.marksReady(story.number())
  stage.world.as('ben').approves(story.number())
  await carriedOut()
  story.ana.unlabels(42, 'incident')
  expect(await plan()).toMatchInlineSnapshot(`
    "acme/shop#42 · no incident: the server would now take 1 step.
    1. change the report: action required, “Paused: no longer marked as an incident”"
  `)
  story.ana.labels(42, 'incident')
  stage.world.as('cleo').requestsChanges(story.number(), 'The cause is missing.')
  expect(await plan()).toMatchInlineSnapshot(`
    "acme/shop#42 · INC-2026-0042 · review: the server would now take 1 step.
    1. report on 59d5709: action required, “Changes requested · 1 of 1 approval · 2 of 2 actions linked”"
  `)
})
