import type { PullRequest } from '../state/conversation.ts'
import { fullName, type Repository } from '../state/repository.ts'
import { accountJson, type Json, teamJson } from './accountJson.ts'
import { repositoryJson } from './repositoryJson.ts'
import { conversationJson } from './subjectJson.ts'
import { api, site } from './url.ts'

function endJson(repository: Repository, ref: string, sha: string): Json {
  return {
    label: `${repository.owner.login}:${ref}`,
    ref,
    sha,
    user: accountJson(repository.owner),
    repo: repositoryJson(repository),
  }
}

/** A pull request as webhooks show it. */
export function pullRequestJson(pull: PullRequest): Json {
  const url = `${api}/repos/${fullName(pull.repository)}/pulls/${pull.number}`
  return {
    ...conversationJson(pull),
    url,
    diff_url: `${site}/${fullName(pull.repository)}/pull/${pull.number}.diff`,
    draft: pull.draft,
    merged: pull.mergedAt !== undefined,
    merged_at: pull.mergedAt ?? null,
    merged_by: pull.mergedBy ? accountJson(pull.mergedBy) : null,
    merge_commit_sha: pull.mergeCommit ?? null,
    requested_reviewers: pull.requested.flatMap((one) => (one.kind === 'account' ? [accountJson(one)] : [])),
    requested_teams: pull.requested.flatMap((one) => (one.kind === 'team' ? [teamJson(one)] : [])),
    head: endJson(pull.headRepository, pull.headRef, pull.headOid),
    base: endJson(pull.repository, pull.baseRef, pull.baseOid),
    maintainer_can_modify: false,
  }
}

/** The short form inside check runs and suites; forks' pull requests never appear there. */
export function linkedPullRequestsJson(repository: Repository, head: string): readonly Json[] {
  return repository.pullRequests
    .filter((pull) => pull.headOid === head && pull.headRepository === repository && pull.state === 'OPEN')
    .map((pull) => ({
      url: `${api}/repos/${fullName(repository)}/pulls/${pull.number}`,
      id: pull.databaseId,
      number: pull.number,
      head: {
        ref: pull.headRef,
        sha: pull.headOid,
        repo: { id: repository.databaseId, name: repository.name },
      },
      base: {
        ref: pull.baseRef,
        sha: pull.baseOid,
        repo: { id: repository.databaseId, name: repository.name },
      },
    }))
}
