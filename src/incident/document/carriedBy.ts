import type { Change } from '../observed/pullRequestState.ts'
import { incidentOfBranch } from '../ours/branchName.ts'
import { incidentNamed } from '../ours/incidentId.ts'
import { findDocumentPath } from './findDocumentPath.ts'

/** A postmortem that a pull request adds or changes; without a path when there is none on a branch that is made for one. */
export interface Carried {
  readonly incident: number
  readonly path?: string
}

/**
 * Which postmortems a pull request carries, whoever opened it and from wherever: Markdown files that are named after an incident
 * (`INC-2026-0042…`), in the postmortems' folder or, on the incident's own branch, in any; and on such a branch the only Markdown
 * file, whatever its name. What a pull request deletes it does not carry.
 * @param directory where postmortems live, without slash at either end
 */
export function carriedBy(
  { branch, fork, files }: Pick<Change, 'branch' | 'fork' | 'files'>,
  directory: string,
): readonly Carried[] {
  const own = fork ? undefined : incidentOfBranch(branch)
  const named = files.flatMap(({ path, change }): readonly Carried[] => {
    const incident = change === 'deleted' ? undefined : incidentNamed(path)
    if (incident === undefined) return []
    return incident === own || path.startsWith(`${directory}/`) ? [{ incident, path }] : []
  })
  if (own === undefined || named.some(({ incident }) => incident === own)) return named
  const path = findDocumentPath(files, own)
  return [{ incident: own, ...(path === undefined ? {} : { path }) }, ...named]
}
