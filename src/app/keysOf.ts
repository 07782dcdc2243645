import { z } from 'zod'
import { mayCommand } from '../incident/commands/readCommands.ts'
import type { InstallationId, Key, NodeId, RepositoryId } from '../incident/key.ts'
import { incidentOfAction } from '../incident/ours/actionTag.ts'
import { incidentOfBranch } from '../incident/ours/branchName.ts'
import { firstMarker } from '../incident/ours/marker.ts'
import { configurationPath } from '../incident/ours/ownNames.ts'

/** Whether issues of this type are incidents. */
export type IsIncidentType = (type: string) => boolean

/** Numbers of the issues and pull requests to look at; 0 is the repository's configuration. */
type Route = (payload: unknown, isIncidentType: IsIncidentType) => readonly number[]

const number = z.number().int().positive()
const branch = z.object({ ref: z.string(), repo: z.object({ id: z.number() }).nullish() })
const pullRequest = z.object({ number, head: branch, base: branch })
const origin = z.object({
  installation: z.object({ id: number }),
  repository: z.object({ id: number }),
})

const issueType = z.object({ name: z.string() }).nullish()

/**
 * An issue without any label is no incident unless its type makes it one. The issue of an action item
 * concerns the incident that its hidden tag names; whether the tag is ours is seen when it is read, and an issue that a
 * person wrote may be an incident whatever was pasted into it.
 */
const ofIssue: Route = reads(
  z.object({
    action: z.string(),
    type: issueType,
    issue: z.object({
      number,
      body: z.string().nullish(),
      labels: z.array(z.unknown()).nullish(),
      type: issueType,
      pull_request: z.unknown().optional(),
      user: z.object({ type: z.string() }).nullish(),
    }),
  }),
  ({ action, issue, type }, isIncidentType) => {
    if (issue.pull_request) return []
    const bot = issue.user?.type === 'Bot'
    if (bot && firstMarker((issue.body ?? '').slice(0, 1000))?.kind === 'dashboard') return [0]
    const incident = incidentOfAction((issue.body ?? '').slice(0, 1000))
    if (incident !== undefined && bot) return [incident]
    const typed = [issue.type, type].some((one) => one && isIncidentType(one.name))
    const itself = issue.labels?.length === 0 && !typed && !leaving.has(action) ? [] : [issue.number]
    return incident === undefined ? itself : [incident, ...itself]
  },
)

/** What takes an incident away leaves an issue that may show no label any more. */
const leaving = new Set(['unlabeled', 'deleted', 'transferred'])

/** A pull request that is not on an incident's own branch may carry a postmortem all the same: what it changes tells. */
const ofPullRequest: Route = reads(
  z.object({
    action: z.string(),
    pull_request: pullRequest,
    changes: z.object({ base: z.unknown().optional() }).nullish(),
  }),
  ({ action, pull_request, changes }) => {
    const incident = incidentOf(pull_request)
    if (incident !== undefined) return [incident]
    const moved = action === 'edited' && changes?.base !== undefined
    return moved || changing.has(action) ? [pull_request.number] : []
  },
)

/** What can change what is to be said of a pull request. */
const changing = new Set([
  'opened',
  'reopened',
  'synchronize',
  'closed',
  'ready_for_review',
  'converted_to_draft',
])

/** Whether an event may change what a pull request brings; others matter only to those that carry a postmortem. */
export function bringsChanges(event: string, payload: object): boolean {
  if (event === 'pull_request_review') return false
  const action = 'action' in payload ? payload.action : undefined
  return (
    event !== 'pull_request' ||
    (action !== 'closed' && action !== 'ready_for_review' && action !== 'converted_to_draft')
  )
}

/** What is said on a pull request changes nothing, unless it is a command of a person, or was one before it was edited. */
const ofComment: Route = (payload, isIncidentType) => {
  const onPullRequest = said.safeParse(payload).data
  if (!onPullRequest) return ofIssue(payload, isIncidentType)
  const { issue, comment, changes } = onPullRequest
  const bodies = [comment.body, changes?.body?.from].filter((body) => typeof body === 'string')
  return comment.user?.type !== 'Bot' && bodies.some(mayCommand) ? [issue.number] : []
}

const said = z.object({
  issue: z.object({ number, pull_request: z.looseObject({}) }),
  comment: z.object({ body: z.string().nullish(), user: z.object({ type: z.string() }).nullish() }),
  changes: z.object({ body: z.object({ from: z.string() }).nullish() }).nullish(),
})

const ofReview: Route = reads(z.object({ pull_request: pullRequest }), ({ pull_request }) => [
  incidentOf(pull_request) ?? pull_request.number,
])

