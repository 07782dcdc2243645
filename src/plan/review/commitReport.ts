import type { Oid } from '../../incident/key.ts'
import type { OpenPullRequests } from '../../incident/observed/openPullRequests.ts'
import { type Held, sharedCommit } from '../../messages/check/sharedCommit.ts'
import type { CheckReport, ReportContent } from '../effect.ts'
import { externalId } from './externalId.ts'

/** What is said of one pull request. */
export interface JudgedPullRequest {
  readonly pullRequest: number
  readonly content: ReportContent
}

/**
 * The report on a commit. A check belongs to the commit and speaks for every open pull request whose head it is, so it is no better
 * than the worst of them, and one that nobody looked at keeps it from passing. No other function makes a report.
 * @param judged what is said of the pull requests at the commit; the first one speaks
 * @param open every open pull request of the repository, as far as they are known
 */
export function commitReport(
  commit: Oid,
  [first, ...others]: readonly [JudgedPullRequest, ...JudgedPullRequest[]],
  open: OpenPullRequests,
): CheckReport {
  const known = new Set([first, ...others].map(({ pullRequest }) => pullRequest))
  const held: readonly Held[] = [
    ...others
      .filter(({ content }) => content.conclusion !== 'success')
      .map(({ pullRequest, content }) => ({ pullRequest, title: content.title })),
    ...open.list
      .filter(({ number, head }) => head === commit && !known.has(number))
      .map(({ number }) => ({ pullRequest: number })),
  ]
  const content = held.length === 0 ? first.content : withHeld(first, held)
  return { ...content, externalId: externalId(content) } as CheckReport
}

function withHeld({ pullRequest, content }: JudgedPullRequest, held: readonly Held[]): ReportContent {
  const summary = sharedCommit.summary(content.summary, pullRequest, held)
  if (content.conclusion !== 'success') return { ...content, summary }
  return { ...content, conclusion: 'action_required', title: sharedCommit.title(held), summary }
}
