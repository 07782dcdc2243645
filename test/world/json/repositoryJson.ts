import { fullName, type Repository } from '../state/repository.ts'
import { olderId } from '../state/state.ts'
import { accountJson, type Json } from './accountJson.ts'
import { api, repositoryUrl } from './url.ts'

/** A repository as REST and webhooks show it. */
export function repositoryJson(repository: Repository): Json {
  const name = fullName(repository)
  return {
    ...shortRepositoryJson(repository),
    owner: accountJson(repository.owner),
    html_url: repositoryUrl(repository),
    url: `${api}/repos/${name}`,
    clone_url: `${repositoryUrl(repository)}.git`,
    description: null,
    fork: false,
    created_at: repository.createdAt,
    archived: repository.archived,
    disabled: false,
    has_issues: repository.hasIssues,
    visibility: repository.private ? 'private' : 'public',
    default_branch: repository.defaultBranch,
    open_issues_count: repository.issues.filter((issue) => issue.state === 'OPEN').length,
  }
}

/** The form that `installation` events list. */
export function shortRepositoryJson(repository: Repository): Json {
  return {
    id: repository.databaseId,
    node_id: olderId(repository),
    name: repository.name,
    full_name: fullName(repository),
    private: repository.private,
  }
}
