import type { Change } from '../../incident/observed/pullRequestState.ts'
import type { OtherPullRequest } from '../../incident/observed/snapshot.ts'
import { incidentOfBranch } from '../../incident/ours/branchName.ts'
import { limits } from '../../incident/ours/limits.ts'
import { configurationPath } from '../../incident/ours/ownNames.ts'
import { type Changes, configurationCheck } from '../../messages/configuration/configuration.ts'
import { incidentMissing, missingComment } from '../../messages/issue/incidentMissing.ts'
import { remarkWords } from '../../messages/policy/remarkWords.ts'
import { changedSettings } from '../../policy/changedSettings.ts'
import type { PolicyProblem } from '../../policy/parsePolicy.ts'
import type { Policy } from '../../policy/policy.ts'
import { type PolicyRemark, policyRemarks } from '../../policy/policyRemarks.ts'
import type { PolicyFile } from '../../policy/settings/policyFile.ts'
import { carriedUnder, writerOf } from '../approval/writerOf.ts'
import type { Annotation, Effect, ReportContent } from '../effect.ts'
import type { Plan } from '../plan.ts'
import { readConfiguration } from '../readConfiguration.ts'
import { checkCommits, passes } from './checkCommits.ts'
import { allOpen } from './checkIncident.ts'
import { nothingToHold } from './nothingToHold.ts'

/**
 * Plans for a pull request that was asked for by its own number. One that carries a postmortem, or has the head commit of one that
 * does, is left to the incident. One that changes the configuration is told whether it can be read. Any other is left alone, or told
 * that there is nothing to hold it for where the check is wanted everywhere: a required check that never reports would block it.
 */
export function planOtherPullRequest(seen: OtherPullRequest, policy: Policy): Plan {
  const { pullRequest, repository, resolved } = seen
  if (repository.isArchived) return { effects: [] }
  const changes = changesOf(seen)
  const incident = writerOf(policy, changes, repository) ?? carriedWhenClosed(seen, policy)
  if (incident !== undefined) {
    const issue = resolved.issues[incident]
    if (issue === undefined) return { effects: [], needs: { ...nothing, issues: [incident] } }
    if (issue) return { effects: [], belongsTo: incident, carriers: carriersOf(seen) }
  }
  const writer = Math.min(...changes.map(({ number }) => number))
  if (!pullRequest.open) return { effects: [], ...(changes.length > 0 ? { belongsTo: writer } : {}) }
  if (writer !== pullRequest.number) return { effects: [], belongsTo: writer }
  if (incident === undefined) return report(seen, changes, contentFor(seen, changes, policy))
  const told = report(seen, changes, missing(incident))
  return told.needs ? told : { effects: [...told.effects, ...endMissing(seen, incident)] }
}

/** Closed before it is said: what is said twice would be noise, and the check says it as well. */
function endMissing({ pullRequest }: OtherPullRequest, incident: number): readonly Effect[] {
  const { id, closable, branch } = pullRequest
  if (!closable || incidentOfBranch(branch) !== incident) return []
  return [
    { kind: 'close-pull-request', pullRequest: id },
    { kind: 'add-comment', item: 'missing', subject: id, body: missingComment(incident, branch) },
  ]
}

const nothing = { permissions: [], assignable: [], issues: [], labels: [], files: [] } as const

/** Every open pull request at the head commit. */
function changesOf({ pullRequest, others }: OtherPullRequest): readonly Change[] {
  return [...(pullRequest.open ? [pullRequest] : []), ...others.map((carrier) => carrier.pullRequest)]
}

// What was merged, or will not be, still concerns its incident.
function carriedWhenClosed(
  { pullRequest, repository }: OtherPullRequest,
  policy: Policy,
): number | undefined {
  return pullRequest.open ? undefined : carriedUnder(policy, pullRequest, repository)[0]?.incident
}

function carriersOf({ pullRequest, others }: OtherPullRequest) {
  return [...(pullRequest.open ? [pullRequest] : []), ...others.map((carrier) => carrier.pullRequest)].map(
    ({ id }) => id,
  )
}

function report(
  { openPullRequests, resolved }: OtherPullRequest,
  changes: readonly Change[],
  content: ReportContent | undefined,
): Plan {
  if (!content) return { effects: [] }
  const open = allOpen(openPullRequests, resolved.openPullRequests)
  const checks = checkCommits(
    changes.map((change) => ({ change, content })),
    open,
    () => true,
  )
  if (checks.needsAll) return { effects: [], needs: { ...nothing, openPullRequests: true } }
  return { effects: checks.effects }
}

function missing(incident: number): ReportContent {
  return { conclusion: 'action_required', ...incidentMissing(incident), annotations: [], buttons: [] }
}

/** Nothing is said where nobody waits for it; what does not pass any more is put right. */
function contentFor(
  seen: OtherPullRequest,
  changes: readonly Change[],
  policy: Policy,
): ReportContent | undefined {
  if (changes.some(({ files }) => files.some(({ path }) => path === configurationPath)))
    return reportOf(seen, policy.organisation?.file)
  const { checkRun } = seen.pullRequest
  return policy.check === 'all' || (checkRun && !passes(checkRun)) ? nothingToHold : undefined
}

/** @param organisation what the file of the organisation says, which lies below the one that is proposed */
function reportOf(seen: OtherPullRequest, organisation: PolicyFile | undefined): ReportContent {
  const read = readConfiguration(seen.proposed, organisation)
  if ('problems' in read) {
    const annotations = read.problems.slice(0, limits.annotations).map(annotation)
    return { conclusion: 'failure', ...configurationCheck.broken(read.problems), annotations, buttons: [] }
  }
  const changed = changedBy(seen, read.policy, organisation)
  if (!seen.proposed)
    return { conclusion: 'success', ...configurationCheck.deleted(changed), annotations: [], buttons: [] }
  const remarks = policyRemarks(
    seen.proposed.text ?? '',
    organisation ?? (isShared(seen.repository) ? 'itself' : undefined),
  )
  return {
    conclusion: 'success',
    ...configurationCheck.readable(changed, remarks),
    annotations: remarks.slice(0, limits.annotations).map(remarkAnnotation),
    buttons: [],
  }
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

function remarkAnnotation(remark: PolicyRemark): Annotation {
  const { line } = remark
  return {
    path: configurationPath,
    startLine: line,
    endLine: line,
    level: 'warning',
    title: 'rule' in remark ? 'rules' : 'path' in remark ? remark.path : 'enforced',
    message: remarkWords(remark),
  }
}

/** In the organisation's own repository the file is the organisation's. */
function isShared({ name }: OtherPullRequest['repository']): boolean {
  return name.toLowerCase() === '.github'
}

function changedBy(
  { repository }: OtherPullRequest,
  after: Policy,
  organisation: PolicyFile | undefined,
): Changes {
  const before = readConfiguration(repository.configuration, organisation)
  if ('problems' in before) return undefined
  const since = repository.configuration ? 'default-branch' : 'defaults'
  return { since, settings: changedSettings(before.policy, after) }
}
