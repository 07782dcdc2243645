import type { RepositorySnapshot } from '../incident/snapshot.ts'
import { configurationIssue, configurationLabel } from '../messages/configuration.ts'
import { type PolicyProblem, parsePolicy } from '../policy/parsePolicy.ts'
import { createMissing } from './createMissing.ts'
import type { Effect } from './effect.ts'
import type { Plan } from './plan.ts'
import { sameText } from './updateStatus.ts'

/**
 * A configuration that cannot be read on the default branch is explained by exactly one issue: opened, kept in step,
 * closed when the file is mended, opened again when it breaks again.
 */
export function planConfiguration(seen: RepositorySnapshot): Plan {
  const { repository, configurationIssue: issue } = seen
  if (repository.isArchived || !repository.hasIssues) return { effects: [] }
  const problems = problemsOf(seen)
  if (problems.length === 0) return { effects: issue?.open ? close(issue.id) : [] }
  const body = configurationIssue.body(problems, repository.defaultBranch?.name ?? 'main')
  if (!issue) return { effects: open(seen, body) }
  return {
    effects: [
      ...(issue.open ? [] : [{ kind: 'reopen-issue', issue: issue.id } as const]),
      ...(sameText(issue.body, body) ? [] : [{ kind: 'update-issue', issue: issue.id, body } as const]),
    ],
  }
}

function problemsOf({ repository }: RepositorySnapshot): readonly PolicyProblem[] {
  const file = repository.configuration
  if (!file) return []
  if (file.text === undefined || file.truncated) {
    return [{ line: 1, column: 1, path: '', expected: 'The file is not text of at most 64 kB.' }]
  }
  const parsed = parsePolicy(file.text)
  return 'problems' in parsed ? parsed.problems : []
}

function open(seen: RepositorySnapshot, body: string): readonly Effect[] {
  return [
    ...createMissing(seen, [configurationLabel]),
    {
      kind: 'create-issue',
      item: 'configuration',
      title: configurationIssue.title,
      body,
      assignees: [],
      labels: [configurationLabel.name],
    },
  ]
}

function close(issue: Extract<Effect, { kind: 'close-issue' }>['issue']): readonly Effect[] {
  return [
    { kind: 'add-comment', item: 'configuration-mended', subject: issue, body: configurationIssue.mended },
    { kind: 'close-issue', issue, as: 'completed' },
  ]
}
