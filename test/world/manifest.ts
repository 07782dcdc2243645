import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Access, Permissions } from './state/account.ts'

export interface Manifest {
  readonly permissions: Permissions
  readonly events: readonly string[]
}

const fallback: Manifest = {
  permissions: {
    metadata: 'read',
    issues: 'write',
    pull_requests: 'write',
    contents: 'write',
    checks: 'write',
  },
  events: [
    'issues',
    'issue_comment',
    'sub_issues',
    'pull_request',
    'pull_request_review',
    'push',
    'create',
    'delete',
    'label',
    'milestone',
    'repository',
  ],
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

function isAccess(value: unknown): value is Access {
  return value === 'read' || value === 'write' || value === 'admin'
}

/** Permissions and events that the app asks for in `app.yml` at the project's root. */
export function readManifest(file = new URL('../../app.yml', import.meta.url)): Manifest {
  if (!existsSync(file)) return fallback
  const manifest = record(parse(readFileSync(file, 'utf8')))
  const granted = Object.entries(record(manifest['default_permissions'])).flatMap(([name, access]) =>
    isAccess(access) ? [[name, access] as const] : [],
  )
  const events = manifest['default_events']
  return {
    permissions: Object.fromEntries(granted),
    events: Array.isArray(events) ? events.map(String) : [],
  }
}
