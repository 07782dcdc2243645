import type { NodeId, Oid } from '../../../incident/key.ts'
import type { Account } from '../../../incident/observed/account.ts'
import type { RepositoryState } from '../../../incident/observed/snapshot.ts'
import type { Identity } from '../../connect/connection.ts'
import type { RepositoryFieldsFragment } from '../../generated/operations.ts'
import { toBlob } from './toBlob.ts'

/** The app's own account as GraphQL names it (without `[bot]`). */
export function toBot(identity: Identity): Account {
  return { kind: 'bot', id: identity.botNode as NodeId, databaseId: identity.botId, login: identity.slug }
}

export function toRepository(fields: RepositoryFieldsFragment, bot: Account): RepositoryState {
  const branch = fields.defaultBranchRef
  const configuration = toBlob(fields.configuration)
  const organisation = fields.owner.organisation
  const defaults = toBlob(organisation?.configuration ?? null)
  return {
    id: fields.id as NodeId,
    owner: fields.owner.login,
    name: fields.name,
    url: fields.url,
    isPrivate: fields.isPrivate,
    isArchived: fields.isArchived || fields.isDisabled,
    hasIssues: fields.hasIssuesEnabled,
    ...(branch?.target ? { defaultBranch: { name: branch.name, head: branch.target.oid as Oid } } : {}),
    bot,
    ...(configuration ? { configuration } : {}),
    ...(organisation && defaults && organisation.id !== fields.id
      ? { organisation: { repository: organisation.id as NodeId, configuration: defaults } }
      : {}),
  }
}
