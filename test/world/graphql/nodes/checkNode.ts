import { mustBeGranted } from '../../http/viewer.ts'
import { repositoryUrl, site } from '../../json/url.ts'
import type { AppRecord } from '../../state/account.ts'
import { type Annotation, type CheckRun, type CheckSuite, standing } from '../../state/checks.ts'
import type { Repository } from '../../state/repository.ts'
import { type Args, connection, mustHonour } from '../connection.ts'
import type { Scope } from '../scope.ts'

function filterOf(args: Args): Args {
  const filter = args['filterBy']
  return typeof filter === 'object' && filter !== null ? Object.fromEntries(Object.entries(filter)) : {}
}

/** A commit's check suites, newest first; needs to read checks. */
export function checkSuiteConnection(scope: Scope, repository: Repository, head: string, args: Args): Args {
  mustBeGranted(scope.viewer, repository, ['checks'], 'read')
  const filter = filterOf(args)
  mustHonour(filter, ['appId', 'checkName'])
  const suites = repository.suites
    .filter((suite) => suite.head === head)
    .filter((suite) => filter['appId'] == null || suite.app.databaseId === filter['appId'])
    .filter(
      (suite) => filter['checkName'] == null || suite.runs.some((run) => run.name === filter['checkName']),
    )
    .toReversed()
  return connection(suites, args, (suite) => checkSuiteNode(scope, suite), { honours: ['filterBy'] })
}

function appNode(app: AppRecord): Args {
  return {
    __typename: 'App',
    id: app.id,
    databaseId: app.databaseId,
    slug: app.slug,
    name: app.name,
    url: `${site}/apps/${app.slug}`,
  }
}

function checkSuiteNode(scope: Scope, suite: CheckSuite): Args {
  const last = suite.runs.at(-1)
  return {
    __typename: 'CheckSuite',
    id: suite.id,
    databaseId: suite.databaseId,
    app: appNode(suite.app),
    status: last?.status ?? 'QUEUED',
    conclusion: last?.conclusion ?? null,
    createdAt: suite.createdAt,
    updatedAt: suite.createdAt,
    checkRuns: (args: Args) => runConnection(scope, suite, args),
  }
}

function runConnection(scope: Scope, suite: CheckSuite, args: Args): Args {
  const filter = filterOf(args)
  mustHonour(filter, ['appId', 'checkName', 'checkType', 'status', 'statuses', 'conclusions'])
  const among = (list: unknown, value: string | undefined) =>
    !Array.isArray(list) || (value !== undefined && list.includes(value))
  const newestFirst = suite.runs.toReversed()
  const runs = newestFirst
    .filter(() => filter['appId'] == null || suite.app.databaseId === filter['appId'])
    .filter((run) => filter['checkName'] == null || run.name === filter['checkName'])
    .filter((run) => filter['status'] == null || run.status === filter['status'])
    .filter((run) => among(filter['statuses'], run.status) && among(filter['conclusions'], run.conclusion))
    .filter(
      (run) => filter['checkType'] === 'ALL' || newestFirst.find((one) => one.name === run.name) === run,
    )
  return connection(runs, args, (run) => checkRunNode(scope, run), { honours: ['filterBy'] })
}

export function checkRunNode(scope: Scope, run: CheckRun): Args {
  const { status, conclusion } = standing(run, scope.hub.now())
  const url = `${repositoryUrl(run.suite.repository)}/runs/${run.databaseId}`
  return {
    __typename: 'CheckRun',
    id: run.id,
    databaseId: run.databaseId,
    name: run.name,
    status,
    conclusion: conclusion ?? null,
    externalId: run.externalId ?? null,
    detailsUrl: run.detailsUrl ?? null,
    title: run.title ?? null,
    summary: run.summary ?? null,
    text: run.text ?? null,
    startedAt: run.startedAt,
    completedAt: run.completedAt ?? null,
    url,
    permalink: url,
    resourcePath: url.slice(site.length),
    checkSuite: () => checkSuiteNode(scope, run.suite),
    annotations: (args: Args) => connection(run.annotations, args, annotationNode),
  }
}

function annotationNode(annotation: Annotation): Args {
  return {
    __typename: 'CheckAnnotation',
    path: annotation.path,
    annotationLevel: annotation.level,
    title: annotation.title ?? null,
    message: annotation.message,
    rawDetails: annotation.rawDetails ?? null,
    location: {
      start: { line: annotation.startLine, column: null },
      end: { line: annotation.endLine, column: null },
    },
  }
}
