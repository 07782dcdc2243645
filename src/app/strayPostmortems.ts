import type { InstallationId, Key } from '../incident/key.ts'
import { lookedAt, noteLooks } from '../reconcile/note/lookedAt.ts'
import type { Notebook, Reader, Underway } from '../reconcile/ports.ts'

interface Parts {
  readonly reader: Pick<Reader, 'carrying'>
  readonly notebook: Pick<Notebook, 'read' | 'write'>
}

type Pull = Underway['pullRequests'][number]

/**
 * Keys for the postmortems that stand in other pull requests than their incident's own: those that were met before, and those that
 * nobody has looked at since their head moved. What turns out to carry none is not asked for again.
 */
export async function strayPostmortems(
  { reader, notebook }: Parts,
  installation: InstallationId,
  found: readonly Underway[],
): Promise<readonly Key[]> {
  const all = found.flatMap(({ pullRequests }) => pullRequests)
  const looks = all.map((pull) => ({ pull, look: lookedAt(notebook, pull.key) }))
  const fresh = looks.filter(({ pull, look }) => look?.head !== pull.head).map(({ pull }) => pull)
  const known = looks.flatMap(({ pull, look }) =>
    look?.head === pull.head && look.incident > 0 ? [{ ...pull.key, number: look.incident }] : [],
  )
  const carrying =
    fresh.length === 0
      ? new Set()
      : await reader.carrying(
          installation,
          fresh.map(({ id }) => id),
        )
  const empty = Map.groupBy(
    fresh.filter(({ id }) => !carrying.has(id)),
    ({ key }) => key.repository,
  )
  for (const pulls of empty.values()) note(notebook, pulls)
  return [...known, ...fresh.filter(({ id }) => carrying.has(id)).map(({ key }) => key)]
}

function note(notebook: Parts['notebook'], pulls: readonly Pull[]): void {
  const [first] = pulls
  if (!first) return
  noteLooks(
    notebook,
    first.key,
    pulls.map(({ key, head }) => ({ number: key.number, look: { head, incident: 0 } })),
  )
}
