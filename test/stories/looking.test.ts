import { afterEach, beforeEach, expect, test } from 'vitest'
import { incident42 } from './incident42.ts'
import { lookIn } from './lookIn.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage()
  story = incident42(stage)
})
afterEach(() => stage.close())

const debrief = (args: string, environment: Readonly<Record<string, string>> = {}) =>
  lookIn(stage, args, environment)

test('what the server would do is what it then does', async () => {
  story.ana.opensIssue({ number: 42, title: 'Checkout fails with 500s', labels: ['incident', 'P1'] })
  const { code, out } = await debrief('plan acme/shop#42')
  expect(code).toBe(0)
  expect(out.split('\n')).toEqual([
    'acme/shop#42 · INC-2026-0042 · wanted: the server would now take 3 steps.',
    '1. make the branch debrief/42',
    expect.stringMatching(
      /^2\. commit postmortems\/2026\/INC-2026-0042-checkout-fails-with-500s\.md to debrief\/42: “/,
    ),
    '3. open the pull request “Postmortem of INC-2026-0042: Checkout fails with 500s” from debrief/42 to main',
    '',
  ])
  const { effects } = JSON.parse((await debrief('plan acme/shop#42 --json')).out)
  await stage.settle()
  expect(story.document()).toBe(effects[1].text)
  expect((await debrief('plan acme/shop#42')).out).toBe(
    'acme/shop#42 · INC-2026-0042 · draft: nothing to do.\n',
  )
})

test('each step has its line, people and issues by their names', async () => {
  await story.declared()
  await story.written()
  story.ana.createsMilestone('Postmortem actions 2026-11', '2026-11-30')
  story.ana.createsMilestone('Postmortem actions 2026-12', '2026-12-31')
  stage.world.deliveries.lose()
  await story.ready()
  const { out } = await debrief('plan ACME/Shop#42')
  expect(out).toContain('open the issue “Limit transactions in checkout to two seconds” for @ben')
  expect(out).toContain('below #42')
  expect(out).toContain('More follows as soon as these are done.')
  stage.world.deliveries.behave()
  await stage.sweep()
  story.ana.labels(42, 'P0')
  expect((await debrief('plan acme/shop#42')).out).toContain('bring the status comment on #42 up to date')
})

test('a pull request, an issue that is none, and what is gone', async () => {
  await story.declared()
  expect((await debrief(`plan acme/shop#${story.number()}`)).out).toContain('#42')
  expect((await debrief(`explain acme/shop#${story.number()}`)).out).toContain('Decides:')
  const { number } = story.ana.opensIssue({ title: 'Nothing special' })
  expect((await debrief(`plan acme/shop#${number}`)).out).toBe(
    `acme/shop#${number} · no incident: nothing to do.\n`,
  )
  expect(await debrief('plan acme/shop#999')).toMatchObject({
    code: 2,
    err: expect.stringContaining('nothing at'),
  })
  expect(await debrief(`explain acme/shop#${number}`)).toMatchObject({
    code: 2,
    err: expect.stringContaining('no incident'),
  })
})

test('which rule decides about an incident, in the words of its plan', async () => {
  const rules = 'rules: [{ name: The worst are read by two, when: { severity: P0 }, approvals: 2 }]\n'
  story.ana.pushes('main', { '.github/debrief.yml': rules })
  await story.declared()
  const { out } = await debrief('explain acme/shop#42')
  const [, explained = ''] = out.split('Decides: the settings, since no rule fits.\n\n')
  expect(explained).toContain('the severity is `P1`, and it asks for `P0`')
  expect(stage.world.pullRequestOf('debrief/42')?.body).toContain(explained.trim())
})

test('where the app is not installed, where GitHub fails, and without a key', async () => {
  expect(await debrief('plan acme/other#1')).toMatchObject({
    code: 2,
    err: expect.stringContaining('not installed'),
  })
  stage.world.fail('observe', { how: 502, times: 9 })
  story.ana.opensIssue({ number: 42, title: 'Down', labels: ['incident'] })
  expect(await debrief('plan acme/shop#42')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Nothing was changed'),
  })
  expect(await debrief('plan acme/shop#42', { APP_ID: '', PRIVATE_KEY: '' })).toMatchObject({
    code: 2,
    err: expect.stringMatching(/APP_ID is not set[\s\S]*PRIVATE_KEY is not set/),
  })
})
