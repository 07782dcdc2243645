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
    case 'create-milestone':
      return connection.rest(installation, 'POST /repos/{owner}/{repo}/milestones', {
        ...where,
        title: effect.title,
        description: effect.description,
        // Noon: the same day wherever GitHub does its reckoning.
        due_on: `${effect.due}T12:00:00Z`,
      })
    case 'dispatch':
      return connection.rest(installation, 'POST /repos/{owner}/{repo}/dispatches', {
        ...where,
        event_type: effect.event,
        client_payload: effect.payload,
      })
    case 'request-reviewers':
      return connection.rest(
        installation,
        'POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers',
        {
          ...where,
          pull_number: effect.number,
          team_reviewers: effect.teams,
        },
      )
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
