import type { CommandProblem } from '../../incident/facts/commands.ts'
import { codeSpan } from '../text/codeSpan.ts'

/** What to say about a command that could not be understood: what was found, what was expected, an example. One line of Markdown. */
export function commandProblem({ about, found, suggestion }: CommandProblem): string {
  const meant = suggestion === undefined ? '' : ` Did you mean ${codeSpan(suggestion)}?`
  switch (about) {
    case 'command':
      return `There is no command ${codeSpan(`/${found}`)}.${suggestion === undefined ? '' : ` Did you mean ${codeSpan(`/${suggestion}`)}?`}`
    case 'code':
      return `${codeSpan(`/${found}`)} stands in code, so it is taken for an example. Write it without the backticks, at the start of a line.`
    case 'template':
      return `${codeSpan(`/postmortem ${found}`)} names no template.${meant} ${codeSpan('/postmortem')} alone takes the one that fits the incident.`
    case 'time':
      return `${codeSpan(`/timeline ${found}`)} does not begin with a time. Write the time first, in UTC or with its zone: ${codeSpan('/timeline 14:05 Failover started')} or ${codeSpan('/timeline 2026-11-20 14:05 +02:00 Failover started')}.`
    case 'text':
      return `${codeSpan(`/timeline ${found}`)} says no more than a time. Write behind it what happened: ${codeSpan('/timeline 14:05 Failover started')}.`
  }
}
