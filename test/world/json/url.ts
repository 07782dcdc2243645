import type { Comment, Subject } from '../state/conversation.ts'
import { fullName, type Repository } from '../state/repository.ts'

export const site = 'https://github.com'
export const api = 'https://api.github.com'

export function repositoryUrl(repository: Repository): string {
  return `${site}/${fullName(repository)}`
}

export function subjectUrl(subject: Subject): string {
  const kind = subject.kind === 'issue' ? 'issues' : 'pull'
  return `${repositoryUrl(subject.repository)}/${kind}/${subject.number}`
}

export function commentUrl(comment: Comment): string {
  return `${subjectUrl(comment.subject)}#issuecomment-${comment.databaseId}`
}
