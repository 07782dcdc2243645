declare const brand: unique symbol
type Branded<T, Name extends string> = T & { readonly [brand]: Name }

export type InstallationId = Branded<number, 'InstallationId'>
/** A repository's GraphQL node id: survives renames and transfers of the repository. */
export type RepositoryId = Branded<string, 'RepositoryId'>
/** Any other GraphQL node id. */
export type NodeId = Branded<string, 'NodeId'>
/** A Git object's id, 40 hex digits. */
export type Oid = Branded<string, 'Oid'>

/**
 * What an event is allowed to carry: where to look. `number` is an issue's or a pull request's; 0 means the
 * repository itself (its configuration).
 */
export interface Key {
  readonly installation: InstallationId
  readonly repository: RepositoryId
  readonly number: number
}

/** The key as one line of text, the same for equal keys: `7/R_kgDOAbc#42`. */
export function keyText(key: Key): string {
  return `${key.installation}/${key.repository}#${key.number}`
}

/** Reads what {@link keyText} wrote; undefined for anything else. */
export function readKey(text: string): Key | undefined {
  const match = /^(\d+)\/([^#/\s]+)#(\d+)$/.exec(text)
  if (!match?.[1] || !match[2] || !match[3]) return undefined
  return {
    installation: Number(match[1]) as InstallationId,
    repository: match[2] as RepositoryId,
    number: Number(match[3]),
  }
}
