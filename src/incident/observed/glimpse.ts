import type { Key, Oid } from '../key.ts'
import type { Comment } from './comment.ts'
import type { CheckRunState } from './pullRequestState.ts'
import type { IssueState, RepositoryState } from './snapshot.ts'

/** What can still be read of a key that has more than is read whole: enough to tell people, where they stand. */
export interface Glimpse {
  readonly kind: 'glimpse'
  readonly key: Key
  readonly repository: RepositoryState
  /** absent when the key is a pull request */
  readonly issue?: Pick<IssueState, 'id' | 'locked' | 'labels' | 'type'>
  /** the first hundred of the issue and the last */
  readonly comments: readonly Comment[]
  /** the open pull requests that a check is reported on for this key */
  readonly pullRequests: readonly {
    readonly number: number
    readonly head: Oid
    readonly checkRun?: CheckRunState
  }[]
}
