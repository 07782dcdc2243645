import type { SaidLink } from '../../incident/commands/command.ts'

/** Where a link leads; GitHub finds the pull request of a number that is none of an issue. */
export function linkUrl({ to }: SaidLink, { url }: { readonly url: string }): string {
  if ('url' in to) return to.url
  const repository = to.repository === undefined ? url : new URL(`/${to.repository}`, url).href
  return `${repository}/issues/${to.number}`
}
