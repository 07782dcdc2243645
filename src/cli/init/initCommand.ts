import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { configurationPath } from '../../incident/ours/ownNames.ts'
import { initHelp } from '../../messages/cli/help/initHelp.ts'
import { initWords } from '../../messages/cli/policy/initWords.ts'
import { readArguments } from '../arguments/readArguments.ts'
import { UsageError } from '../arguments/usageError.ts'
import type { Command } from '../command.ts'
import { wrapText } from '../screen/wrapText.ts'
import { askSettings } from './askSettings.ts'
import { firstSettings, incidentForm } from './firstFiles.ts'

const options = { yes: { type: 'boolean', default: false } } as const
const formPath = '.github/ISSUE_TEMPLATE/incident.yml'

/** `debrief init`: first settings and an incident form, from the answers to a few questions. */
export const initCommand: Command = {
  name: 'init',
  help: initHelp,
  options,
  run: async (args, { cwd, out, ask, width }) => {
    const { positionals, values } = readArguments('init', args, options)
    if (positionals.length > 0) throw new UsageError(initWords.noArguments)
    if (!ask && !values.yes) throw new UsageError(initWords.noKeyboard)
    const settings = await askSettings(values.yes ? undefined : ask)
    const say = (text: string) => out(`${wrapText(text, 0, width)}\n`)
    const files = [
      [configurationPath, firstSettings(settings)],
      [formPath, incidentForm(settings)],
    ] as const
    let written = 0
    for (const [path, text] of files) {
      const isNew = await writeNew(resolve(cwd, path), path, text)
      say(isNew ? initWords.written(path) : initWords.exists(path))
      if (isNew) written += 1
    }
    if (written > 0) say(initWords.next)
    return written > 0 ? 0 : 2
  },
}

/** @returns false when there is such a file already: somebody may have worked on it */
async function writeNew(file: string, path: string, text: string): Promise<boolean> {
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text, { flag: 'wx' })
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    if (code === 'EEXIST') return false
    throw new UsageError(initWords.notWritable(path, code))
  }
}
