import type { OtherPullRequest } from '../incident/snapshot.ts'
import { type Changes, configurationCheck, configurationPath } from '../messages/configuration.ts'
import { changedSettings } from '../policy/changedSettings.ts'
import type { PolicyProblem } from '../policy/parsePolicy.ts'
import type { Policy } from '../policy/policy.ts'
import { checkRunEffects } from './checkRun.ts'
import type { Annotation, CheckReport } from './effect.ts'
import { externalId } from './externalId.ts'
import type { Plan } from './plan.ts'
import { readConfiguration } from './readConfiguration.ts'

/** A pull request that changes the configuration is told whether it can be read; any other is left alone. */
export function planOtherPullRequest(seen: OtherPullRequest): Plan {
  const { pullRequest } = seen
  if (seen.repository.isArchived || !pullRequest.open || !pullRequest.paths.includes(configurationPath)) {
    return { effects: [] }
  }
  const report = reportOf(seen)
  return {
    effects: checkRunEffects(pullRequest.head, pullRequest.checkRun, {
      ...report,
      externalId: externalId(report),
    }),
  }
}

const mostAnnotations = 50

function reportOf(seen: OtherPullRequest): Omit<CheckReport, 'externalId'> {
  const read = readConfiguration(seen.configuration)
  if ('problems' in read) {
    const annotations = read.problems.slice(0, mostAnnotations).map(annotation)
    return { conclusion: 'failure', ...configurationCheck.broken(read.problems), annotations, buttons: [] }
  }
  const say = seen.configuration ? configurationCheck.readable : configurationCheck.deleted
  return { conclusion: 'success', ...say(changes(seen, read.policy)), annotations: [], buttons: [] }
}

function annotation(problem: PolicyProblem): Annotation {
  const { line } = problem
  return {
    path: configurationPath,
    startLine: line,
    endLine: line,
    level: 'failure',
    ...configurationCheck.annotation(problem),
  }
}

function changes({ repository }: OtherPullRequest, after: Policy): Changes {
  const before = readConfiguration(repository.configuration)
  if ('problems' in before) return undefined
  const since = repository.configuration ? 'default-branch' : 'defaults'
  return { since, settings: changedSettings(before.policy, after) }
}
