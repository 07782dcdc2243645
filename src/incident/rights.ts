import type { Permission, Resolved } from './observed/snapshot.ts'

type Answers = Pick<Resolved, 'permissions'>

/** Whether it still has to be asked what this person may do. */
export function isUnread(answers: Answers, login: string): boolean {
  return rightOf(answers, login) === undefined
}

/** Commands count from people who may write to the repository, and so do approvals asked of participants. */
export function mayWrite(answers: Answers, login: string): boolean {
  const right = rightOf(answers, login)
  return right === 'admin' || right === 'write'
}

/** An incident starts on the word of people who may label an issue by hand. */
export function mayTriage(answers: Answers, login: string): boolean {
  return rightOf(answers, login) === 'triage' || mayWrite(answers, login)
}

function rightOf({ permissions }: Answers, login: string): Permission | undefined {
  return Object.hasOwn(permissions, login) ? permissions[login] : undefined
}
