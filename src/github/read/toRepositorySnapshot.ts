import type { Key } from '../../incident/key.ts'
import type { Account } from '../../incident/observed/account.ts'
import type { Dashboard, RepositorySnapshot } from '../../incident/observed/snapshot.ts'
import { isApp } from '../../incident/ours/isApp.ts'
import { type MarkerKind, opening } from '../../incident/ours/marker.ts'
import type { DashboardFieldsFragment, RepositoryQuery } from '../generated/operations.ts'
import { present, selected } from './ask/selected.ts'
import { toAccount } from './to/toAccount.ts'
import { toComment, toIssue, toLabel } from './to/toIssue.ts'
import { toRepository } from './to/toRepository.ts'

type Answer = Extract<NonNullable<RepositoryQuery['repository']>, { readonly name: string }>

/**
 * The repository with our newest issue about its configuration and the dashboard: by our account, with our marker in front.
 * @param known the dashboard as it was found before, also when somebody took its label away
 */
export function toRepositorySnapshot(
  key: Key,
  answer: Answer,
  known: RepositoryQuery['known'],
  bot: Account,
): RepositorySnapshot {
  const isOurs = (issue: Pick<DashboardFieldsFragment, 'author' | 'body'>, kind: MarkerKind) => {
    return isApp(toAccount(issue.author), bot) && issue.body.startsWith(opening(kind))
  }
  const configuration = present(answer.configurationIssues.nodes).find((issue) =>
    isOurs(issue, 'configuration'),
  )
  const before = known.flatMap((node) => selected<DashboardFieldsFragment>(node) ?? [])
  const dashboard = [...before, ...present(answer.dashboards.nodes)].find(
    (issue) => issue.repository.id === answer.id && isOurs(issue, 'dashboard'),
  )
  const labels = answer.repositoryLabels
  return {
    kind: 'repository',
    key,
    repository: toRepository(answer, bot),
    labels: present(labels?.nodes).map(toLabel),
    labelsComplete: labels?.pageInfo.hasNextPage === false,
    ...(configuration
      ? {
          configurationIssue: {
            ...toIssue(configuration),
            comments: present(configuration.comments.nodes).map(toComment),
          },
        }
      : {}),
    ...(dashboard ? { dashboard: toDashboard(dashboard) } : {}),
    resolved: { permissions: {}, assignable: {}, issues: {}, labels: {}, files: {} },
  }
}

function toDashboard(issue: DashboardFieldsFragment): Dashboard {
  const { lastEditedAt, editor, userContentEdits } = issue
  const edits = present(userContentEdits?.nodes).map(({ editedAt, editor }) => ({
    at: editedAt,
    by: toAccount(editor),
  }))
  const last = lastEditedAt ? [{ at: lastEditedAt, by: toAccount(editor) }] : []
  return { ...toIssue(issue), edits: [...edits, ...last] }
}
