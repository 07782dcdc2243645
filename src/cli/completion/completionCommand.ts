import { argumentWords } from '../../messages/cli/argumentWords.ts'
import { completionHelp } from '../../messages/cli/help/completionHelp.ts'
import { oneOf, readArguments } from '../arguments/readArguments.ts'
import { UsageError } from '../arguments/usageError.ts'
import type { Command } from '../command.ts'
import { bashScript } from './bashScript.ts'
import { completed } from './completed.ts'
import { fishScript } from './fishScript.ts'
import { zshScript } from './zshScript.ts'

const shells = ['bash', 'zsh', 'fish'] as const
const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript } as const

/**
 * `debrief completion`: a script that completes the given commands, and itself. Everything to be proposed stands in it, so
 * that the Tab key neither starts a program nor evaluates what was typed.
 */
export function completionCommand(others: readonly Command[]): Command {
  const command: Command = {
    name: 'completion',
    help: completionHelp,
    options: {},
    topics: shells,
    run: async (args, terminal) => {
      const { positionals } = readArguments('completion', args, {})
      const [shell] = positionals
      if (shell === undefined) throw new UsageError(argumentWords.shellMissing(shells))
      const script = scripts[oneOf('completion', shell, shells)]
      terminal.out(script([...others, command].map(completed)))
      return 0
    },
  }
  return command
}
