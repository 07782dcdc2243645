import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { incident42 } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

const text = readFileSync(join(import.meta.dirname, '../../app.yml'), 'utf8')
const { default_permissions: manifest } = z
  .object({ default_permissions: z.record(z.string(), z.enum(['read', 'write'])) })
  .parse(parse(text))

let stage: Stage
afterEach(() => stage.close())

async function opened(permissions: Record<string, 'read' | 'write'>) {
  stage = await createStage({ permissions })
  const story = incident42(stage)
  await story.declared()
  return story
}

test('the permissions of the manifest are enough', async () => {
  const story = await opened(manifest)
  await story.written()
  await story.ready()
  expect(story.check()?.conclusion).toBe('action_required')
  await story.finished()
  expect(stage.world.issue(42).state).toBe('closed')
  const errors = stage.world.requests.list().flatMap((request) => request.errors)
  // That there is no repository .github is an answer.
  expect(errors.filter((type) => type !== 'NOT_FOUND')).toEqual([])
})

/** What lacks without a permission, and what the status comment says of it, as far as there is one. */
const lacking: Readonly<Record<string, (story: ReturnType<typeof incident42>) => void>> = {
  issues: () => {
    expect(stage.world.comments(42)).toEqual([])
    expect(stage.world.issue(42).labels).toEqual(['incident', 'P1'])
  },
  pull_requests: (story) => {
    expect(stage.world.pullRequests()).toEqual([])
    expect(story.status()).toContain('Could not open the pull request')
  },
  contents: (story) => {
    expect(stage.world.branches()).toEqual(['main'])
    expect(story.status()).toContain('Could not create the postmortem’s branch')
  },
  checks: (story) => {
    expect(story.check()).toBeUndefined()
    expect(story.status()).toContain('Could not report the check')
  },
}

test.each(Object.keys(manifest).filter((name) => manifest[name] === 'write'))(
  'the permission to write %s is needed',
  async (name) => {
    const story = await opened({ ...manifest, [name]: 'read' })
    await stage.settle(10)
    expect(lacking).toHaveProperty(name)
    lacking[name]?.(story)
    if (name !== 'issues') expect(story.status()).toContain('Debrief lacks a permission for it')
  },
)
