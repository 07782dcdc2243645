import { afterEach, expect, test } from 'vitest'
import { incident42 } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
afterEach(() => stage.close())

async function reviewed(configuration: string) {
  stage = await createStage({ files: { 'README.md': '# Shop\n', '.github/debrief.yml': configuration } })
  const story = incident42(stage)
  await story.declared()
  await story.written([{ action: 'Alert when a pool is nearly empty', owner: '@ben' }])
  await story.ready()
  return story.check()?.annotations.map(({ level, title }) => `${level} ${title}`) ?? []
}

test('a rule is as loud as the repository wants it', async () => {
  expect(await reviewed('')).toContain('failure action/due-date')
  await stage.close()
  expect(await reviewed('document: { rules: { action/due-date: { review: notice } } }\n')).toContain(
    'notice action/due-date',
  )
})

test('a section that the repository wants is asked for', async () => {
  expect(await reviewed('document: { sections: [summary, five_whys] }\n')).toContain(
    'failure structure/sections',
  )
})
