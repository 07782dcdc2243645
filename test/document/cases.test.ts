import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { understood } from './understood.ts'

const cases = join(import.meta.dirname, 'cases')

test.each(readdirSync(cases))('the case %s is understood', async (name) => {
  const text = readFileSync(join(cases, name, 'input.md'), 'utf8')
  await expect(`${JSON.stringify(understood(text), undefined, 2)}\n`).toMatchFileSnapshot(
    join(cases, name, 'understood.json'),
  )
})
