import { parseArgs } from 'node:util'
import { nearest } from '../../document/values/nearest.ts'
import { argumentWords } from '../../messages/cli/argumentWords.ts'
import type { Options } from './option.ts'
import { UsageError } from './usageError.ts'

/**
 * Reads the options and file names of one command.
 * @throws UsageError that names the option at fault and what to write instead
 */
export function readArguments<const O extends Options>(command: string, args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new UsageError(complaint(command, error.message, options))
  }
}

/** What to say instead of Node, which names options but not what to do. */
function complaint(command: string, message: string, options: Options): string {
  const written = /--[\w-]+/.exec(message)?.[0] ?? /-\w/.exec(message)?.[0] ?? ''
  const option = options[written.slice(2)]
  if (option === undefined) {
    const known = Object.keys(options).map((name) => `--${name}`)
    return argumentWords.unknownOption(written, nearest(written, known), command)
  }
  return option.type === 'boolean'
    ? argumentWords.takesNoValue(written)
    : argumentWords.needsValue(written, option.words, command)
}

/**
 * Reads an option that takes one of a few words.
 * @throws UsageError that lists them
 */
export function oneOf<Word extends string>(option: string, value: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === value)
  if (found === undefined)
    throw new UsageError(argumentWords.oneOf(option, value, words, nearest(value, words)))
  return found
}
