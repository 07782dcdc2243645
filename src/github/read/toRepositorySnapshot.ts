import type { Key } from '../../incident/key.ts'
import type { Account } from '../../incident/observed/account.ts'
import type { Dashboard, RepositorySnapshot } from '../../incident/observed/snapshot.ts'
import type { DashboardFieldsFragment, RepositoryQuery } from '../generated/operations.ts'
import { present, selected } from './ask/selected.ts'
import { toAccount } from './to/toAccount.ts'
import { toComment, toIssue, toLabel } from './to/toIssue.ts'
import { toRepository } from './to/toRepository.ts'

/** The labels under which our issues about a repository are found. */
export const configurationLabel = 'debrief: configuration'
export const dashboardLabel = 'debrief: dashboard'

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
  const isOurs = (issue: Pick<DashboardFieldsFragment, 'author' | 'body'>, marker: string) => {
    const author = toAccount(issue.author)
    return author.kind === 'bot' && author.databaseId === bot.databaseId && issue.body.startsWith(marker)
  }
  const configuration = present(answer.configurationIssues.nodes).find((issue) =>
    isOurs(issue, '<!-- debrief:configuration -->'),
  )
  const before = known.flatMap((node) => selected<DashboardFieldsFragment>(node) ?? [])
  const dashboard = [...before, ...present(answer.dashboards.nodes)].find(
    (issue) => issue.repository.id === answer.id && isOurs(issue, '<!-- debrief:dashboard'),
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
