import { renameRepository, setArchived, transferRepository } from '../acts/repositories.ts'
import { mustHave } from '../acts/rules.ts'
import { accountNamed } from '../population.ts'
import type { Level } from '../state/account.ts'
import { accountByLogin } from '../state/hub.ts'
import type { Protection } from '../state/repository.ts'
import type { Stage } from './stage.ts'

/** What people who administer a repository do. */
export function administrationVerbs(stage: Stage) {
  const { hub, actor, home } = stage
  return {
    renamesRepository: (name: string) => renameRepository(hub, actor, home, name),
    /** gives the repository to another account of this world */
    transfersRepository: (to: string) => {
      const owner = accountByLogin(hub.state, to)
      if (!owner) throw new Error(`this world has nobody called ${to}`)
      transferRepository(hub, actor, home, owner)
    },
    archives: () => setArchived(hub, actor, home, true),
    unarchives: () => setArchived(hub, actor, home, false),
    /** `undefined` takes somebody's access away */
    grants: (login: string, level: Level | undefined) => {
      mustHave(actor, home, 'admin')
      const { id } = accountNamed(hub, login)
      if (level === undefined) home.collaborators.delete(id)
      else home.collaborators.set(id, level)
    },
    /** demands checks and approvals before a merge into the branch, and lets nobody else push to it */
    protects: (branch: string, rules: Partial<Protection>) => {
      mustHave(actor, home, 'admin')
      const { by = 'protection', restrictsCreation = false, checks = [], approvals = 0 } = rules
      home.protections.set(branch, { by, restrictsCreation, checks, approvals })
    },
    unprotects: (branch: string) => {
      mustHave(actor, home, 'admin')
      home.protections.delete(branch)
    },
    disablesIssues: () => {
      mustHave(actor, home, 'admin')
      home.hasIssues = false
    },
  }
}
