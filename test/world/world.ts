import { setImmediate } from 'node:timers/promises'
import { createCheckRun } from './acts/checkRuns.ts'
import { createRepository, type RepositoryInput } from './acts/repositories.ts'
import { appKey } from './appKey.ts'
import type { Clock } from './clock.ts'
import { createGitHub, type GitHub, type WorldOptions } from './github.ts'
import { answer } from './http/api.ts'
import type { CallLog } from './http/call.ts'
import type { FaultOptions, Matcher } from './http/faults.ts'
import type { Limits } from './http/limits.ts'
import { type HttpSide, listen } from './http/server.ts'
import { createInstallationControls, type InstallationControls } from './installationControls.ts'
import { createObserver, type Observer } from './observe.ts'
import { createPerson, type Person } from './people/person.ts'
import { pullRequestOf, repositoryNamed, type SubjectRef } from './people/stage.ts'
import { accountNamed, createApp, createTeam } from './population.ts'
import { type Level, restLogin } from './state/account.ts'
import type { Hub } from './state/hub.ts'
import { untilQuiet } from './untilQuiet.ts'
import type { Deliveries } from './webhooks/deliveries.ts'

/**
 * A GitHub over HTTP on loopback, for one test: REST at its root, GraphQL at `/graphql`.
 *
 *     const world = await createWorld({ files: { CODEOWNERS: '* @ben' } })
 *     world.deliverTo('http://127.0.0.1:3000/api/github/webhooks')       // the app, started with world.environment(dir)
 *
 *     const ana = world.as('ana')
 *     const incident = ana.opensIssue({ number: 42, title: 'Checkout fails with 500s', labels: ['P1'] })
 *     ana.labels(incident, 'incident')                                   // verbs are done when they return …
 *     await world.quiet()                                                // … and their webhooks when it is quiet
 *
 *     const pull = world.pullRequestOf('debrief/42')
 *     expect(pull?.draft).toBe(true)
 *     ana.editsFile('debrief/42', pull.files[0], (text) => text.replace('TBD', 'ana'))
 *     world.as('ben').approves(pull.number)
 *     world.fail('createIssue', { how: 502, when: 'after' })             // done, and the answer is lost
 *     ana.marksReady(pull.number)
 *     await world.quiet()
 *     ana.merges(pull.number)
 *     await world.quiet()
 *
 *     expect(world.issue(42).state).toBe('closed')
 *     const mark = world.requests.mark()
 *     …                                                                  // run it again
 *     expect(world.requests.writes(mark)).toEqual([])
 *     await world.close()                                                // throws when something unknown was asked
 *
 * Verbs of a person, all in the third person:
 * - issues: opensIssue renamesIssue editsBody labels unlabels assigns unassigns milestones closes reopens locks unlocks
 *   deletesIssue transfers addsSubIssue removesSubIssue comments editsComment deletesComment
 * - code: pushes editsFile forcePushes createsBranch deletesBranch resetsBranch
 * - pull requests: opensPullRequest marksReady convertsToDraft changesBase asksForReview approves requestsChanges
 *   reviewsWithComment dismisses merges entersMergeQueue leavesMergeQueue closesPullRequest reopensPullRequest
 *   rerunsCheck pressesButton
 * - administration: createsLabel renamesLabel deletesLabel createsMilestone closesMilestone reopensMilestone grants
 *   protects unprotects renamesRepository transfersRepository archives unarchives disablesIssues
 *
 * Trouble: `deliveries` loses, doubles, holds, shuffles and forges webhooks; `fail` breaks requests before or after
 * their effect; `lag` shows reads an older GitHub; `limits` brings GitHub's limits near; `installation` takes
 * permissions and repositories away; `clock` moves only when told.
 */
