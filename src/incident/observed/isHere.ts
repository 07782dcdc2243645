import type { IssueState, RepositoryState } from './snapshot.ts'

/** Whether an issue is one of this repository: sub-issues can be anybody's, and a number alone says nothing. */
export function isHere(
  { number, url }: Pick<IssueState, 'number' | 'url'>,
  repository: RepositoryState,
): boolean {
  return url.toLowerCase() === `${repository.url}/issues/${number}`.toLowerCase()
}

/** An issue for whoever reads in this repository: `#7`, or `acme/platform#7` of another. */
export function shortName(issue: Pick<IssueState, 'number' | 'url'>, repository: RepositoryState): string {
  return isHere(issue, repository) ? `#${issue.number}` : fullName(issue)
}

/** `acme/platform#7` */
export function fullName({ number, url }: Pick<IssueState, 'number' | 'url'>): string {
  const [owner = '', name = ''] = new URL(url).pathname
    .split('/')
    .filter((part) => part !== '')
    .slice(-4)
  return `${owner}/${name}#${number}`
}
