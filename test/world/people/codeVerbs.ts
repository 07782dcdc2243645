import { createBranch, deleteBranch, moveBranch } from '../acts/branches.ts'
import { commitChanges, type FileChanges } from '../acts/commits.ts'
import { mustHave } from '../acts/rules.ts'
import { textAt } from '../git/files.ts'
import { accountNamed } from '../population.ts'
import { emailOf } from '../state/account.ts'
import type { Stage } from './stage.ts'

interface PushOptions {
  readonly message?: string
  /** committed in the browser: by GitHub, signed */
  readonly web?: boolean
  /** the commit's address belongs to nobody GitHub knows */
  readonly unknownAuthor?: boolean
  /** whose name and address Git was told, by login; one's own unless given */
  readonly author?: string
  readonly committer?: string
  /** who wrote it too, by login, as trailers name them */
  readonly coAuthors?: readonly string[]
  /** signed with one's own key, which GitHub knows */
  readonly signed?: boolean
}

function headOf(stage: Stage, branch: string): string {
  const head = stage.home.branches.get(branch)
  if (head === undefined) throw new Error(`${stage.home.name} has no branch ${branch}`)
  return head
}

/** What people do with code. */
export function codeVerbs(stage: Stage) {
  const { hub, actor, home } = stage
  const commit = (parents: readonly string[], changes: FileChanges, options: PushOptions) =>
    commitChanges(hub, changes, {
      author: options.author === undefined ? actor : accountNamed(hub, options.author),
      ...(options.committer === undefined ? {} : { committer: accountNamed(hub, options.committer) }),
      signedBy: options.signed ? actor : undefined,
      parents,
      message: [
        options.message ?? `Update ${Object.keys(changes).join(', ')}`,
        ...(options.coAuthors ?? []).map((login, index) => {
          const trailer = `Co-authored-by: ${login} <${emailOf(accountNamed(hub, login), hub.state.server)}>`
          return index === 0 ? `\n${trailer}` : trailer
        }),
      ].join('\n'),
      byGitHub: options.web ?? false,
      unknownAuthor: options.unknownAuthor ?? false,
    }).oid
  const pushes = (branch: string, changes: FileChanges, options: PushOptions | string = {}): string => {
    mustHave(actor, home, 'write')
    const settings = typeof options === 'string' ? { message: options } : options
    const start = home.branches.get(branch) ?? home.branches.get(home.defaultBranch)
    const oid = commit(start === undefined ? [] : [start], changes, settings)
    moveBranch(hub, actor, home, branch, oid)
    return oid
  }
  return {
    /** one commit on a branch (made from the default branch when it is new): text, bytes, or null to delete; answers its id */
    pushes,
    /** changes a file's text in the browser; the branch must have it */
    editsFile: (branch: string, path: string, edit: (text: string) => string, message?: string): string => {
      const text = textAt(hub.state.objects, headOf(stage, branch), path)
      if (text === undefined) throw new Error(`${branch} has no file ${path}`)
      return pushes(branch, { [path]: edit(text) }, { message: message ?? `Update ${path}`, web: true })
    },
    /** replaces the branch by one commit on top of the default branch, or of `from` */
    forcePushes: (branch: string, changes: FileChanges, from = home.defaultBranch): string => {
      mustHave(actor, home, 'write')
      const oid = commit([headOf(stage, from)], changes, { message: `Rewrite ${branch}` })
      moveBranch(hub, actor, home, branch, oid, { force: true })
      return oid
    },
    createsBranch: (branch: string, from = home.defaultBranch) =>
      createBranch(hub, actor, home, branch, headOf(stage, from)),
    deletesBranch: (branch: string) => deleteBranch(hub, actor, home, branch),
    /** points a branch at where another one is, by force */
    resetsBranch: (branch: string, to: string) =>
      moveBranch(hub, actor, home, branch, headOf(stage, to), { force: true }),
  }
}
