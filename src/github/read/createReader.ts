import type { InstallationId, Key, NodeId } from '../../incident/key.ts'
import type { Blob } from '../../incident/observed/blob.ts'
import type { Reader } from '../../reconcile/ports.ts'
import type { Connection } from '../connect/connection.ts'
import type { createIdentity } from '../connect/createIdentity.ts'
import { createInstalledAt, type InstalledAt } from '../connect/createInstalledAt.ts'
import { createCaution } from '../createCaution.ts'
import { configurationHistory } from '../generated/operations.ts'
import { type Ask, createAsk } from './ask/ask.ts'
import { listPages } from './ask/listPages.ts'
import { present, selected } from './ask/selected.ts'
import { carrying } from './list/carrying.ts'
import { findRepository } from './list/findRepository.ts'
import { createListPushes } from './list/listPushes.ts'
import { createPermissionOf } from './list/permissionOf.ts'
import { createPlaceOf } from './list/placeOf.ts'
import { underway } from './list/underway.ts'
import { observe } from './observe.ts'
import { readGlimpse } from './readGlimpse.ts'
import { resolve } from './resolve.ts'
import { toBlob } from './to/toBlob.ts'
import { toBot } from './to/toRepository.ts'

/** The reader of one GitHub, acting as one app. It remembers only what saves requests. */
export function createReader(
  connection: Connection,
  { app, identityOf }: ReturnType<typeof createIdentity>,
  clock: () => Date,
): Reader {
  const ask = createAsk(connection, clock)
  const permissionOf = createPermissionOf(connection, clock)
  const listPushes = createListPushes(connection, clock)
  const caution = createCaution(2)
  const sweeping = createCaution(20)
  const installedAt = createInstalledAt(connection, clock)
  const placeOf = createPlaceOf(connection, clock)
  return {
    observe: (key, hints) =>
      observe(
        { ask, identityOf, installedAt: installedAt.of, placeOf, grants: connection.grants, caution },
        key,
        hints,
      ),
    glimpse: async (key, { repository, pullRequests: told = [] }) => {
      const { app, ...identity } = await identityOf(key.installation)
      const place = repository ?? (await placeOf(key))
      return (
        place && readGlimpse(ask, key, { repository: place, told, app, bot: toBot({ app, ...identity }) })
      )
    },
    resolve: (seen, needs) => resolve(ask, permissionOf, listPushes, seen, needs),
    configurationHistory: (key, repository) => readConfigurationHistory(ask, key, repository),
    find: (owner, name) => findRepository(connection, clock, owner, name),
    app,
    installations: () => listInstallations(connection, clock, installedAt),
    underway: async (installation, marks, lookOf) =>
      underway(
        { ask, connection, clock, caution: sweeping, identity: await identityOf(installation) },
        installation,
        marks,
        lookOf,
      ),
    carrying: (installation, pullRequests) => carrying(ask, installation, pullRequests),
  }
}

async function listInstallations(
  connection: Connection,
  clock: () => Date,
  installedAt: InstalledAt,
): Promise<InstallationId[]> {
  const listed = await listPages(connection, clock, {
    by: 'app',
    what: 'the installations of the app',
    page:
      (page) =>
      ({ apps }) =>
        apps.listInstallations(page),
  })
  for (const installation of listed) installedAt.note(installation)
  return listed
    .filter((one) => !one['suspended_at'])
    .flatMap(({ id }) => (typeof id === 'number' ? [id as InstallationId] : []))
}

async function readConfigurationHistory(ask: Ask, key: Key, repository: NodeId): Promise<Blob[]> {
  const answer = await ask({
    installation: key.installation,
    operation: configurationHistory,
    variables: { repository },
    doing: 'reading earlier versions of .github/debrief.yml',
    excused: ({ type, path }) => type === 'NOT_FOUND' && path.length === 1,
  })
  const head = selected(answer.repository)?.defaultBranchRef?.target
  if (head?.__typename !== 'Commit') return []
  return present(head.history.nodes).flatMap(({ file }) => toBlob(file?.object) ?? [])
}
