import { type Command, type CommandContext, problem } from '../command.ts'

/** The one person whom a command names, or `me`. */
export function readPerson(
  kind: 'commander' | 'owner',
  written: string,
  { writer }: Pick<CommandContext, 'writer'>,
): Command {
  const [, login = ''] = /^@?([a-z\d](?:[a-z\d_]|-(?=[a-z\d])){0,38})[.,;:!]?$/i.exec(written) ?? []
  if (login === '') return problem(kind, 'person', written)
  return { kind, login: login.toLowerCase() === 'me' ? writer : login }
}
