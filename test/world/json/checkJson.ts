import type { CheckRun, CheckSuite } from '../state/checks.ts'
import { fullName } from '../state/repository.ts'
import { olderId } from '../state/state.ts'
import { appJson, type Json } from './accountJson.ts'
import { linkedPullRequestsJson } from './pullRequestJson.ts'
import { api, repositoryUrl } from './url.ts'

function lower(text: string | undefined): string | null {
  return text?.toLowerCase() ?? null
}

export function checkSuiteJson(suite: CheckSuite): Json {
  const last = suite.runs.at(-1)
  return {
    id: suite.databaseId,
    node_id: olderId(suite),
    head_branch: [...suite.repository.branches].find(([, oid]) => oid === suite.head)?.[0] ?? null,
    head_sha: suite.head,
    status: lower(last?.status ?? 'QUEUED'),
    conclusion: lower(last?.conclusion),
    url: `${api}/repos/${fullName(suite.repository)}/check-suites/${suite.databaseId}`,
    pull_requests: linkedPullRequestsJson(suite.repository, suite.head),
    app: appJson(suite.app, suite.repository.owner),
    created_at: suite.createdAt,
    updated_at: suite.createdAt,
  }
}

export function checkRunJson(run: CheckRun): Json {
  const { repository, head } = run.suite
  return {
    id: run.databaseId,
    node_id: olderId(run),
    name: run.name,
    head_sha: head,
    external_id: run.externalId ?? '',
    url: `${api}/repos/${fullName(repository)}/check-runs/${run.databaseId}`,
    html_url: `${repositoryUrl(repository)}/runs/${run.databaseId}`,
    details_url: run.detailsUrl ?? null,
    status: lower(run.status),
    conclusion: lower(run.conclusion),
    started_at: run.startedAt,
    completed_at: run.completedAt ?? null,
    output: {
      title: run.title ?? null,
      summary: run.summary ?? null,
      text: run.text ?? null,
      annotations_count: run.annotations.length,
    },
    check_suite: checkSuiteJson(run.suite),
    app: appJson(run.suite.app, repository.owner),
    pull_requests: linkedPullRequestsJson(repository, head),
  }
}
