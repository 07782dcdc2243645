import { afterEach, beforeEach, expect, test } from 'vitest'
import { branch, incident42, path } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage()
  story = incident42(stage)
})
afterEach(() => stage.close())

const off = '<!-- debrief-disable-file structure/placeholder -- we are in a hurry -->'
const silences = () => stage.world.as('ana').editsFile(branch, path, (text) => `${text}\n${off}\n`)

test('what is silenced stands in the title and the summary, with its rule, lines and reason', async () => {
  await story.declared()
  await story.ready()
  silences()
  await stage.settle()
  await story.approved()
  expect(story.check()?.title).toMatch(/ · \d+ silenced$/)
  expect(story.check()?.summary).toMatch(
    /### Silenced in the document[\s\S]*\| `structure\/placeholder` \| \d+, .*\| we are in a hurry \| would hold the merge \|/,
  )
  expect(story.check()?.annotations.map(({ title }) => title)).toContain('config/silenced')
})

test.each([
  ['never to be silenced', 'document: { never-silenced: [structure/placeholder] }\n'],
  ['an error of its own', 'document: { rules: { config/silenced: error } }\n'],
])('a repository can make it %s', async (_what, configuration) => {
  story.ana.pushes('main', { '.github/debrief.yml': configuration })
  await story.declared()
  await story.ready()
  silences()
  await stage.settle()
  await story.approved()
  expect(story.check()?.conclusion).toBe('failure')
})

test.each([
  '<!-- debrief-disable-file structure/placeholder -- x --> Checkout fails with 500s',
  'Checkout <!-- fails with 500s',
  'debrief-disable-file structure/placeholder -- x',
])('the title %j silences nothing', async (title) => {
  const template = `---\ntitle: {{title}}\n---\n\n<!-- {{title}} -->\n\n# {{title}}\n\n## Summary\n\nTBD\n\n<!-- x -->\n`
  story.ana.pushes('main', {
    '.github/debrief.yml': 'postmortem: { template: ours.md }\n',
    'ours.md': template,
  })
  story.ana.opensIssue({ number: 42, title, body: off, labels: ['incident', 'P1'] })
  await stage.settle()
  await story.ready()
  await story.approved()
  expect(story.check()?.conclusion).toBe('failure')
  expect(story.check()?.annotations.map((one) => one.title)).toContain('structure/placeholder')
  expect(story.check()?.title).not.toContain('silenced')
})

test('what contradicts itself holds the merge once it is approved, and is told before', async () => {
  await story.inReview()
  const sooner = (text: string) => text.replace(/^resolved: .*$/m, 'resolved: 2026-11-20 13:10')
  stage.world.as('ana').editsFile(branch, path, sooner)
  await stage.settle()
  expect(story.check()).toMatchObject({
    conclusion: 'action_required',
    title: expect.stringMatching(/^Waiting for 1 approval · \d to fix before the merge/),
    summary: expect.stringContaining('`metrics/milestone-order`'),
  })
  await story.approved()
  expect(story.check()).toMatchObject({
    conclusion: 'failure',
    title: expect.stringMatching(/^\d to fix · 1 of 1 approval/),
  })
})
