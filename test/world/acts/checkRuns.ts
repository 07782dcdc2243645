import { checkRunJson, checkSuiteJson } from '../json/checkJson.ts'
import type { Account, AppRecord } from '../state/account.ts'
import type { Annotation, CheckAction, CheckRun, CheckStatus, CheckSuite } from '../state/checks.ts'
import type { Hub } from '../state/hub.ts'
import type { Repository } from '../state/repository.ts'
import { newId, register } from '../state/state.ts'
import { unprocessable } from './refusal.ts'
import { mustBeWritable, tooLong } from './rules.ts'

export interface CheckInput {
  readonly name?: string | undefined
  readonly status?: CheckStatus | undefined
  readonly conclusion?: string | undefined
  readonly externalId?: string | undefined
  readonly detailsUrl?: string | undefined
  readonly title?: string | undefined
  readonly summary?: string | undefined
  readonly text?: string | undefined
  readonly annotations?: readonly Annotation[] | undefined
  readonly actions?: readonly CheckAction[] | undefined
}

function mustFit(input: CheckInput, status: CheckStatus | undefined, conclusion: string | undefined): void {
  if (status === 'COMPLETED' && conclusion === undefined) {
    throw unprocessable('A completed check run needs a conclusion')
  }
  for (const field of ['summary', 'text'] as const) {
    if ([...(input[field] ?? '')].length > 65_535) throw tooLong('CheckRun', field, 65_535)
  }
  mustFitAnnotations(input.annotations ?? [])
  mustFitActions(input.actions ?? [])
}

function mustFitAnnotations(annotations: readonly Annotation[]): void {
  if (annotations.length > 50) throw unprocessable('Output annotations exceeds a maximum quantity of 50')
  for (const one of annotations) {
    if ([...(one.title ?? '')].length > 255) throw tooLong('Annotation', 'title', 255)
    if (Buffer.byteLength(one.message) > 65_536) throw tooLong('Annotation', 'message', 65_536)
    if (Buffer.byteLength(one.rawDetails ?? '') > 65_536) throw tooLong('Annotation', 'raw_details', 65_536)
    if (one.startLine < 1 || one.endLine < one.startLine)
      throw unprocessable('Annotation location is invalid')
  }
}

function mustFitActions(actions: readonly CheckAction[]): void {
  if (actions.length > 3) throw unprocessable('Actions exceeds a maximum quantity of 3')
  const limits = { label: 20, description: 40, identifier: 20 } as const
  for (const action of actions) {
    for (const field of ['label', 'description', 'identifier'] as const) {
      if ([...action[field]].length > limits[field]) throw tooLong('CheckRunAction', field, limits[field])
    }
  }
}

function suiteOf(hub: Hub, repository: Repository, app: AppRecord, head: string): CheckSuite {
  const known = repository.suites.find((suite) => suite.app === app && suite.head === head)
  if (known) return known
  const suite: CheckSuite = register(hub.state, {
    kind: 'checkSuite' as const,
    ...newId(hub.state, 'CS'),
    repository,
    app,
    head,
    createdAt: hub.now(),
    runs: [],
  })
  repository.suites.push(suite)
  return suite
}

/** After a push GitHub asks every app that may write checks for a check suite. */
export function requestSuites(hub: Hub, actor: Account, repository: Repository, head: string): void {
  for (const installation of hub.state.installations) {
    const [app] = hub.state.apps
    if (!app || installation.permissions['checks'] !== 'write' || installation.suspended) continue
    const here = installation.repositories?.includes(repository.databaseId) ?? true
    if (!here || installation.account !== repository.owner) continue
    const suite = suiteOf(hub, repository, app, head)
    const payload = { check_suite: checkSuiteJson(suite) }
    hub.emit({ event: 'check_suite', action: 'requested', repository, actor, payload })
  }
}

/** Tells of a run. Only the app that made it hears its buttons and re-run requests. */
export function tellCheckRun(
  hub: Hub,
  actor: Account,
  run: CheckRun,
  action: string,
  more: object = {},
): void {
  const payload = { check_run: checkRunJson(run), ...more }
  hub.emit({ event: 'check_run', action, repository: run.suite.repository, actor, payload })
}

export function createCheckRun(
  hub: Hub,
  app: AppRecord,
  repository: Repository,
  head: string,
  input: CheckInput & { readonly name: string },
): CheckRun {
  mustBeWritable(repository)
  if (hub.state.objects.get(head)?.type !== 'commit') throw unprocessable(`No commit found for SHA: ${head}`)
  mustFit(input, input.status, input.conclusion)
  const suite = suiteOf(hub, repository, app, head)
  const run: CheckRun = register(hub.state, {
    kind: 'checkRun' as const,
    ...newId(hub.state, 'CR'),
    suite,
    name: input.name,
    status: 'QUEUED' as const,
    conclusion: undefined,
    externalId: undefined,
    detailsUrl: undefined,
    title: undefined,
    summary: undefined,
    text: undefined,
    annotations: [],
    actions: [],
    startedAt: hub.now(),
    completedAt: undefined,
  })
  suite.runs.push(run)
  fill(hub, run, input)
  tellCheckRun(hub, app.bot, run, 'created')
  if (run.status === 'COMPLETED') tellCheckRun(hub, app.bot, run, 'completed')
  return run
}

/** Changes a run; annotations are added to those that are there. */
export function updateCheckRun(hub: Hub, run: CheckRun, input: CheckInput): void {
  mustBeWritable(run.suite.repository)
  mustFit(input, input.status ?? run.status, input.conclusion ?? run.conclusion)
  fill(hub, run, input)
  if (run.status === 'COMPLETED') tellCheckRun(hub, run.suite.app.bot, run, 'completed')
}

function fill(hub: Hub, run: CheckRun, input: CheckInput): void {
  const status = input.status ?? run.status
  run.name = input.name ?? run.name
  run.status = status
  run.conclusion = status === 'COMPLETED' ? (input.conclusion ?? run.conclusion) : undefined
  run.externalId = input.externalId ?? run.externalId
  run.detailsUrl = input.detailsUrl ?? run.detailsUrl
  run.title = input.title ?? run.title
  run.summary = input.summary ?? run.summary
  run.text = input.text ?? run.text
  run.annotations.push(...(input.annotations ?? []))
  run.actions = input.actions ?? run.actions
  run.completedAt = status === 'COMPLETED' ? hub.now() : undefined
}

/** The newest run of a name on a commit, of one app or of any. */
export function latestRun(
  repository: Repository,
  head: string,
  name: string,
  app?: number,
): CheckRun | undefined {
  const suites = repository.suites.filter(
    (suite) => suite.head === head && (app === undefined || suite.app.databaseId === app),
  )
  const runs = suites.flatMap((suite) => suite.runs).filter((run) => run.name === name)
  return runs.toSorted((a, b) => a.databaseId - b.databaseId).at(-1)
}
