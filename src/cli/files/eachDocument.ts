import { join } from 'node:path'
import { argumentWords } from '../../messages/cli/argumentWords.ts'
import { progressLine } from '../../messages/cli/progressLine.ts'
import { UsageError } from '../arguments/usageError.ts'
import { say } from '../screen/say.ts'
import type { Terminal } from '../terminal.ts'
import { findFiles, folderExists } from './findFiles.ts'
import { readDocument } from './readDocument.ts'

/** From so many files on, a person at a screen is shown how far it is. */
const manyFiles = 50

/**
 * Reads the documents behind the targets, one after the other, and hands each to `visit`; without targets, those in
 * the folder `postmortems`. What cannot be found or read is said on `err`, and the others are still visited.
 * @returns whether everything was found and read
 */
export async function eachDocument(
  targets: readonly string[],
  terminal: Terminal,
  visit: (file: string, text: string) => Promise<void> | void,
): Promise<boolean> {
  if (targets.length === 0 && !(await folderExists(join(terminal.cwd, 'postmortems'))))
    throw new UsageError(argumentWords.noFiles)
  const { files, empty } = await findFiles(targets.length === 0 ? ['postmortems'] : targets, terminal.cwd)
  const problems = empty.map(argumentWords.nothingFound)
  const showsProgress = terminal.screen && files.length >= manyFiles
  for (const [index, file] of files.entries()) {
    const document = await readDocument(file, terminal)
    if ('problem' in document) problems.push(document.problem)
    else await visit(file, document.text)
    if (showsProgress) terminal.err(`\r\u001b[K${progressLine(index + 1, files.length)}`)
  }
  if (showsProgress) terminal.err('\r\u001b[K')
  for (const problem of problems) say(problem, terminal)
  return problems.length === 0
}
