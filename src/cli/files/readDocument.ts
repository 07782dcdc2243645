import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { argumentWords } from '../../messages/cli/argumentWords.ts'
import type { Terminal } from '../terminal.ts'

/** The text of one file, or what to tell the person who named it. `-` reads what is piped in. */
export async function readDocument(
  file: string,
  terminal: Terminal,
): Promise<{ readonly text: string } | { readonly problem: string }> {
  if (file === '-') return { text: await terminal.input() }
  try {
    const bytes = await readFile(resolve(terminal.cwd, file))
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch (error) {
    if (error instanceof TypeError) return { problem: argumentWords.notText(file) }
    return { problem: argumentWords.unreadable(file, error instanceof Error ? error.message : String(error)) }
  }
}