const ofChecks = (name: 'check_run' | 'check_suite'): Route =>
  reads(z.record(z.string(), z.unknown()), (payload) => {
    const suite = z.object({ head_branch: z.string().nullish() })
    const run = z
      .object({ check_run: z.object({ check_suite: suite }) })
      .transform((it) => it.check_run.check_suite)
    const check =
      name === 'check_run' ? run : z.object({ check_suite: suite }).transform((it) => it.check_suite)
    const parsed = check.safeParse(payload)
    const incident = incidentOfBranch(parsed.data?.head_branch ?? '')
    return incident === undefined ? [] : [incident]
  })

/** The queue names its branches after the pull request that it would merge: `gh-readonly-queue/main/pr-12-0a1b…`. */
const queued = z.object({
  action: z.literal('checks_requested'),
  merge_group: z.object({
    head_ref: z.string().regex(/^refs\/heads\/gh-readonly-queue\/\S{1,300}\/pr-[1-9]\d{0,9}-[\da-f]{7,64}$/),
  }),
})

const ofMergeGroup: Route = reads(queued, ({ merge_group }) => [
  Number(/\/pr-(\d+)-[\da-f]+$/.exec(merge_group.head_ref)?.[1]),
])

/** The branch of a merge group: where its commit is, and our check on it. */
export function mergeGroupOf(event: string, payload: unknown): string | undefined {
  return event === 'merge_group' ? queued.safeParse(payload).data?.merge_group.head_ref : undefined
}

const push: Route = reads(
  z.object({
    ref: z.string(),
    repository: z.object({ default_branch: z.string() }),
    commits: z.array(z.unknown()).nullish(),
  }),
  ({ ref, repository, commits }) => {
    const name = ref.replace(/^refs\/heads\//, '')
    const incident = incidentOfBranch(name)
    if (incident !== undefined) return [incident]
    return name === repository.default_branch && touchesConfiguration(commits) ? [0] : []
  },
)

/** Every event that brings a key. The manifest subscribes to exactly these. */
const routes: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['issues', ofIssue],
  ['issue_comment', ofComment],
  [
    'sub_issues',
    reads(z.object({ parent_issue: z.object({ number }) }), ({ parent_issue }) => [parent_issue.number]),
  ],
  ['merge_group', ofMergeGroup],
  ['pull_request', ofPullRequest],
  ['pull_request_review', ofReview],
  ['push', push],
  ['check_run', ofChecks('check_run')],
  ['check_suite', ofChecks('check_suite')],
  ['repository', () => [0]],
])

export const handledEvents: readonly string[] = [...routes.keys()]

/**
 * Where an event says to look. It carries keys, never facts, and nothing in it is believed: what does not have the
 * expected shape brings no key. Never throws.
 */
export function keysOf(
  event: string,
  payload: unknown,
  isIncidentType: (installation: InstallationId, type: string) => boolean = () => false,
): readonly Key[] {
  const route = routes.get(event)
  const from = origin.safeParse(payload)
  if (!route || !from.success) return []
  const installation = from.data.installation.id as InstallationId
  const repository = from.data.repository.id as RepositoryId
  const isType = (type: string) => isIncidentType(installation, type)
  return [...new Set(route(payload, isType))].map((number) => ({ installation, repository, number }))
}

const granted = z.object({
  action: z.enum(['new_permissions_accepted', 'unsuspend']),
  installation: z.object({ id: number }),
})

/** The installation to which its owner granted something; every app is told of that, subscribed or not. */
export function grantedTo(event: string, payload: unknown): InstallationId | undefined {
  const parsed = event === installationEvent ? granted.safeParse(payload) : undefined
  return parsed?.data && (parsed.data.installation.id as InstallationId)
}

const installationEvent = 'installation'

const placed = z.object({
  repository: z.object({ id: number, node_id: z.string().regex(/^[\w+/=-]{1,200}$/) }),
})

/** Where a payload's repository can be asked for: a hint, since what it answers is checked against its number. */
export function placeOf(
  payload: unknown,
): { readonly repository: RepositoryId; readonly node: NodeId } | undefined {
  const { data } = placed.safeParse(payload)
  return data && { repository: data.repository.id as RepositoryId, node: data.repository.node_id as NodeId }
}

function reads<T>(
  shape: z.ZodType<T>,
  numbers: (payload: T, isIncidentType: IsIncidentType) => readonly number[],
): Route {
  return (payload, isIncidentType) => {
    const parsed = shape.safeParse(payload)
    return parsed.success ? numbers(parsed.data, isIncidentType) : []
  }
}

function incidentOf({ head, base }: z.infer<typeof pullRequest>): number | undefined {
  return head.repo?.id === base.repo?.id ? incidentOfBranch(head.ref) : undefined
}

// GitHub lists at most some commits and some files of a push; a list that may be cut says nothing.
function touchesConfiguration(commits: readonly unknown[] | null | undefined): boolean {
  if (!commits || commits.length === 0 || commits.length >= 20) return true
  return JSON.stringify(commits).includes(configurationPath)
}