export interface World extends Observer {
  /** the API's base address, for `GITHUB_API_URL`; an Enterprise Server has it below `/api/v3` */
  readonly url: string
  readonly clock: Clock
  readonly app: AppIdentity
  /** somebody who acts, in the first repository or in another one; made on first mention, an outsider then */
  as(login: string, repository?: string): Person
  /** another app: it acts like a person, and reports checks on a pull request's head */
  otherApp(slug: string): Pick<
    Person,
    'opensIssue' | 'labels' | 'unlabels' | 'assigns' | 'editsComment' | 'editsFile' | 'comments'
  > & {
    reportsCheck(pull: SubjectRef, check: { name: string; conclusion: string }): void
  }
  /** adds a repository, of the organisation unless `owner` is somebody else */
  addRepository(name: string, input?: NewRepository): Observer
  /** what is in another repository */
  in(repository: string): Observer
  /** a copy of the first repository that somebody owns */
  addFork(login: string): void
  addTeam(slug: string, ...logins: string[]): void
  /** somebody deletes their account: they become nobody wherever they stood */
  deleteAccount(login: string): void
  /** GitHub takes somebody for a spammer: their issues and pull requests are shown to nobody */
  hideAccount(login: string): void
  readonly installation: InstallationControls
  /** where webhooks go, with the app's secret unless another is given; undefined: nobody is there */
  deliverTo(url: string | undefined, secret?: string): void
  readonly deliveries: Deliveries
  /** makes matching API requests fail */
  fail(matcher: Matcher, options: FaultOptions): void
  /** takes back faults that have not happened; answers how many there were */
  heal(): number
  /** after every change the next `reads` API reads see GitHub as it was before; 0 ends it */
  lag(reads: number): void
  readonly limits: Limits
  readonly requests: CallLog
  /** every token minted so far is worth nothing */
  expireTokens(): void
  /** something outside this world that {@link quiet} waits for, e.g. the app's own workers */
  watch(busy: () => boolean | Promise<boolean>): void
  /** resolves when no request, delivery or watched work is under way for some turns of the event loop */
  quiet(): Promise<void>
  /** environment for the unmodified app */
  environment(stateDir: string): Record<string, string>
  /** what was asked that this world does not know */
  readonly violations: readonly string[]
  assertNoViolations(): void
  /** the raw state, for what has no picture */
  readonly hub: Hub
  /** stops listening; throws when there were violations */
  close(): Promise<void>
}

export interface AppIdentity {
  readonly id: number
  readonly slug: string
  /** the bot's `databaseId` */
  readonly botId: number
  /** `debrief[bot]` */
  readonly botLogin: string
  readonly privateKey: string
  readonly webhookSecret: string
  readonly installationId: number
}

export type NewRepository = Partial<Omit<RepositoryInput, 'name' | 'owner' | 'collaborators'>> & {
  readonly owner?: string
  readonly people?: Readonly<Record<string, Level>>
}

const webhookSecret = 'a secret that only this world and its app know'

function identity({ parts, installation }: GitHub): AppIdentity {
  const { app } = parts.desk
  return {
    id: app.databaseId,
    slug: app.slug,
    botId: app.bot.databaseId,
    botLogin: restLogin(app.bot),
    privateKey: appKey().privateKey,
    webhookSecret,
    installationId: installation.databaseId,
  }
}

/** What populates the world beyond its first repository. */
function founding({ hub, owner, home }: GitHub) {
  return {
    addRepository: (name: string, { owner: other, people = {}, ...input }: NewRepository = {}) => {
      const collaborators = Object.entries(people).map(
        ([login, level]) => [accountNamed(hub, login), level] as const,
      )
      const of = other === undefined ? owner : accountNamed(hub, other)
      return createObserver(hub, createRepository(hub, { ...input, name, owner: of, collaborators }))
    },
    addFork: (login: string) => {
      const fork = createRepository(hub, { name: home.name, owner: accountNamed(hub, login), files: {} })
      for (const [branch, oid] of home.branches) fork.branches.set(branch, oid)
    },
    addTeam: (slug: string, ...logins: string[]) => {
      createTeam(hub, owner, slug, logins)
    },
    deleteAccount: (login: string) => {
      const account = accountNamed(hub, login)
      account.deleted = true
      for (const repository of hub.state.repositories) repository.collaborators.delete(account.id)
    },
    hideAccount: (login: string) => {
      accountNamed(hub, login).hidden = true
    },
  }
}

