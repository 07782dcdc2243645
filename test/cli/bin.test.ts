import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { folderWith } from './runIn.ts'
import { ownerMissing } from './somePostmortem.ts'

const bin = fileURLToPath(new URL('../../src/bin.ts', import.meta.url))

it('runs as a program, with pipes and exit codes', async () => {
  const cwd = await folderWith({})
  const run = (args: readonly string[]) =>
    spawnSync(process.execPath, [bin, ...args], { cwd, input: ownerMissing, encoding: 'utf8' })
  const lint = run(['lint', '-', '--stage', 'final'])
  expect(lint.status).toBe(1)
  expect(lint.stdout).toContain('action/owner')
  const parse = run(['parse', '--json', '-'])
  expect(parse.status).toBe(0)
  expect(JSON.parse(parse.stdout)).toMatchObject({ version: 1, file: '-' })
  const wrong = run(['new'])
  expect(wrong.status).toBe(2)
  expect(wrong.stderr).toContain('A postmortem needs a title.')
}, 60_000)
