import type { Change } from '../../incident/observed/pullRequestState.ts'
import type { RepositoryState } from '../../incident/observed/snapshot.ts'
import type { Policy } from '../../policy/policy.ts'
import { readConfiguration } from '../readConfiguration.ts'

/**
 * The policy that a pull request is judged by: that of its base branch. What an incident is, and which labels there are, stays the
 * default branch's business.
 * @param policy in force on the default branch
 * @returns undefined when the base branch has a configuration that cannot be read
 */
export function policyAt(
  policy: Policy,
  { base, configuration }: Pick<Change, 'base' | 'configuration'>,
  { defaultBranch }: Pick<RepositoryState, 'defaultBranch'>,
): Policy | undefined {
  if (base === defaultBranch?.name) return policy
  const read = readConfiguration(configuration, policy.organisation?.file)
  if ('problems' in read) return undefined
  const {
    organisationBroken,
    incidentLabels,
    incidentTypes,
    severityLabels,
    defaultSeverity,
    required,
    labels,
  } = policy
  const general = { incidentLabels, incidentTypes, severityLabels, defaultSeverity, required, labels }
  return { ...read.policy, ...general, ...(organisationBroken ? { organisationBroken } : {}) }
}
