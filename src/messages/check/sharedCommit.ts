import { fitBody } from '../text/fitBody.ts'

/** A pull request that keeps the commit from passing: with the title of what is said of it, or not looked at. */
export interface Held {
  readonly pullRequest: number
  readonly title?: string
}

/** What the check says where several open pull requests have the same head commit. */
export const sharedCommit = {
  title: ([first, ...more]: readonly Held[]): string => {
    const others = more.length > 0 ? ` and ${more.length} more` : ''
    return `Held by #${first?.pullRequest ?? 0}${others} · ${first?.title ?? notLookedAt}`
  },
  summary: (summary: string, pullRequest: number, held: readonly Held[]): string =>
    fitBody(
      [
        '### The same commit in other pull requests',
        '',
        `A check belongs to a commit, and #${pullRequest} is not the only open pull request that ends with this one. All of them could be merged, so all of them have to be right. Close those that are not needed, or get them ready as well:`,
        '',
        ...held.map((one) => `- #${one.pullRequest}: ${one.title ?? notLookedAt}`),
        '',
        summary,
      ].join('\n'),
    ),
} as const

const notLookedAt = 'not looked at yet'
