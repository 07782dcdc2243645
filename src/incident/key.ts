declare const brand: unique symbol
type Branded<T, Name extends string> = T & { readonly [brand]: Name }

export type InstallationId = Branded<number, 'InstallationId'>
/**
 * A repository's number (`databaseId`, `id` in REST and webhooks): survives renames and transfers, and is the same
 * everywhere, while node ids have two forms.
 */
export type RepositoryId = Branded<number, 'RepositoryId'>
/** A GraphQL node id: what to ask by, never what to compare by. */
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

/** The key as one line of text, the same for equal keys: `7/1296269#42`. */
export function keyText(key: Key): string {
  return `${key.installation}/${key.repository}#${key.number}`
}

/** Reads what {@link keyText} wrote; undefined for anything else. */
export function readKey(text: string): Key | undefined {
  const match = /^(\d+)\/(\d+)#(\d+)$/.exec(text)
  if (!match?.[1] || !match[2] || !match[3]) return undefined
  return {
    installation: Number(match[1]) as InstallationId,
    repository: Number(match[2]) as RepositoryId,
    number: Number(match[3]),
  }
}
