import type { Key } from '../../incident/key.ts'
import type { Account, RepositorySnapshot } from '../../incident/snapshot.ts'
import type { RepositoryQuery } from '../generated/operations.ts'
import { present } from './selected.ts'
import { toAccount } from './toAccount.ts'
import { toComment, toIssue, toLabel } from './toIssue.ts'
import { toRepository } from './toRepository.ts'
import { wholeList } from './wholeList.ts'

/** The label under which our issue about the configuration is found. */
export const configurationLabel = 'debrief: configuration'
const marker = '<!-- debrief:configuration -->'

type Answer = Extract<NonNullable<RepositoryQuery['repository']>, { readonly name: string }>

/** The repository with our newest issue about its configuration: by our account, with our marker in front. */
export function toRepositorySnapshot(key: Key, answer: Answer, bot: Account): RepositorySnapshot {
  const ours = present(answer.configurationIssues.nodes).find((issue) => {
    const author = toAccount(issue.author)
    return author.kind === 'bot' && author.databaseId === bot.databaseId && issue.body.startsWith(marker)
  })
  const labels = answer.repositoryLabels
  return {
    kind: 'repository',
    key,
    repository: toRepository(answer, bot),
    labels: present(labels?.nodes).map(toLabel),
    labelsComplete: labels?.pageInfo.hasNextPage === false,
    ...(ours
      ? {
          configurationIssue: {
            ...toIssue(ours),
            comments: wholeList(ours.comments, `comments on issue #${ours.number}`).map(toComment),
          },
        }
      : {}),
  }
}
