import { compareFiles } from '../git/compare.ts'
import { filesAt } from '../git/files.ts'
import { commitsBetween } from '../git/history.ts'
import { type Commit, commitOf, type Objects } from '../git/object.ts'
import { type Account, restLogin } from '../state/account.ts'
import { fullName, type Repository } from '../state/repository.ts'
import type { Json } from './accountJson.ts'
import { site } from './url.ts'

const zero = '0'.repeat(40)

function commitJson(objects: Objects, repository: Repository, commit: Commit): Json {
  const [parent] = commit.parents
  const before = parent === undefined ? new Map() : filesAt(objects, parent)
  const changes = compareFiles(objects, before, filesAt(objects, commit.oid))
  const paths = (type: string) =>
    changes.filter((change) => change.type === type).map((change) => change.path)
  return {
    id: commit.oid,
    tree_id: commit.tree,
    distinct: true,
    message: commit.message,
    timestamp: commit.committer.date,
    url: `${site}/${fullName(repository)}/commit/${commit.oid}`,
    author: { name: commit.author.name, email: commit.author.email },
    committer: { name: commit.committer.name, email: commit.committer.email },
    added: paths('ADDED'),
    removed: paths('DELETED'),
    modified: paths('MODIFIED'),
  }
}

/** The own part of a `push` event. Without `before` the branch is new, without `after` it is gone. */
export function pushJson(
  objects: Objects,
  repository: Repository,
  push: {
    branch: string
    before: string | undefined
    after: string | undefined
    forced: boolean
    by: Account
  },
): Json {
  const { branch, before, after, forced, by } = push
  const known = before ?? repository.branches.get(repository.defaultBranch)
  const commits =
    after === undefined || known === undefined || known === after ? [] : commitsBetween(objects, known, after)
  return {
    ref: `refs/heads/${branch}`,
    before: before ?? zero,
    after: after ?? zero,
    created: before === undefined,
    deleted: after === undefined,
    forced,
    base_ref: null,
    compare: `${site}/${fullName(repository)}/compare/${(before ?? zero).slice(0, 12)}...${(after ?? zero).slice(0, 12)}`,
    commits: commits.map((commit) => commitJson(objects, repository, commit)),
    head_commit: after === undefined ? null : commitJson(objects, repository, commitOf(objects, after)),
    pusher: { name: restLogin(by), email: `${restLogin(by)}@users.noreply.github.com` },
  }
}
