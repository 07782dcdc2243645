import type { GitObject } from '../git/object.ts'
import type { Account, AppRecord, Installation, Team } from './account.ts'
import type { CheckRun, CheckSuite } from './checks.ts'
import type { Comment, Issue, Label, Milestone, PullRequest, Review } from './conversation.ts'
import type { Repository } from './repository.ts'

/** Whatever has a node id. */
export type Entity =
  | Account
  | Team
  | AppRecord
  | Repository
  | Issue
  | PullRequest
  | Comment
  | Label
  | Milestone
  | Review
  | CheckSuite
  | CheckRun

/** Where this GitHub runs: github.com, or an Enterprise Server as it comes. */
export interface Server {
  /** host of the addresses that accounts commit under */
  readonly noreply: string
  /** whether commits made in the browser and through the API are signed; on a server somebody has to switch that on */
  readonly signs: boolean
}

export const gitHubCom: Server = { noreply: 'users.noreply.github.com', signs: true }
export const enterpriseServer: Server = { noreply: 'users.noreply.github.example.com', signs: false }

/** All of GitHub, as plain data: `structuredClone` of it is an older GitHub. */
export interface State {
  readonly server: Server
  readonly nodes: Map<string, Entity>
  readonly accounts: Account[]
  readonly teams: Team[]
  readonly apps: AppRecord[]
  readonly repositories: Repository[]
  readonly installations: Installation[]
  readonly objects: Map<string, GitObject>
  lastId: number
}

export function emptyState(server: Server = gitHubCom): State {
  return {
    server,
    nodes: new Map(),
    accounts: [],
    teams: [],
    apps: [],
    repositories: [],
    installations: [],
    objects: new Map(),
    lastId: 1000,
  }
}

/** The next database id and the node id that goes with it, e.g. `I_kwDOAAAD6Q`. */
export function newId(state: State, prefix: string): { id: string; databaseId: number } {
  state.lastId += 1
  const bytes = Buffer.alloc(7)
  bytes.writeUInt32BE(state.lastId, 3)
  return { id: `${prefix}_kwDO${bytes.toString('base64url')}`, databaseId: state.lastId }
}

/** What the older form of a node id calls each kind. */
const olderNames: Readonly<Record<Entity['kind'], string>> = {
  account: 'User',
  team: 'Team',
  app: 'App',
  repository: 'Repository',
  issue: 'Issue',
  pullRequest: 'PullRequest',
  comment: 'IssueComment',
  label: 'Label',
  milestone: 'Milestone',
  review: 'PullRequestReview',
  checkSuite: 'CheckSuite',
  checkRun: 'CheckRun',
}

/** A node id in its older form, which REST and webhooks still give for older objects: `MDEwOlJlcG9zaXRvcnkx`. */
export function olderId({ kind, databaseId }: Pick<Entity, 'kind' | 'databaseId'>): string {
  const name = olderNames[kind]
  return Buffer.from(`0${name.length}:${name}${databaseId}`).toString('base64')
}

/** Makes an entity findable by its node id, in both of its forms. */
export function register<T extends Entity>(state: State, entity: T): T {
  state.nodes.set(entity.id, entity)
  state.nodes.set(olderId(entity), entity)
  return entity
}

/** What was deleted is found by neither. */
export function unregister(state: State, entity: Entity): void {
  state.nodes.delete(entity.id)
  state.nodes.delete(olderId(entity))
}
