import type { FileChanges } from './acts/commits.ts'
import { createRepository } from './acts/repositories.ts'
import { appKey } from './appKey.ts'
import { type Clock, createClock } from './clock.ts'
import type { ApiParts } from './http/apiParts.ts'
import { createCallLog } from './http/call.ts'
import { createCredentials } from './http/credentials.ts'
import { createFaults } from './http/faults.ts'
import { createLag } from './http/lag.ts'
import { createMeter } from './http/limits.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { accountNamed, createAccount, createApp, install, usualPeople } from './population.ts'
import type { Account, Installation, Level, Permissions } from './state/account.ts'
import type { Hub } from './state/hub.ts'
import type { Repository } from './state/repository.ts'
import { emptyState, enterpriseServer, gitHubCom } from './state/state.ts'
import { announce } from './webhooks/announce.ts'
import { createPost, type Post } from './webhooks/deliveries.ts'

export interface WorldOptions {
  /** the organisation; `acme` unless told */
  readonly owner?: string
  /** the first repository; `shop` unless told */
  readonly repository?: string
  readonly private?: boolean
  readonly draftsAvailable?: boolean
  readonly deletesBranchOnMerge?: boolean
  /** its first commit; a README unless told, `{}` for an empty repository */
  readonly files?: FileChanges
  /** its collaborators; ana (admin), ben and cleo (write), dee (triage), eli (read) unless told */
  readonly people?: Readonly<Record<string, Level>>
  /** what the installation was granted; what `app.yml` asks for unless told */
  readonly permissions?: Permissions
  readonly events?: readonly string[]
  /** an Enterprise Server: REST below `/api/v3`, other addresses, unsigned commits, without some events and permissions */
  readonly enterprise?: boolean
  /** the world's first moment; 2026-03-02T09:00:00Z unless told */
  readonly start?: string
  /** epoch milliseconds for JWTs and token expiry, which clients check by their own clock */
  readonly wallClock?: () => number
  /** whether bots' commits name the bot as their `user`; they do unless told */
  readonly botsAsCommitUsers?: boolean
  /** whether an app may close what is locked; it may unless told */
  readonly appsCloseLocked?: boolean
  /** whether the app sees mentions of an issue; it does unless told */
  readonly mentionsShown?: boolean
  /** whether the entry of a merge queue shows the commit that it would merge; it does unless told */
  readonly groupsShown?: boolean
}

/** All parts of one GitHub, before it listens. */
export interface GitHub {
  readonly hub: Hub
  readonly clock: Clock
  readonly post: Post
  readonly parts: ApiParts
  readonly owner: Account
  readonly home: Repository
  readonly installation: Installation
  readonly violations: string[]
}

/** Puts a GitHub together: an organisation, a repository, people, and the app installed. */
export function createGitHub(options: WorldOptions, port: number): GitHub {
  const state = emptyState(options.enterprise ? enterpriseServer : gitHubCom)
  const clock = createClock(options.start ?? '2026-03-02T09:00:00Z')
  const lag = createLag(state)
  const late: { post?: Post } = {}
  const hub: Hub = {
    state,
    now: clock.iso,
    emit: (event) => {
      lag.changed()
      if (late.post) announce(state, late.post, event)
    },
  }
  createAccount(hub, 'web-flow')
  const owner = createAccount(hub, options.owner ?? 'acme', 'Organization')
  const people = Object.entries(options.people ?? usualPeople)
  const home = createRepository(hub, {
    name: options.repository ?? 'shop',
    owner,
    private: options.private,
    draftsAvailable: options.draftsAvailable,
    deletesBranchOnMerge: options.deletesBranchOnMerge,
    files: options.files,
    collaborators: people.map(([login, level]) => [accountNamed(hub, login), level]),
  })
  const app = createApp(hub, 'debrief', 'Debrief')
  const manifest = options.enterprise ? withoutQueues(readManifest()) : readManifest()
  const granted = {
    permissions: options.permissions ?? manifest.permissions,
    events: options.events ?? manifest.events,
  }
  const installation = install(hub, owner, granted, 1_000_000 + port)
  const post = createPost({ seed: home.name, hook: { id: 7001, app: app.databaseId }, now: clock.iso })
  late.post = post
  const violations: string[] = []
  const credentials = createCredentials(app, appKey().publicKey, options.wallClock ?? Date.now)
  const parts: ApiParts = {
    desk: { hub, app, owner, credentials, deliveries: post, meter: createMeter(clock) },
    log: createCallLog(),
    faults: createFaults(),
    lag,
    documents: new Map(),
    settings: {
      botsAsCommitUsers: options.botsAsCommitUsers ?? true,
      appsCloseLocked: options.appsCloseLocked ?? true,
      mentionsShown: options.mentionsShown ?? true,
      groupsShown: options.groupsShown ?? true,
    },
    violate: (what) => void violations.push(what),
  }
  return { hub, clock, post, parts, owner, home, installation, violations }
}

/** What an Enterprise Server does not know of the manifest. */
function withoutQueues({ permissions, events }: Manifest): Manifest {
  const { merge_queues: _, ...rest } = permissions
  return {
    permissions: rest,
    events: events.filter((event) => event !== 'sub_issues' && event !== 'merge_group'),
  }
}
