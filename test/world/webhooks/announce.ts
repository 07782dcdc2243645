import { accountJson, organizationJson } from '../json/accountJson.ts'
import { repositoryJson } from '../json/repositoryJson.ts'
import type { Access, Installation } from '../state/account.ts'
import type { HubEvent } from '../state/hub.ts'
import type { State } from '../state/state.ts'
import type { Post } from './deliveries.ts'

/** Delivered to every app, subscribed or not. */
const always = [
  'installation',
  'installation_repositories',
  'installation_target',
  'github_app_authorization',
]
/** Delivered to whoever may write checks. */
const withChecks = ['check_run', 'check_suite']

/** What a token must be able to read to hear of an event. */
const needed: Readonly<Record<string, readonly string[]>> = {
  issues: ['issues'],
  issue_comment: ['issues', 'pull_requests'],
  sub_issues: ['issues'],
  milestone: ['issues', 'pull_requests'],
  pull_request: ['pull_requests'],
  pull_request_review: ['pull_requests'],
  push: ['contents'],
  create: ['contents'],
  delete: ['contents'],
  check_run: ['checks'],
  check_suite: ['checks'],
  merge_group: ['merge_queues'],
}

function hears(installation: Installation, event: string): boolean {
  if (always.includes(event)) return true
  const granted = (name: string): Access | undefined => installation.permissions[name]
  if (withChecks.includes(event) && granted('checks') === 'write') return true
  const permitted = needed[event]?.some((name) => granted(name) !== undefined) ?? true
  return installation.events.includes(event) && permitted
}

function covers(installation: Installation, event: HubEvent): boolean {
  if (event.installation !== undefined) return installation.databaseId === event.installation
  const { repository } = event
  if (!repository || installation.suspended) return false
  return (
    installation.account === repository.owner &&
    (installation.repositories?.includes(repository.databaseId) ?? true)
  )
}

/** Turns an event into a delivery for every installation that hears it, with the envelope GitHub puts around. */
export function announce(state: State, post: Post, event: HubEvent): void {
  for (const installation of state.installations) {
    if (!covers(installation, event) || !hears(installation, event.event)) continue
    const { repository } = event
    const owner = repository?.owner ?? installation.account
    const payload = {
      ...(event.action !== undefined && { action: event.action }),
      ...event.payload,
      ...(repository && { repository: repositoryJson(repository) }),
      ...(owner.type === 'Organization' && repository && { organization: organizationJson(owner) }),
      sender: accountJson(event.actor),
      ...(!always.includes(event.event) && {
        installation: { id: installation.databaseId, node_id: `MDIz${installation.databaseId}` },
      }),
    }
    post.add({
      event: event.event,
      action: event.action,
      installation,
      repository: repository?.databaseId,
      payload,
    })
  }
}
