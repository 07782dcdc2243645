import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Access, Permissions } from './state/account.ts'

export interface Manifest {
  readonly permissions: Permissions
  readonly events: readonly string[]
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

function isAccess(value: unknown): value is Access {
  return value === 'read' || value === 'write' || value === 'admin'
}

/** Permissions and events that the app asks for in `app.yml` at the project's root. */
export function readManifest(file = new URL('../../app.yml', import.meta.url)): Manifest {
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
