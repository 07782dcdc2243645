import { accountJson } from './json/accountJson.ts'
import { shortRepositoryJson } from './json/repositoryJson.ts'
import type { Installation, Permissions } from './state/account.ts'
import type { Hub } from './state/hub.ts'
import type { Repository } from './state/repository.ts'

/** What the owner does with the app's installation. */
export interface InstallationControls {
  /** the app is installed only now: GitHub told it nothing of what was before (let those deliveries be lost) */
  begins(): void
  /** accepts or revokes permissions; tokens minted from now on have them */
  setPermissions(permissions: Permissions): void
  suspend(): void
  unsuspend(): void
  /** takes one repository out of the installation */
  removeRepository(name: string): void
  addRepository(name: string): void
  uninstall(): void
}

export function createInstallationControls(hub: Hub, installation: Installation): InstallationControls {
  const actor = installation.account
  const mine = () => hub.state.repositories.filter((one) => one.owner === actor)
  const described = (repositories: readonly Repository[]) => ({
    installation: {
      id: installation.databaseId,
      account: accountJson(actor),
      repository_selection: installation.repositories ? 'selected' : 'all',
      permissions: installation.permissions,
      events: installation.events,
      app_id: hub.state.apps[0]?.databaseId,
      app_slug: hub.state.apps[0]?.slug,
      suspended_at: installation.suspended ? hub.now() : null,
    },
    repositories: repositories.map(shortRepositoryJson),
    requester: null,
  })
  const tell = (action: string) =>
    hub.emit({
      event: 'installation',
      action,
      actor,
      installation: installation.databaseId,
      payload: described(mine()),
    })
  const change = (name: string, added: boolean) => {
    const changed = mine().filter((one) => one.name === name)
    const ids = changed.map((one) => one.databaseId)
    const now = installation.repositories ?? mine().map((one) => one.databaseId)
    installation.repositories = added ? [...new Set([...now, ...ids])] : now.filter((id) => !ids.includes(id))
    const { repositories: _, ...rest } = described([])
    const list = changed.map(shortRepositoryJson)
    const payload = {
      ...rest,
      repositories_added: added ? list : [],
      repositories_removed: added ? [] : list,
    }
    const action = added ? 'added' : 'removed'
    hub.emit({
      event: 'installation_repositories',
      action,
      actor,
      installation: installation.databaseId,
      payload,
    })
  }
  return {
    begins: () => {
      installation.createdAt = hub.now()
      tell('created')
    },
    setPermissions: (permissions) => {
      installation.permissions = permissions
      tell('new_permissions_accepted')
    },
    suspend: () => {
      installation.suspended = true
      tell('suspend')
    },
    unsuspend: () => {
      installation.suspended = false
      tell('unsuspend')
    },
    removeRepository: (name) => change(name, false),
    addRepository: (name) => change(name, true),
    uninstall: () => {
      tell('deleted')
      const { installations } = hub.state
      installations.splice(installations.indexOf(installation), 1)
      installation.suspended = true
    },
  }
}
