import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { renderPostmortem } from '../../document/templates/renderPostmortem.ts'
import { newHelp } from '../../messages/cli/help/newHelp.ts'
import { newWords } from '../../messages/cli/newWords.ts'
import { UsageError } from '../arguments/usageError.ts'
import type { Command } from '../command.ts'
import { wrapText } from '../screen/wrapText.ts'
import { newOptions, readNewIncident } from './readNewIncident.ts'
import { readTemplateFile } from './readTemplateFile.ts'

/** `debrief new`: a postmortem from a template, filled with what the flags or the person at the keyboard say. */
export const newCommand: Command = {
  name: 'new',
  help: newHelp,
  options: newOptions,
  run: async (args, terminal) => {
    const { facts, template, path } = await readNewIncident(args, terminal)
    const source = await readTemplateFile(template, terminal.cwd)
    const rendered = renderPostmortem(source.text, facts)
    if ('problems' in rendered) throw new UsageError(newWords.badTemplate(source.name, rendered.problems))
    await writeNew(resolve(terminal.cwd, path), path, rendered.text)
    terminal.out(`${wrapText(newWords.written(path), 0, terminal.width)}\n`)
    return 0
  },
}

/** Never writes over a file: somebody may have worked on it. */
async function writeNew(file: string, path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true })
  } catch (error) {
    throw new UsageError(newWords.notWritable(path, errorCode(error)))
  }
  try {
    await writeFile(file, text, { flag: 'wx' })
  } catch (error) {
    const code = errorCode(error)
    throw new UsageError(code === 'EEXIST' ? newWords.exists(path) : newWords.notWritable(path, code))
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