/** Who acts in it besides the app. */
function acting({ hub, owner, home }: GitHub): Pick<World, 'as' | 'otherApp'> {
  const named = (name: string | undefined) =>
    name === undefined ? home : repositoryNamed(hub, name, owner.login)
  return {
    as: (login, repository) =>
      createPerson({ hub, actor: accountNamed(hub, login), home: named(repository) }),
    otherApp: (slug) => {
      const app = hub.state.apps.find((one) => one.slug === slug) ?? createApp(hub, slug, slug)
      return {
        ...createPerson({ hub, actor: app.bot, home }),
        reportsCheck: (ref, { name, conclusion }) => {
          const pull = pullRequestOf({ hub, actor: app.bot, home }, ref)
          const result = { name, status: 'COMPLETED', conclusion: conclusion.toUpperCase() } as const
          createCheckRun(hub, app, pull.repository, pull.headOid, result)
        },
      }
    },
  }
}

function assertNone(violations: readonly string[]): void {
  if (violations.length === 0) return
  throw new Error(`The world was asked for what it does not have:\n- ${violations.join('\n- ')}`)
}

/** Everything that watches or disturbs the traffic. */
function traffic({ parts, post, violations }: GitHub, http: HttpSide) {
  const watched: (() => boolean | Promise<boolean>)[] = []
  const busy = async () => {
    if (http.underWay() > 0 || !post.idle()) return true
    const answers = await Promise.all(watched.map((one) => one()))
    return answers.includes(true)
  }
  return {
    deliverTo: (url: string | undefined, secret = webhookSecret) => post.to(url, secret),
    deliveries: post,
    fail: parts.faults.add,
    heal: () => {
      const left = parts.faults.pending()
      parts.faults.clear()
      return left
    },
    lag: parts.lag.set,
    limits: parts.desk.meter.limits,
    requests: parts.log,
    expireTokens: parts.desk.credentials.expire,
    watch: (one: () => boolean | Promise<boolean>) => void watched.push(one),
    quiet: () => untilQuiet(busy),
    violations,
    assertNoViolations: () => assertNone(violations),
    close: async () => {
      post.to(undefined, '')
      await http.close()
      assertNone(violations)
    },
  }
}

export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const late: { gitHub?: GitHub } = {}
  const http = await listen({
    handle: (incoming) => {
      if (!late.gitHub) throw new Error('a request came before the world was there')
      return answer(incoming, late.gitHub.parts)
    },
    delivered: async () => {
      while (late.gitHub && !late.gitHub.post.idle()) await setImmediate()
    },
    failed: (error) =>
      late.gitHub?.violations.push(
        `the world itself failed: ${error instanceof Error ? error.stack : error}`,
      ),
  })
  const gitHub = createGitHub(options, http.port)
  late.gitHub = gitHub
  const { hub, clock, home, owner, installation } = gitHub
  const url = `http://127.0.0.1:${http.port}${options.enterprise ? '/api/v3' : ''}`
  const app = identity(gitHub)
  return {
    ...createObserver(hub, home),
    ...founding(gitHub),
    ...acting(gitHub),
    ...traffic(gitHub, http),
    url,
    clock,
    app,
    hub,
    in: (repository) => createObserver(hub, repositoryNamed(hub, repository, owner.login)),
    installation: createInstallationControls(hub, installation),
    environment: (stateDir) => ({
      APP_ID: String(app.id),
      PRIVATE_KEY: app.privateKey,
      WEBHOOK_SECRET: app.webhookSecret,
      GITHUB_API_URL: url,
      STATE_DIR: stateDir,
    }),
  }
}
