import type { Oid } from '../../../incident/key.ts'
import type { Change } from '../../../incident/observed/pullRequestState.ts'
import { PassingError } from '../../../reconcile/errors.ts'
import type {
  BaseOfPullRequestFragment,
  CheckRunsOfCommitFragment,
  FileFieldsFragment,
  GroupOfPullRequestFragment,
  PatchStatus,
} from '../../generated/operations.ts'
import { present } from '../ask/selected.ts'
import { toBlob } from './toBlob.ts'
import { toCheckRun } from './toCheckRun.ts'
import { toMergeGroup } from './toMergeGroup.ts'

type PullRequestAnswer = BaseOfPullRequestFragment &
  GroupOfPullRequestFragment & {
    readonly number: number
    readonly headRefName: string
    readonly headRefOid: string
    readonly isCrossRepository: boolean
  }

type Files = { readonly nodes: readonly (FileFieldsFragment | null)[] | null } | null

const changeOf: Readonly<Record<PatchStatus, Change['files'][number]['change']>> = {
  ADDED: 'added',
  COPIED: 'added',
  CHANGED: 'changed',
  MODIFIED: 'changed',
  RENAMED: 'changed',
  DELETED: 'deleted',
}

/** What a pull request changes, and against what. */
export function toChange(
  pull: PullRequestAnswer,
  files: Files,
  head: CheckRunsOfCommitFragment | undefined,
): Change {
  // No list is not an empty one: GitHub is still comparing.
  if (!files) throw new PassingError(`GitHub has no list of files for pull request #${pull.number} yet.`)
  const base = pull.baseRef?.target
  const configuration = base?.__typename === 'Commit' ? toBlob(base.configuration?.object) : undefined
  const checkRun = toCheckRun(head)
  const mergeGroup = toMergeGroup(pull)
  return {
    number: pull.number,
    branch: pull.headRefName,
    fork: pull.isCrossRepository,
    head: pull.headRefOid as Oid,
    base: pull.baseRefName,
    ...(configuration ? { configuration } : {}),
    files: present(files.nodes).map(({ path, changeType }) => ({ path, change: changeOf[changeType] })),
    ...(checkRun ? { checkRun } : {}),
    ...(mergeGroup ? { mergeGroup } : {}),
  }
}
