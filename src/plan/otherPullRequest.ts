import type { OtherPullRequest } from '../incident/snapshot.ts'
import { type Changes, configurationCheck, configurationPath } from '../messages/configuration.ts'
import { otherCheck } from '../messages/otherCheck.ts'
import { changedSettings } from '../policy/changedSettings.ts'
import type { PolicyProblem } from '../policy/parsePolicy.ts'
import type { Policy } from '../policy/policy.ts'
import { checkPullRequest } from './checkPullRequest.ts'
import type { Annotation, CheckReport } from './effect.ts'
import type { Plan } from './plan.ts'
import { readConfiguration } from './readConfiguration.ts'

/**
 * A pull request that changes the configuration is told whether it can be read. Any other is left alone, or told that there is nothing to
 * hold it for where the check is wanted everywhere: a required check that never reports would block it.
 */
export function planOtherPullRequest(seen: OtherPullRequest, { check }: Pick<Policy, 'check'>): Plan {
  const { pullRequest } = seen
  if (seen.repository.isArchived || !pullRequest.open) return { effects: [] }
  const changesConfiguration = pullRequest.paths.includes(configurationPath)
  if (!changesConfiguration && check === 'postmortems') return { effects: [] }
  return { effects: checkPullRequest(pullRequest, changesConfiguration ? reportOf(seen) : nothingToHold) }
}

const mostAnnotations = 50

const nothingToHold: Omit<CheckReport, 'externalId'> = {
  conclusion: 'success',
  ...otherCheck,
  annotations: [],
  buttons: [],
}

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
