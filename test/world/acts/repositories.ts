import { accountJson } from '../json/accountJson.ts'
import type { Account, Level } from '../state/account.ts'
import type { Hub } from '../state/hub.ts'
import { fullName, type Repository } from '../state/repository.ts'
import { newId, register } from '../state/state.ts'
import { commitChanges, type FileChanges } from './commits.ts'
import { mustHave } from './rules.ts'

export interface RepositoryInput {
  readonly name: string
  readonly owner: Account
  readonly private?: boolean | undefined
  readonly draftsAvailable?: boolean | undefined
  readonly hasIssues?: boolean | undefined
  readonly defaultBranch?: string | undefined
  readonly deletesBranchOnMerge?: boolean | undefined
  /** the first commit; an empty object leaves the repository without any */
  readonly files?: FileChanges | undefined
  readonly collaborators?: readonly (readonly [Account, Level])[] | undefined
}

/** Makes a repository with its first commit. Nobody is told. */
export function createRepository(hub: Hub, input: RepositoryInput): Repository {
  const defaultBranch = input.defaultBranch ?? 'main'
  const repository: Repository = register(hub.state, {
    kind: 'repository' as const,
    ...newId(hub.state, 'R'),
    owner: input.owner,
    name: input.name,
    formerNames: [],
    private: input.private ?? true,
    archived: false,
    hasIssues: input.hasIssues ?? true,
    draftsAvailable: input.draftsAvailable ?? true,
    deletesBranchOnMerge: input.deletesBranchOnMerge ?? false,
    defaultBranch,
    createdAt: hub.now(),
    collaborators: new Map((input.collaborators ?? []).map(([account, level]) => [account.id, level])),
    labels: [],
    milestones: [],
    issues: [],
    pullRequests: [],
    gone: new Map(),
    branches: new Map(),
    suites: [],
    protections: new Map(),
    dispatches: [],
    activities: [],
    lastNumber: 0,
  })
  hub.state.repositories.push(repository)
  const files = input.files ?? { 'README.md': `# ${input.name}\n` }
  const [author = input.owner] = (input.collaborators ?? []).map(([account]) => account)
  if (Object.keys(files).length > 0) {
    const commit = commitChanges(hub, files, { author, parents: [], message: 'Initial commit' })
    repository.branches.set(defaultBranch, commit.oid)
  }
  return repository
}

export function renameRepository(hub: Hub, actor: Account, repository: Repository, name: string): void {
  mustHave(actor, repository, 'admin')
  const from = repository.name
  repository.formerNames.push(fullName(repository))
  repository.name = name
  const payload = { changes: { repository: { name: { from } } } }
  hub.emit({ event: 'repository', action: 'renamed', repository, actor, payload })
}

/** To another owner; its installation sees it no more unless it is installed there too. */
export function transferRepository(hub: Hub, actor: Account, repository: Repository, to: Account): void {
  mustHave(actor, repository, 'admin')
  const from = repository.owner
  repository.formerNames.push(fullName(repository))
  repository.owner = to
  const kind = from.type === 'Organization' ? 'organization' : 'user'
  const payload = { changes: { owner: { from: { [kind]: accountJson(from) } } } }
  hub.emit({ event: 'repository', action: 'transferred', repository, actor, payload })
}

export function setArchived(hub: Hub, actor: Account, repository: Repository, archived: boolean): void {
  if (archived) mustHave(actor, repository, 'admin')
  repository.archived = archived
  const action = archived ? 'archived' : 'unarchived'
  hub.emit({ event: 'repository', action, repository, actor, payload: {} })
}
