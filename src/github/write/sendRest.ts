import type { InstallationId } from '../../incident/key.ts'
import type { Connection, Sent } from '../connect/connection.ts'
import { isRecord } from '../connect/isRecord.ts'
import type { Item } from './item.ts'
import type { Names } from './names.ts'

/** Sends what GraphQL has no mutation for. Throws only when no token can be had. */
export function sendRest(
  connection: Connection,
  installation: InstallationId,
  { effect }: Item,
  { repository }: Names,
): Promise<Sent> {
  const where = { owner: repository.owner, repo: repository.name }
  switch (effect.kind) {
    case 'create-milestone': {
      const { title, description } = effect
      // Noon: the same day wherever GitHub does its reckoning.
      const due_on = `${effect.due}T12:00:00Z`
      return connection.rest(installation, ({ issues }) =>
        issues.createMilestone({ ...where, title, description, due_on }),
      )
    }
    case 'dispatch': {
      const { event: event_type, payload } = effect
      return connection.rest(installation, ({ repos }) =>
        repos.createDispatchEvent({ ...where, event_type, client_payload: { ...payload } }),
      )
    }
    case 'request-reviewers': {
      const { number: pull_number, teams } = effect
      return connection.rest(installation, ({ pulls }) =>
        pulls.requestReviewers({ ...where, pull_number, team_reviewers: [...teams] }),
      )
    }
    default:
      return Promise.resolve({ kind: 'unsent', message: `${effect.kind} does not go by REST` })
  }
}

/** Is this the answer of success that GitHub gives to such a request? Anything else in the 200s proves nothing. */
export function isRestSuccess({ effect }: Item, sent: Sent): boolean {
  if (sent.kind !== 'answer') return false
  if (effect.kind === 'dispatch') return sent.status === 204
  return sent.status === 201 && isRecord(sent.data) && typeof sent.data['node_id'] === 'string'
}
