import { afterEach, beforeEach, expect, test } from 'vitest'
import { writtenPostmortem } from '../builders/writtenPostmortem.ts'
import { branch, incident42, path } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage()
  story = incident42(stage)
  story.ana.grants('dan', 'write')
  await story.declared()
})
afterEach(() => stage.close())

const actions = [{ action: 'Add an alert', owner: '@cleo', due: '2026-11-27', priority: 'P1' }]
const text = () => writtenPostmortem(story.document(), actions)

async function reviewedBy(...logins: readonly string[]): Promise<void> {
  story.ana.marksReady(story.number())
  await stage.settle()
  for (const login of logins) stage.world.as(login).approves(story.number())
  await stage.settle()
}

test.each(['cleo', 'debrief[bot]'])(
  'whoever writes under the name of %s cannot approve it, and one approval more is needed',
  async (author) => {
    stage.world.as('ben').pushes(branch, { [path]: text() }, { author })
    await stage.settle()
    await reviewedBy('ben')
    expect(story.check()).toMatchObject({
      conclusion: 'action_required',
      title: expect.stringContaining('Waiting for 2 approvals'),
    })
    expect(story.check()?.summary).toContain('was pushed by `ben` and names somebody else as its author')
    expect(story.check()?.summary).toContain('`ben`')
    stage.world.as('ana').approves(story.number())
    stage.world.as('dan').approves(story.number())
    await stage.settle()
    expect(story.check()?.conclusion).toBe('success')
  },
)

test('whoever committed what somebody else wrote has a part in it', async () => {
  story.ana.pushes(branch, { [path]: text() }, { author: 'cleo', committer: 'ana' })
  await stage.settle()
  await reviewedBy('cleo', 'ana')
  expect(story.check()?.conclusion).toBe('action_required')
  expect(story.check()?.summary).toMatch(/`cleo`.*wrote|wrote.*`cleo`/s)
})

test('whoever is named as co-author wrote it too, and cannot approve', async () => {
  story.ana.pushes(branch, { [path]: text() }, { coAuthors: ['ben'] })
  await stage.settle()
  await reviewedBy('ben')
  expect(story.check()?.title).toMatch(/^Waiting for 1 approval/)
  expect(story.check()?.summary).toMatch(/`ben`.*wrote|wrote.*`ben`/s)
  stage.world.as('dan').approves(story.number())
  await stage.settle()
  expect(story.check()?.conclusion).toBe('success')
})

test('a policy can let those approve whose suggestions were applied', async () => {
  story.ana.pushes('main', { '.github/debrief.yml': 'review: { co-authors: may-approve }\n' })
  story.ana.pushes(branch, { [path]: text() }, { coAuthors: ['ben'] })
  await stage.settle()
  await reviewedBy('ben')
  expect(story.check()?.conclusion).toBe('success')
})

test('an own push needs no signature, and who pushed is asked once', async () => {
  story.ana.pushes(branch, { [path]: text() })
  await stage.settle()
  const mark = stage.world.requests.mark()
  await reviewedBy('ben')
  expect(story.check()?.conclusion).toBe('success')
  const asked = () => stage.world.requests.since(mark).filter((one) => /\/activity/.test(JSON.stringify(one)))
  expect(asked().length).toBeLessThanOrEqual(2)
  const converged = stage.world.requests.mark()
  await stage.sweep()
  expect(
    stage.world.requests.since(converged).filter((one) => /\/activity/.test(JSON.stringify(one))),
  ).toEqual([])
})

test('where only signatures count, an unsigned commit asks for one approval more', async () => {
  story.ana.pushes('main', { '.github/debrief.yml': 'review: { proof: signatures }\n' })
  story.ana.pushes(branch, { [path]: text() })
  await stage.settle()
  await reviewedBy('ben')
  expect(story.check()?.title).toContain('Waiting for 1 approval')
  expect(story.check()?.summary).toContain('nothing but its own claim says who wrote commit')
  stage.world.as('dan').approves(story.number())
  await stage.settle()
  expect(story.check()?.conclusion).toBe('success')
})

test('signed with a key that GitHub knows, it needs no more', async () => {
  story.ana.pushes('main', { '.github/debrief.yml': 'review: { proof: signatures }\n' })
  story.ana.pushes(branch, { [path]: text() }, { signed: true })
  await stage.settle()
  await reviewedBy('ben')
  expect(story.check()?.conclusion).toBe('success')
})
