import type { Key } from '../../incident/key.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Notebook } from '../ports.ts'

const nameOf = ({ repository }: Key) => `check all ${repository}`

/** Whether the repository wanted the check on all its pull requests when it was last looked at: a sweep then finds those without it. */
export function checksAll(notebook: Pick<Notebook, 'read'>, key: Key): boolean {
  return notebook.read(nameOf(key)) === 'yes'
}

export function noteCheck(notebook: Pick<Notebook, 'read' | 'write'>, key: Key, { check }: Policy): void {
  const wanted = check === 'all'
  if (wanted !== checksAll(notebook, key)) notebook.write(nameOf(key), wanted ? 'yes' : 'no')
}
