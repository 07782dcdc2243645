import type { Command, MilestoneName } from '../commands/command.ts'
import { readCommands } from '../commands/readCommands.ts'
import type { Comment } from '../observed/comment.ts'
import type { FactSettings } from '../observed/factSettings.ts'
import type { Snapshot } from '../observed/snapshot.ts'
import { isUnread, mayWrite } from '../rights.ts'

/** A command with the comment it stands in. */
export interface Said {
  readonly comment: Comment
  readonly command: Command
  /** whether it counts: `free` commands change nothing; of `unread` ones it is not known yet whether their writer may */
  readonly standing: 'free' | 'counts' | 'refused' | 'unread'
  /** no reaction of ours says whether it counts: its writer has to be asked about */
  readonly asks: boolean
}

/** The commands of both conversations, the incident's and its pull request's, in the order in which their comments were written. */
export function saidOf(
  { comments, pullRequest, resolved }: Pick<Snapshot, 'comments' | 'pullRequest' | 'resolved'>,
  { severityLabels }: Pick<FactSettings, 'severityLabels'>,
): readonly Said[] {
  const both = [...comments, ...(pullRequest?.comments ?? [])].toSorted(
    (a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt),
  )
  return both.flatMap((comment) => {
    const commands = readCommands(comment, { severityLabels })
    if (commands.length === 0) return []
    const known = isAccepted(comment)
    const standing = standingOf(comment, resolved)
    return commands.map((command) =>
      isFree(command)
        ? { comment, command, standing: 'free', asks: false }
        : { comment, command, standing, asks: !known },
    )
  })
}

function isFree({ kind }: Command): boolean {
  return kind === 'problem' || kind === 'status' || kind === 'help'
}

/** What our reaction accepted as it stands needs not be asked again; what was refused may count one day. */
function standingOf(comment: Comment, resolved: Snapshot['resolved']): Exclude<Said['standing'], 'free'> {
  if (isAccepted(comment)) return 'counts'
  if (isUnread(resolved, comment.author.login)) return 'unread'
  return mayWrite(resolved, comment.author.login) ? 'counts' : 'refused'
}

function isAccepted({ reactions = [], editedAt }: Comment): boolean {
  return reactions.some(
    ({ mark, since }) => mark === 'accepted' && (editedAt === undefined || since > editedAt),
  )
}

/** A command may be edited into a comment long after. */
export function saidAt({ createdAt, editedAt }: Comment): string {
  return editedAt ?? createdAt
}

type MilestoneSaid = Said & { readonly command: Extract<Command, { readonly kind: 'milestone' }> }

/** The last command that counts and tells of the milestone. */
export function milestoneSaid(said: readonly Said[], milestone: MilestoneName): MilestoneSaid | undefined {
  return said.findLast(
    (one): one is MilestoneSaid =>
      one.standing === 'counts' && one.command.kind === 'milestone' && one.command.milestone === milestone,
  )
}
