import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { runCommand } from '../../src/cli/runCommand.ts'
import type { Terminal } from '../../src/cli/terminal.ts'

/** A folder of its own with the given files, removed after the test. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'debrief-cli-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return folder
}

/** Runs `debrief` with the given arguments, split at spaces, in a folder; says what a person would see. */
export async function runIn(
  cwd: string,
  args: string | readonly string[],
  change: Partial<Terminal> = {},
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let out = ''
  let err = ''
  const code = await runCommand(
    typeof args === 'string' ? args.split(' ').filter((arg) => arg !== '') : args,
    {
      cwd,
      out: (text) => {
        out += text
      },
      err: (text) => {
        err += text
      },
      input: async () => '',
      color: false,
      links: false,
      unattended: false,
      screen: false,
      now: '2026-03-05T12:00:00Z',
      ...change,
    },
  )
  return { code, out, err }
}
