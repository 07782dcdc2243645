import type { CommandProblem } from '../../incident/commands/command.ts'
import { marker } from '../../incident/ours/marker.ts'
import { codeSpan } from '../text/codeSpan.ts'
import { fitBody } from '../text/fitBody.ts'
import { pageAddress } from '../text/projectPages.ts'
import { commandProblem } from './commandProblem.ts'
import { commandList } from './commandWords.ts'

/** What there is to say about the commands of one comment. */
export interface Answer {
  readonly problems: readonly CommandProblem[]
  /** login of the writer, where commands do not count because of who wrote them */
  readonly refused?: string
  readonly help: boolean
  /** where the postmortem stands, when that was asked */
  readonly status?: readonly string[]
  /** the incident is closed */
  readonly tooLate: boolean
}

const mostProblems = 10

/** The one reply to a comment, hidden tag first; undefined when there is nothing to say but a reaction. */
export function commandReply(to: string, answer: Answer): string | undefined {
  const parts = [
    ...(answer.tooLate ? [[tooLate]] : []),
    ...(answer.refused === undefined ? [] : [[refusedWords(answer.refused)]]),
    ...(answer.problems.length > 0 ? [problemLines(answer.problems)] : []),
    ...(answer.status ? [answer.status] : []),
    ...(answer.help ? [helpLines()] : []),
  ]
  if (parts.length === 0) return undefined
  return fitBody([marker('reply', { to }), ...parts.flatMap((lines) => [...lines, ''])].join('\n').trimEnd())
}

/** What a reply says once there is nothing more to say. */
export function settledReply(to: string, gone: boolean): string {
  const words = gone
    ? 'The comment that this answered is gone, and what it said with it.'
    : 'All is understood now.'
  return `${marker('reply', { to })}\n${words}`
}

const tooLate =
  'The incident is closed and its postmortem published, so commands change nothing here any more.'

function refusedWords(login: string): string {
  return `Commands count from people with write access to this repository, and ${codeSpan(login)} does not have it, so nothing was changed. **Next step:** ask somebody who has it to write them. Once you have it, they count by themselves within hours.`
}

function problemLines(problems: readonly CommandProblem[]): readonly string[] {
  const words = problems.slice(0, mostProblems).map(commandProblem)
  const left = problems.length - words.length
  if (words.length === 1 && left === 0) return [`${words[0]} Edit the comment, and it is read again.`]
  return [
    'Not understood:',
    '',
    ...words.map((line) => `- ${line}`),
    ...(left > 0 ? [`- and ${left} more`] : []),
    '',
    'Edit the comment, and it is read again.',
  ]
}

function helpLines(): readonly string[] {
  return [
    'Commands stand at the start of a line, here or on the postmortem’s pull request, and count from people with write access. Each holds as long as its comment stands: edit or delete the comment, and what it said follows.',
    '',
    ...commandList(),
    '',
    `[More about commands](${pageAddress('docs/commands.md')})`,
  ]
}
