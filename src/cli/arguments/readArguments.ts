import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { nearest } from '../../document/values/nearest.ts'
import { argumentWords } from '../../messages/cli/argumentWords.ts'
import { UsageError } from './usageError.ts'

/**
 * Reads the options and file names of one command.
 * @throws UsageError that names the option at fault and the one that was probably meant
 */
export function readArguments<Options extends ParseArgsOptionsConfig>(
  command: string,
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const option = /'(-{1,2}[^\s'=<]+)/.exec(error.message)?.[1] ?? ''
    const known = Object.keys(options).map((name) => `--${name}`)
    if (known.includes(option)) throw new UsageError(argumentWords.value(option, command))
    throw new UsageError(argumentWords.unknownOption(option, nearest(option, known), command))
  }
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
