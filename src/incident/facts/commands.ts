import type { IsoInstant } from '../../document/model/postmortem.ts'
import { bundledTemplateNames } from '../../document/templates/bundledTemplates.ts'
import { nearest } from '../../document/values/nearest.ts'
import { readMoment } from '../../document/values/readMoment.ts'
import type { Comment } from '../observed/comment.ts'
import { plainLines } from './plainLines.ts'
import { resolveInstant } from './resolveInstant.ts'

export type Command =
  | { readonly kind: 'postmortem'; readonly template?: string }
  | { readonly kind: 'timeline'; readonly at: IsoInstant; readonly text: string }
  | CommandProblem

/** A command that could not be understood. `found` is what was written, `suggestion` what was most likely meant. */
export interface CommandProblem {
  readonly kind: 'problem'
  readonly about: 'command' | 'template' | 'time' | 'text' | 'code'
  readonly found: string
  readonly suggestion?: string
}

const names = ['postmortem', 'timeline'] as const

/**
 * The commands of a comment: `/postmortem [template]` and `/timeline 14:05 What happened`, each at the start of a line or a list
 * entry of plain text, with or without a colon; one in code is told, since it shows the command more often than it means it. Comments by bots and deleted accounts have none, and neither have comments that somebody else edited.
 * A time without a date means the day of the comment, one without a zone UTC. Total and linear.
 */
export function readCommands(
  comment: Pick<Comment, 'body' | 'author' | 'createdAt' | 'editedAt' | 'editor'>,
  templates: readonly string[] = bundledTemplateNames,
): readonly Command[] {
  if (!isOwnWord(comment) || !/\/ ?[a-z]/i.test(comment.body)) return []
  return plainLines(comment.body).flatMap((line) => {
    const code = /^`\s*\/(postmortem|timeline)(?:\s[^`]*)?`$/i.exec(line.trim())
    if (code?.[1]) return [problem('code', code[1].toLowerCase())]
    const [, name = '', rest = ''] =
      /^\/([a-z-]{1,40})(?:\s*:(?=\s|$)|(?=\s|$))(.*)$/i.exec(line) ??
      /^\/ (postmortem|timeline)(?=\s|$)(.*)$/i.exec(line) ??
      []
    switch (name.toLowerCase()) {
      case '':
        return []
      case 'postmortem':
        return [readPostmortem(rest.trim(), templates)]
      case 'timeline':
        return [readTimeline(rest.trim(), comment.createdAt)]
      default:
        return readOther(name)
    }
  })
}

/** Whether a comment may hold a command, or one that is misspelt: cheap, and wrong only by saying yes. */
export function mayCommand(body: string): boolean {
  const begun = body.matchAll(/^[\t >*+\-`\d.)]{0,20}\/ ?([a-z-]{3,20})/gim)
  const words = new Set([...begun.take(500)].map(([, name = '']) => name.toLowerCase()))
  return [...words].some((name) => nearest(name, names) !== undefined)
}

function isOwnWord({ author, editedAt, editor }: Pick<Comment, 'author' | 'editedAt' | 'editor'>): boolean {
  if (author.kind !== 'user') return false
  return editor ? editor.databaseId === author.databaseId : editedAt === undefined
}

function readPostmortem(asked: string, templates: readonly string[]): Command {
  if (asked === '') return { kind: 'postmortem' }
  const template = templates.find((name) => name.toLowerCase() === asked.toLowerCase())
  if (template !== undefined) return { kind: 'postmortem', template }
  return problem('template', asked, nearest(asked.slice(0, 40), templates))
}

function readTimeline(entry: string, writtenAt: IsoInstant): Command {
  const moment = readMoment(entry, { date: writtenAt.slice(0, 10) })
  const at = moment && resolveInstant(moment, writtenAt)
  if (!moment || at === undefined) return problem('time', entry)
  const text = entry.slice(moment.length).replace(/^[\s:|–—-]+/, '')
  return text === '' ? problem('text', entry) : { kind: 'timeline', at, text }
}

// Commands of other apps are none of our business; a slip of the pen in ours is.
function readOther(name: string): readonly Command[] {
  const meant = nearest(name, names)
  return meant === undefined ? [] : [problem('command', name, meant)]
}

function problem(about: CommandProblem['about'], found: string, suggestion?: string): CommandProblem {
  return {
    kind: 'problem',
    about,
    found: found.slice(0, 100).toWellFormed(),
    ...(suggestion === undefined ? {} : { suggestion }),
  }
}
