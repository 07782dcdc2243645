import { forbidden } from '../acts/refusal.ts'
import type { Access, Installation, Permissions } from '../state/account.ts'
import type { Repository } from '../state/repository.ts'

/** An installation token at work: what it may do, and where. */
export interface Viewer {
  readonly installation: Installation
  readonly permissions: Permissions
  /** database ids the token was narrowed to */
  readonly repositories: readonly number[] | undefined
}

const strength: readonly Access[] = ['read', 'write', 'admin']

/** Whether the repository belongs to the installation and to the token. */
export function reaches(viewer: Viewer, repository: Repository): boolean {
  const { installation } = viewer
  const id = repository.databaseId
  return (
    installation.account.id === repository.owner.id &&
    (installation.repositories?.includes(id) ?? true) &&
    (viewer.repositories?.includes(id) ?? true)
  )
}

/** Whether it can be seen at all; what cannot is as if it did not exist. */
export function sees(viewer: Viewer, repository: Repository): boolean {
  return reaches(viewer, repository) || !repository.private
}

export function can(viewer: Viewer, repository: Repository, permission: string, access: Access): boolean {
  if (!reaches(viewer, repository)) return access === 'read' && !repository.private
  const granted = viewer.permissions[permission]
  return granted !== undefined && strength.indexOf(granted) >= strength.indexOf(access)
}

/** Refuses unless one of the permissions is there. */
export function mustBeGranted(
  viewer: Viewer,
  repository: Repository,
  permissions: readonly string[],
  access: Access,
): void {
  if (!permissions.some((permission) => can(viewer, repository, permission, access))) throw forbidden()
}
