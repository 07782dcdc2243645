import type { CommandProblem } from '../../incident/commands/command.ts'
import { commandTable } from '../../incident/commands/commandTable.ts'
import { codeSpan } from '../text/codeSpan.ts'

/** What to say about a command that could not be understood: what was found, what was expected, an example. One line of Markdown. */
export function commandProblem(problem: CommandProblem): string {
  const { about, command, found, suggestion } = problem
  const written = codeSpan(found === '' ? `/${command}` : `/${command} ${found}`)
  const meant = suggestion === undefined ? '' : ` Did you mean ${codeSpan(suggestion)}?`
  switch (about) {
    case 'command':
      return `There is no command ${codeSpan(`/${found}`)}. Did you mean ${codeSpan(`/${command}`)}?`
    case 'code':
      return `${written} stands in code, so it is taken for an example. Write it without the backticks, at the start of a line.`
    case 'severity':
      return `${written} names no severity. Write \`P0\`, \`P1\`, \`P2\` or \`P3\`, as in ${example(command)}.`
    case 'person':
      return `${written} does not name one person. Write a login, as in ${example(command)}.`
    case 'unknown-person':
      return `${written} names nobody who can be assigned in this repository.${meant} Nothing was changed.`
    case 'time':
      return command === 'timeline'
        ? `${written} does not begin with a time. Write the time first, in UTC or with its zone: ${example(command, 0)} or ${example(command, 1)}.`
        : `${written} does not begin with a time. Write the time, in UTC or with its zone, as in ${codeSpan(`/${command} 14:05`)}; ${codeSpan(`/${command}`)} alone means now.`
    case 'text':
      return command === 'timeline'
        ? `${written} says no more than a time. Write behind it what happened: ${example(command)}.`
        : `${written} says nothing. Write what it is, as in ${example(command)}.`
    case 'template':
      return `${written} names no template.${meant} ${codeSpan('/postmortem')} alone takes the one that fits the incident.`
    case 'reason':
      return `${written} gives no reason. Write it behind, since people will ask: ${reasonExample(command)}.`
    case 'date':
      return `${written} does not begin with a date. Write the new date and the reason, as in ${example(command)}.`
    case 'past':
      return `${written} names a day that is past. Write the day on which the postmortem will be there, as in ${example(command)}.`
    case 'link':
      return `${written} names no issue and no address. Write one of them, as in ${example(command, 0)} or ${example(command, 2)}.`
    case 'begun':
      return `${written} comes too late: the postmortem was begun. To end it, write ${reasonExample('postmortem abort')}; to go on, take this command away.`
    case 'not-begun':
      return `${written} ends a postmortem, and none was begun. To have none, write ${reasonExample('postmortem skip')}.`
  }
}

function example(command: string, index = 0): string {
  const examples = commandTable.find(({ name }) => name === command)?.examples ?? []
  return codeSpan(examples[index] ?? `/${command}`)
}

/** The example that begins like the command. */
function reasonExample(command: string): string {
  const all: readonly string[] = commandTable.flatMap(({ examples }) => examples)
  return codeSpan(all.find((line) => line.startsWith(`/${command} `)) ?? `/${command}`)
}
