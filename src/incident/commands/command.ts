import type { IsoDate, IsoInstant } from '../../document/model/postmortem.ts'
import type { Severity } from '../../document/model/severity.ts'

export const milestones = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const
export type MilestoneName = (typeof milestones)[number]

/** What a comment says of the incident, as long as it stands. People are logins. */
export type Command =
  | { readonly kind: 'severity'; readonly severity: Severity }
  | { readonly kind: 'commander'; readonly login: string }
  | { readonly kind: 'owner'; readonly login: string }
  | { readonly kind: 'timeline'; readonly at: IsoInstant; readonly text: string }
  | {
      readonly kind: 'milestone'
      readonly milestone: MilestoneName
      readonly at: IsoInstant
      /** what happened, where that is told too */
      readonly text?: string
    }
  | { readonly kind: 'service'; readonly services: readonly string[] }
  | { readonly kind: 'category'; readonly category: string }
  | { readonly kind: 'link'; readonly link: SaidLink }
  | { readonly kind: 'postmortem'; readonly template?: string }
  | { readonly kind: 'skip'; readonly reason: string }
  | { readonly kind: 'abort'; readonly reason: string }
  | { readonly kind: 'defer'; readonly to: IsoDate; readonly reason: string }
  | { readonly kind: 'status' }
  | { readonly kind: 'help' }
  | CommandProblem

/** What belongs to the incident: an issue or pull request, or any other address. */
export interface SaidLink {
  readonly text: string
  readonly to:
    | { readonly number: number; readonly repository?: string }
    /** an `https` or `http` address */
    | { readonly url: string }
}

/** A command that could not be understood. */
export interface CommandProblem {
  readonly kind: 'problem'
  /** the command's name, as it is known */
  readonly command: string
  /**
   * what is wrong: there is no such command, it stands in code, nobody of that name can be assigned here, the postmortem was begun, or
   * what it is about cannot be read
   */
  readonly about:
    | 'command'
    | 'code'
    | 'severity'
    | 'person'
    | 'unknown-person'
    | 'time'
    | 'text'
    | 'template'
    | 'reason'
    | 'date'
    | 'past'
    | 'link'
    | 'begun'
    | 'not-begun'
  /** what was written behind the name */
  readonly found: string
  /** what was most likely meant */
  readonly suggestion?: string
}

/** What a command is read with. */
export interface CommandContext {
  /** when the comment was written: the day of times without a date */
  readonly writtenAt: IsoInstant
  /** login of whoever wrote it */
  readonly writer: string
  readonly templates: readonly string[]
  /** labels of the policy that mean a severity, lower-case */
  readonly severityLabels: Readonly<Record<string, Severity>>
}

/** One command: what it is called, how it is written, and how what stands behind its name is read. Total and linear. */
export interface CommandKind {
  readonly name: string
  /** what stands behind the name, `[optional]` */
  readonly usage: string
  /** whole lines, the first one is shown where it was written wrongly */
  readonly examples: readonly [string, ...string[]]
  readonly read: (written: string, context: CommandContext) => Command
}

export function problem(
  command: string,
  about: CommandProblem['about'],
  found: string,
  suggestion?: string,
): CommandProblem {
  return {
    kind: 'problem',
    command,
    about,
    found: found.slice(0, 100).toWellFormed(),
    ...(suggestion === undefined ? {} : { suggestion }),
  }
}
