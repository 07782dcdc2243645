import { expect, test } from 'vitest'
import { folderWith, runIn } from './runIn.ts'
import { ownerMissing } from './somePostmortem.ts'

test('the settings of the repository hold, from any folder below', async () => {
  const settings = 'document: { rules: { action/owner: off } }\n'
  const folder = await folderWith({ '.github/debrief.yml': settings, 'docs/outage.md': ownerMissing })
  expect((await runIn(`${folder}/docs`, 'lint outage.md --stage final')).out).not.toContain('action/owner')
})

test('broken settings are told with every line, and nothing is checked', async () => {
  const folder = await folderWith({ '.github/debrief.yml': 'documents: {}\n', 'outage.md': ownerMissing })
  const { code, err } = await runIn(folder, 'lint outage.md')
  expect(code).toBe(2)
  expect(err).toContain('line 1: There is no setting `documents`')
  expect(err).toContain('Mend the file')
})
