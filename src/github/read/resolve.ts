import type { Account } from '../../incident/observed/account.ts'
import type { Blob } from '../../incident/observed/blob.ts'
import type { Push } from '../../incident/observed/push.ts'
import {
  type IssueState,
  type Label,
  type Needs,
  nothingResolved,
  type Observation,
  type Resolved,
} from '../../incident/observed/snapshot.ts'
import { branchName, incidentOfBranch } from '../../incident/ours/branchName.ts'
import { isApp } from '../../incident/ours/isApp.ts'
import type { Ask } from './ask/ask.ts'
import { type Answered, askQuestions, type Question } from './ask/askQuestions.ts'
import { present } from './ask/selected.ts'
import { listChangesOf } from './list/listChangesOf.ts'
import { listIncidents } from './list/listIncidents.ts'
import { listOpenPullRequests } from './list/listOpenPullRequests.ts'
import type { ListPushes } from './list/listPushes.ts'
import type { PermissionOf } from './list/permissionOf.ts'
import { toAccount } from './to/toAccount.ts'
import { toBlob } from './to/toBlob.ts'
import { toIssue, toLabel } from './to/toIssue.ts'

/** Answers what a plan still needs to know: people, issues and labels in one question, permissions one by one. */
export async function resolve(
  ask: Ask,
  permissionOf: PermissionOf,
  listPushes: ListPushes,
  seen: Observation,
  needs: Needs,
): Promise<Resolved> {
  const permissions: Record<string, Resolved['permissions'][string]> = {}
  const assignable: Record<string, Account | null> = {}
  const issues: Record<number, IssueState | null> = {}
  const labels: Record<string, Label | null> = {}
  const files: Record<string, Blob | null> = {}
  const begun: Record<number, boolean> = {}
  if (seen.kind === 'gone') return nothingResolved
  const { key, repository } = seen
  for (const login of new Set(needs.permissions)) {
    permissions[login] = await permissionOf(key.installation, repository, login)
  }
  const questions = wishesFor(needs)
  const granted = await askQuestions(ask, key.installation, repository.id, questions)
  for (const [index, wish] of questions.entries()) {
    const answer = granted[index]
    if (wish.kind === 'issue') issues[wish.value] = issueIn(answer, repository.id)
    else if (wish.kind === 'label') labels[wish.value] = labelIn(answer)
    else if (wish.kind === 'file') files[wish.value.slice(headOf.length)] = fileIn(answer)
    else if (wish.kind === 'postmortem')
      begun[incidentOfBranch(wish.value) ?? 0] = hasOurs(answer, repository.bot)
    else assignable[wish.value.toLowerCase()] = personIn(answer, wish.value)
  }
  return {
    permissions,
    assignable,
    issues,
    labels,
    files,
    ...(needs.begun ? { begun } : {}),
    ...(await listsFor(ask, listPushes, seen, needs)),
  }
}

type Lists = Pick<Resolved, 'incidents' | 'openPullRequests' | 'pushes' | 'changedBy'>

/** What takes a question of its own. */
async function listsFor(
  ask: Ask,
  listPushes: ListPushes,
  { key: { installation }, repository }: Exclude<Observation, { readonly kind: 'gone' }>,
  needs: Needs,
): Promise<Lists> {
  const pushes: Record<string, readonly Push[] | null> = {}
  for (const branch of new Set(needs.pushes))
    pushes[branch] = await listPushes(installation, repository, branch)
  const [path] = needs.changes ?? []
  return {
    ...(needs.pushes?.length ? { pushes } : {}),
    ...(path === undefined ? {} : { changedBy: await listChangesOf(ask, installation, repository.id, path) }),
    ...(needs.openPullRequests
      ? { openPullRequests: await listOpenPullRequests(ask, installation, repository.id) }
      : {}),
    ...(needs.incidents
      ? { incidents: await listIncidents(ask, installation, repository.id, needs.incidents) }
      : {}),
  }
}

const headOf = 'HEAD:'

function wishesFor(needs: Needs): readonly Question[] {
  return [
    ...[...new Set(needs.assignable)].map((value) => ({ kind: 'assignable', value }) as const),
    ...[...new Set(needs.issues)].map((value) => ({ kind: 'issue', value }) as const),
    ...[...new Set(needs.labels)].map((value) => ({ kind: 'label', value }) as const),
    ...[...new Set(needs.files)].map((path) => ({ kind: 'file', value: `${headOf}${path}` }) as const),
    ...[...new Set(needs.begun)].map(
      (number) => ({ kind: 'postmortem', value: branchName(number) }) as const,
    ),
  ]
}

/** The search is fuzzy: only the very login counts. */
function personIn(answer: Answered, login: string): Account | null {
  if (!answer || !('nodes' in answer)) return null
  const person = present(answer.nodes).find((one) => one.login.toLowerCase() === login.toLowerCase())
  return person ? toAccount(person) : null
}

/** A pull request under that number is no issue, and an issue that moved to another repository is not here. */
function issueIn(answer: Answered, repository: string): IssueState | null {
  if (!answer || !('__typename' in answer) || answer.__typename !== 'Issue') return null
  return answer.repository.id === repository ? toIssue(answer) : null
}

function fileIn(answer: Answered): Blob | null {
  return answer && '__typename' in answer && answer.__typename === 'Blob' ? (toBlob(answer) ?? null) : null
}

function hasOurs(answer: Answered, bot: Account): boolean {
  if (!answer || !('edges' in answer)) return false
  return present(answer.edges).some(({ node }) => {
    return isApp(toAccount(node?.author), bot) && !node?.isCrossRepository
  })
}

export function labelIn(answer: Answered): Label | null {
  return answer && 'name' in answer ? toLabel(answer) : null
}
