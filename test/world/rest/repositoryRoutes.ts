import { dispatch } from '../acts/dispatch.ts'
import { notFound } from '../acts/refusal.ts'
import { entryAt } from '../git/files.ts'
import { commitOf } from '../git/object.ts'
import { type Answer, failure, json } from '../http/answer.ts'
import { mustBeGranted } from '../http/viewer.ts'
import { accountJson } from '../json/accountJson.ts'
import { repositoryJson } from '../json/repositoryJson.ts'
import { type Access, atLeast, type Level } from '../state/account.ts'
import { accountByLogin, assignableIn, levelOf } from '../state/hub.ts'
import type { Repository } from '../state/repository.ts'
import { type Route, repositoryOf, type Visit, viewerOf } from './route.ts'

/** The route's repository, when the token has the permission there. */
export function granted(visit: Visit, permissions: readonly string[], access: Access): Repository {
  const repository = repositoryOf(visit)
  mustBeGranted(viewerOf(visit), repository, permissions, access)
  return repository
}

/** REST knows four words; the finer ones are in `role_name`. */
function coarse(level: Level | undefined): string {
  const words = { admin: 'admin', maintain: 'write', write: 'write', triage: 'read', read: 'read' } as const
  return level === undefined ? 'none' : words[level]
}

function flags(level: Level | undefined): Readonly<Record<string, boolean>> {
  return {
    admin: atLeast(level, 'admin'),
    maintain: atLeast(level, 'maintain'),
    push: atLeast(level, 'write'),
    triage: atLeast(level, 'triage'),
    pull: atLeast(level, 'read'),
  }
}

function permission(visit: Visit): Answer {
  const repository = granted(visit, ['metadata'], 'read')
  const person = accountByLogin(visit.desk.hub.state, visit.params['login'] ?? '')
  if (!person) return failure(404, `${visit.params['login']} is not a user`)
  const level = levelOf(repository, person)
  return json(200, {
    permission: coarse(level),
    role_name: level ?? 'none',
    user: { ...accountJson(person), permissions: flags(level) },
  })
}

function blobAt(visit: Visit, oid: string): Uint8Array {
  const blob = visit.desk.hub.state.objects.get(oid)
  if (blob?.type !== 'blob') throw notFound()
  return blob.bytes
}

function raw(bytes: Uint8Array): Answer {
  return {
    status: 200,
    headers: { 'content-type': 'application/vnd.github.raw; charset=utf-8' },
    body: Buffer.from(bytes).toString('utf8'),
  }
}

function contents(visit: Visit): Answer {
  const repository = granted(visit, ['contents'], 'read')
  const { objects } = visit.desk.hub.state
  const ref = visit.query.get('ref') ?? repository.defaultBranch
  const oid = repository.branches.get(ref.replace(/^refs\/heads\//, '')) ?? ref
  if (objects.get(oid)?.type !== 'commit') return failure(404, `No commit found for the ref ${ref}`)
  const path = visit.params['path'] ?? ''
  const entry = entryAt(objects, commitOf(objects, oid).tree, path)
  if (!entry) return failure(404, 'Not Found')
  if (entry.type === 'tree') {
    const tree = objects.get(entry.oid)
    const entries = tree?.type === 'tree' ? tree.entries : []
    return json(
      200,
      entries.map((one) => ({
        type: one.type === 'tree' ? 'dir' : 'file',
        name: one.name,
        path: `${path}/${one.name}`,
        sha: one.oid,
      })),
    )
  }
  const bytes = blobAt(visit, entry.oid)
  if (visit.accept.includes('raw')) return raw(bytes)
  const large = bytes.byteLength > 1_048_576
  return json(200, {
    type: 'file',
    encoding: large ? 'none' : 'base64',
    size: bytes.byteLength,
    name: entry.name,
    path,
    content: large ? '' : Buffer.from(bytes).toString('base64'),
    sha: entry.oid,
  })
}

/** What happened to branches, newest first; `ref` with or without `refs/heads/`. */
function activity(visit: Visit): Answer {
  const repository = granted(visit, ['contents'], 'read')
  const ref = visit.query.get('ref')
  const size = Math.min(100, Number(visit.query.get('per_page') ?? 30))
  const found = repository.activities
    .filter((one) => ref === null || one.ref.replace('refs/heads/', '') === ref.replace('refs/heads/', ''))
    .toReversed()
    .slice(0, size)
  return json(
    200,
    found.map(({ id, before, after, ref, type, actor, at }) => ({
      id,
      node_id: `PSH_${id}`,
      before,
      after,
      ref,
      timestamp: at,
      activity_type: type,
      actor: actor.deleted ? null : accountJson(actor),
    })),
  )
}

/** Reading a repository, who may what there, what happened to it, and dispatches. */
export const repositoryRoutes: readonly Route[] = [
  {
    route: 'GET /repos/{owner}/{repo}',
    by: 'installation',
    run: (visit) => json(200, repositoryJson(granted(visit, ['metadata'], 'read'))),
  },
  {
    route: 'GET /repos/{owner}/{repo}/collaborators/{login}/permission',
    by: 'installation',
    run: permission,
  },
  { route: 'GET /repos/{owner}/{repo}/activity', by: 'installation', run: activity },
  {
    route: 'GET /repos/{owner}/{repo}/assignees/{login}',
    by: 'installation',
    run: (visit) => {
      const repository = granted(visit, ['metadata'], 'read')
      const person = accountByLogin(visit.desk.hub.state, visit.params['login'] ?? '')
      const fits = person && assignableIn(visit.desk.hub.state, repository).includes(person)
      return fits ? json(204, undefined) : failure(404, 'Not Found')
    },
  },
  {
    route: 'POST /repos/{owner}/{repo}/dispatches',
    by: 'installation',
    run: (visit) => {
      const repository = granted(visit, ['contents'], 'write')
      const { event_type: event, client_payload: payload } = visit.body
      dispatch(
        visit.desk.hub,
        visit.desk.app.bot,
        repository,
        typeof event === 'string' ? event : '',
        payload,
      )
      return json(204, undefined)
    },
  },
  { route: 'GET /repos/{owner}/{repo}/contents/{path}', by: 'installation', run: contents },
  {
    route: 'GET /repos/{owner}/{repo}/git/blobs/{sha}',
    by: 'installation',
    run: (visit) => {
      granted(visit, ['contents'], 'read')
      const bytes = blobAt(visit, visit.params['sha'] ?? '')
      if (visit.accept.includes('raw')) return raw(bytes)
      const content = Buffer.from(bytes).toString('base64')
      return json(200, { sha: visit.params['sha'], size: bytes.byteLength, encoding: 'base64', content })
    },
  },
  {
    route: 'GET /rate_limit',
    by: 'installation',
    run: (visit) => {
      const rate = visit.desk.meter.rate()
      return json(200, { resources: { core: rate, graphql: rate }, rate })
    },
  },
]
