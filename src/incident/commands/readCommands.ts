import { bundledTemplateNames } from '../../document/templates/bundledTemplates.ts'
import { nearest } from '../../document/values/nearest.ts'
import type { Comment } from '../observed/comment.ts'
import { type Command, type CommandContext, type CommandKind, problem } from './command.ts'
import { commandTable } from './commandTable.ts'
import { hasCommandLine, namesIn } from './hasCommandLine.ts'
import { plainLines } from './plainLines.ts'

const kinds: ReadonlyMap<string, CommandKind> = new Map(commandTable.map((kind) => [kind.name, kind]))

const oneName = [...kinds.keys()].join('|')
const codeLine = new RegExp(`^\`\\s*/(${oneName})(?:[\\s:][^\`]*)?\`$`, 'i')
const spacedLine = new RegExp(`^/ (${oneName})(?:\\s*:)?(?=\\s|$)(.*)$`, 'i')
const plainLine = /^\/([a-z-]{1,40})(?:\s*:(?=\s|$)|(?=\s|$))(.*)$/i

/**
 * The commands of a comment, each at the start of a line or a list entry of plain text, with or without a colon. One in code is told,
 * since it shows a command more often than it means it. Comments by bots and deleted accounts have none, and neither have comments that
 * somebody else edited. A time without a date means the day of the comment, one without a zone UTC. Total and linear.
 */
export function readCommands(
  comment: Pick<Comment, 'body' | 'author' | 'createdAt' | 'editedAt' | 'editor'>,
  settings: Partial<Pick<CommandContext, 'templates' | 'severityLabels'>> = {},
): readonly Command[] {
  if (!isOwnWord(comment) || !hasCommandLine(comment.body)) return []
  const context: CommandContext = {
    writtenAt: comment.createdAt,
    writer: comment.author.login,
    templates: settings.templates ?? bundledTemplateNames,
    severityLabels: settings.severityLabels ?? {},
  }
  return plainLines(comment.body).flatMap((line) => readLine(line, context))
}

function readLine(line: string, context: CommandContext): readonly Command[] {
  const [, inCode] = codeLine.exec(line.trim()) ?? []
  if (inCode) return [problem(inCode.toLowerCase(), 'code', '')]
  const [, written = '', rest = ''] = plainLine.exec(line) ?? spacedLine.exec(line) ?? []
  const name = written.toLowerCase()
  if (name === '') return []
  const kind = kinds.get(name)
  if (kind) return [kind.read(rest.trim(), context)]
  // Commands of other apps are none of our business; a slip of the pen in ours is.
  const meant = meantBy(name)
  return meant === undefined ? [] : [problem(meant, 'command', written)]
}

/** Whether a comment may hold a command, or one that is misspelt: cheap, and wrong only by saying yes. */
export function mayCommand(body: string): boolean {
  const words = new Set([...namesIn(body).take(500)].map((name) => name.toLowerCase()))
  return [...words].some((name) => name.length > 2 && (kinds.has(name) || meantBy(name) !== undefined))
}

/** The command that is meant by a name that none has. Short ones are too like those of other apps. */
function meantBy(name: string): string | undefined {
  return nearest(
    name,
    [...kinds.keys()].filter((known) => known.length >= 5),
  )
}

function isOwnWord({ author, editedAt, editor }: Pick<Comment, 'author' | 'editedAt' | 'editor'>): boolean {
  if (author.kind !== 'user') return false
  return editor ? editor.databaseId === author.databaseId : editedAt === undefined
}
