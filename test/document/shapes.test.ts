import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { diagnose } from '../../src/document/diagnose.ts'
import { parsePostmortem } from '../../src/document/parsePostmortem.ts'
import { defaultRuleSettings } from '../../src/document/rules/settings.ts'
import { understood } from './understood.ts'

const shapes = join(import.meta.dirname, 'shapes')

/** Finished postmortems in the shapes that organisations bring along: each is understood as it is and needs no other template. */
describe.each(readdirSync(shapes))('a postmortem in the shape %s', (name) => {
  const text = readFileSync(join(shapes, name, 'input.md'), 'utf8')

  test('is understood', async () => {
    await expect(`${JSON.stringify(understood(text), undefined, 2)}\n`).toMatchFileSnapshot(
      join(shapes, name, 'understood.json'),
    )
  })

  test('can be published as it is', () => {
    const { findings } = diagnose(parsePostmortem(text), { stage: 'final', settings: defaultRuleSettings })
    expect(findings.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual([])
  })
})
