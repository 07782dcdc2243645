import type { OtherPullRequest } from '../incident/snapshot.ts'
import { configurationCheck, configurationPath, problemText } from '../messages/configuration.ts'
import { parsePolicy } from '../policy/parsePolicy.ts'
import { checkRunEffects } from './checkRun.ts'
import type { CheckReport } from './effect.ts'
import { externalId } from './externalId.ts'
import type { Plan } from './plan.ts'

/** A pull request that changes the configuration is told whether it can be read; any other is left alone. */
export function planOtherPullRequest(seen: OtherPullRequest): Plan {
  const { pullRequest } = seen
  if (!pullRequest.open || !pullRequest.paths.includes(configurationPath)) return { effects: [] }
  const content = report(seen)
  return {
    effects: checkRunEffects(pullRequest.head, pullRequest.checkRun, {
      ...content,
      externalId: externalId(content),
    }),
  }
}

const nothingElse = { annotations: [], buttons: [] }

type Content = Omit<CheckReport, 'externalId'>

function report({ configuration }: OtherPullRequest): Content {
  if (!configuration) return { conclusion: 'success', ...configurationCheck.deleted, ...nothingElse }
  if (configuration.text === undefined || configuration.truncated) {
    return { conclusion: 'failure', ...configurationCheck.unreadable, ...nothingElse }
  }
  const parsed = parsePolicy(configuration.text)
  if ('policy' in parsed) return { conclusion: 'success', ...configurationCheck.readable, ...nothingElse }
  return {
    conclusion: 'failure',
    ...configurationCheck.broken(parsed.problems),
    buttons: [],
    annotations: parsed.problems.slice(0, 50).map((problem) => ({
      path: configurationPath,
      startLine: problem.line,
      endLine: problem.line,
      level: 'failure',
      title: problem.path || 'YAML',
      message: problemText(problem),
    })),
  }
}
