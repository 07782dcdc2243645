import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { incident42 } from './incident42.ts'
import { createStage } from './stage.ts'

const text = readFileSync(join(import.meta.dirname, '../../app.yml'), 'utf8')
const { default_permissions: manifest } = z
  .object({ default_permissions: z.record(z.string(), z.enum(['read', 'write'])) })
  .parse(parse(text))

async function endsWith(permissions: Record<string, 'read' | 'write'>): Promise<string> {
  const stage = await createStage({ permissions })
  const story = incident42(stage)
  try {
    await story.inReview()
    if (stage.world.checkRun(story.number())?.conclusion !== 'action_required') return 'not reviewable'
    await story.finished()
    return stage.world.issue(42).state
  } catch {
    return 'stuck'
  } finally {
    await stage.close()
  }
}

test('the permissions of the manifest are enough', async () => {
  expect(await endsWith(manifest)).toBe('closed')
})

test.each(Object.keys(manifest).filter((name) => manifest[name] === 'write'))(
  'the permission to write %s is needed',
  async (name) => {
    expect(await endsWith({ ...manifest, [name]: 'read' })).not.toBe('closed')
  },
)
