import { nearest } from '../document/values/nearest.ts'
import { argumentWords } from '../messages/cli/argumentWords.ts'
import { UsageError } from './arguments/usageError.ts'
import type { Command, ExitCode } from './command.ts'
import { completionCommand } from './completion/completionCommand.ts'
import { configCommand } from './config/configCommand.ts'
import { explainCommand } from './explain/explainCommand.ts'
import { initCommand } from './init/initCommand.ts'
import { lintCommand } from './lint/lintCommand.ts'
import { newCommand } from './new/newCommand.ts'
import { parseCommand } from './parse/parseCommand.ts'
import { planCommand } from './plan/planCommand.ts'
import { commandHelpPage, generalHelpPage } from './screen/helpPage.ts'
import { say } from './screen/say.ts'
import type { Terminal } from './terminal.ts'
import { version } from './version.ts'

const ownCommands: readonly Command[] = [
  lintCommand,
  explainCommand,
  newCommand,
  parseCommand,
  initCommand,
  configCommand,
  planCommand,
]
/** What `debrief` can do. */
export const commands: readonly Command[] = [...ownCommands, completionCommand(ownCommands)]

/** Runs the command that the arguments name. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name = '--help', ...rest] = args
  if (name === '--help' || name === '-h' || name === 'help') {
    const asked = commands.find((command) => command.name === rest[0])
    terminal.out(asked === undefined ? generalHelpPage(commands, terminal) : commandHelpPage(asked, terminal))
    return 0
  }
  if (name === '--version' || name === '-v') {
    terminal.out(`${version()}\n`)
    return 0
  }
  const command = commands.find((one) => one.name === name)
  if (command === undefined) {
    const meant = nearest(
      name,
      commands.map((one) => one.name),
    )
    say(argumentWords.unknownCommand(name, meant), terminal)
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(commandHelpPage(command, terminal))
    return 0
  }
  try {
    return await command.run(rest, terminal)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    say(error.message, terminal)
    return 2
  }
}
