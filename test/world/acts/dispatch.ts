import type { Account } from '../state/account.ts'
import type { Hub } from '../state/hub.ts'
import type { Repository } from '../state/repository.ts'
import { unprocessable } from './refusal.ts'
import { invalid, mustHave } from './rules.ts'

/** Records a `repository_dispatch`; it starts workflows, so nothing here hears of it. */
export function dispatch(
  hub: Hub,
  actor: Account,
  repository: Repository,
  event: string,
  payload: unknown,
): void {
  mustHave(actor, repository, 'write')
  if (event === '' || event.length > 100) {
    throw unprocessable('Invalid request.', [invalid('RepositoryDispatch', 'event_type')])
  }
  if (typeof payload === 'object' && payload !== null && Object.keys(payload).length > 10) {
    throw unprocessable('No more than 10 properties are allowed; client_payload has more.')
  }
  repository.dispatches.push({ event, payload, by: actor.login, at: hub.now() })
}
