import type { Key, Oid } from '../../incident/key.ts'
import type { Notebook } from '../ports.ts'

type Notes = Pick<Notebook, 'read' | 'write'>

/** What a pull request was found to be at a head commit; incident 0: it carries no postmortem. */
export interface LookedAt {
  readonly head: Oid
  readonly incident: number
}

/** So many pull requests of a repository are remembered, the newest ones; forgetting one costs a look. */
const most = 300

const nameOf = ({ repository }: Key) => `looked at ${repository}`

function read(notebook: Pick<Notebook, 'read'>, key: Key): Readonly<Record<string, readonly [Oid, number]>> {
  const text = notebook.read(nameOf(key))
  return text ? JSON.parse(text) : {}
}

/** What an open pull request was found to be when it was last looked at. */
export function lookedAt(notebook: Pick<Notebook, 'read'>, pullRequest: Key): LookedAt | undefined {
  const [head, incident] = read(notebook, pullRequest)[pullRequest.number] ?? []
  return head === undefined || incident === undefined ? undefined : { head, incident }
}

/** Notes what pull requests of one repository are; undefined: not open any more. */
export function noteLooks(
  notebook: Notes,
  repository: Key,
  looks: readonly { readonly number: number; readonly look: LookedAt | undefined }[],
): void {
  const known = read(notebook, repository)
  const after = new Map(Object.entries(known))
  for (const { number, look } of looks) {
    if (look) after.set(String(number), [look.head, look.incident])
    else after.delete(String(number))
  }
  const kept = [...after].sort(([a], [b]) => Number(b) - Number(a)).slice(0, most)
  const text = JSON.stringify(Object.fromEntries(kept))
  if (text !== JSON.stringify(known)) notebook.write(nameOf(repository), text)
}
