import { Refusal, Unsupported } from '../acts/refusal.ts'
import { Moved, type Visit } from '../rest/route.ts'
import { fullName } from '../state/repository.ts'
import { type Answer, failure, json, refused } from './answer.ts'
import type { ApiParts } from './apiParts.ts'
import type { Call } from './call.ts'
import type { Incoming } from './incoming.ts'
import type { Asked } from './understand.ts'
import type { Viewer } from './viewer.ts'

/** Runs a REST route: GETs on what a read sees, the rest on GitHub as it is. */
export function restAnswer(
  incoming: Incoming,
  asked: Asked & { kind: 'rest' },
  viewer: Viewer | undefined,
  call: Call,
  parts: ApiParts,
): Answer {
  const reading = call.kind === 'read'
  const hub = reading ? { ...parts.desk.hub, state: parts.lag.forRead() } : parts.desk.hub
  const visit: Visit = {
    desk: { ...parts.desk, hub },
    params: asked.matched.params,
    query: incoming.url.searchParams,
    body: asked.body,
    accept: String(incoming.headers['accept'] ?? ''),
    viewer,
  }
  try {
    return asked.matched.route.run(visit)
  } catch (error) {
    if (error instanceof Refusal) {
      call.errors = [error.message]
      return refused(error)
    }
    if (error instanceof Moved) {
      const old = `/repos/${visit.params['owner']}/${visit.params['repo']}`
      const location = incoming.url.href.replace(old, `/repos/${fullName(error.repository)}`)
      return json(301, { message: error.message, url: location }, { location })
    }
    if (error instanceof Unsupported) parts.violate(`${asked.matched.route.route}: ${error.message}`)
    else throw error
    return failure(501, error.message)
  }
}
