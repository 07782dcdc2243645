import type { RepositorySnapshot } from '../../incident/observed/snapshot.ts'
import { isApp } from '../../incident/ours/isApp.ts'
import {
  configurationIssue,
  configurationLabel,
  mendedMarker,
} from '../../messages/configuration/configuration.ts'
import type { PolicyProblem } from '../../policy/parsePolicy.ts'
import { hasLabel } from '../createMissing.ts'
import type { Effect } from '../effect.ts'
import type { Plan } from '../plan.ts'
import { readConfiguration } from '../readConfiguration.ts'
import { sameText } from '../updateStatus.ts'

/**
 * A configuration that cannot be read on the default branch is explained by exactly one issue: opened, kept in step,
 * closed when the file is mended, opened again when it breaks again.
 */
export function planConfiguration(seen: RepositorySnapshot): Plan {
  const { repository, configurationIssue: issue } = seen
  if (repository.isArchived || !repository.hasIssues) return { effects: [] }
  const read = readConfiguration(repository.configuration)
  if ('policy' in read) return { effects: issue?.open ? close(seen, issue) : [] }
  const body = bodyOf(seen, read.problems)
  return { effects: issue ? keepInStep(issue, body) : open(seen, body) }
}

type OurIssue = NonNullable<RepositorySnapshot['configurationIssue']>

function bodyOf({ repository }: RepositorySnapshot, problems: readonly PolicyProblem[]): string {
  const branch = repository.defaultBranch?.name ?? 'main'
  return configurationIssue.body(problems, { url: repository.url, branch })
}

function open({ labels }: RepositorySnapshot, body: string): readonly Effect[] {
  const create: Effect = {
    kind: 'create-issue',
    item: 'configuration',
    title: configurationIssue.title,
    body,
    assignees: [],
    labels: [configurationLabel.name],
  }
  // Without its label the issue would not be found again. Creating one that is there, beyond those read, does no harm.
  return hasLabel(labels, configurationLabel.name)
    ? [create]
    : [{ kind: 'create-label', ...configurationLabel }, create]
}

function keepInStep(issue: OurIssue, body: string): readonly Effect[] {
  const same = sameText(issue.body, body)
  // Somebody read exactly this and decided not to act on it.
  if (!issue.open && same && issue.closedAs !== 'completed') return []
  return [
    ...(issue.open ? [] : [{ kind: 'reopen-issue', issue: issue.id } as const]),
    ...(same ? [] : [{ kind: 'update-issue', issue: issue.id, body } as const]),
  ]
}

function close({ repository }: RepositorySnapshot, issue: OurIssue): readonly Effect[] {
  const version = repository.configuration?.oid
  const said = issue.comments.some(
    ({ author, body }) => isApp(author, repository.bot) && body.startsWith(mendedMarker(version)),
  )
  const body = configurationIssue.mended(version)
  return [
    ...(said || issue.locked
      ? []
      : [{ kind: 'add-comment', item: 'configuration-mended', subject: issue.id, body } as const]),
    { kind: 'close-issue', issue: issue.id, as: 'completed' },
  ]
}
