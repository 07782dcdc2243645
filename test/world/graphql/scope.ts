import { mustBeGranted, type Viewer } from '../http/viewer.ts'
import type { Access, AppRecord } from '../state/account.ts'
import type { Hub } from '../state/hub.ts'
import type { Repository } from '../state/repository.ts'

/** Settings of the world that change what GraphQL answers. */
export interface GraphqlSettings {
  /** whether commits of bots name the bot as their `user` (GitHub is not consistent about it) */
  botsAsCommitUsers: boolean
  /** whether an app may close what is locked (no source says) */
  appsCloseLocked: boolean
  /** whether an installation's token sees which pull requests mention an issue (fine-grained tokens did not) */
  mentionsShown: boolean
  /** whether the entry of a merge queue shows its commit, or only that it waits (no source says when) */
  groupsShown: boolean
}

/** On whose behalf, and of which state, a document is executed. */
export interface Scope {
  readonly hub: Hub
  readonly viewer: Viewer
  readonly app: AppRecord
  readonly settings: GraphqlSettings
  /** rate limit as `rateLimit` tells it */
  readonly rate: () => { limit: number; remaining: number; used: number; resetAt: string }
}

/** Refuses what the token's permissions do not cover. */
export function mustBeAllowed(
  scope: Scope,
  repository: Repository,
  permissions: readonly string[],
  access: Access,
): void {
  mustBeGranted(scope.viewer, repository, permissions, access)
}

/** The permission that covers a conversation. */
export function permissionOf(subject: { readonly kind: 'issue' | 'pullRequest' }): string {
  return subject.kind === 'issue' ? 'issues' : 'pull_requests'
}
