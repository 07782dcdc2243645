import type { NodeId, Oid } from '../key.ts'

export interface OpenPullRequest {
  readonly id: NodeId
  readonly number: number
  readonly head: Oid
}

/** A repository's open pull requests; not `complete` when there are more than were read, the latest updated ones. */
export interface OpenPullRequests {
  readonly list: readonly OpenPullRequest[]
  readonly complete: boolean
}
