import type { Account } from '../state/account.ts'
import type { Issue, PullRequest, Subject } from '../state/conversation.ts'
import type { Hub } from '../state/hub.ts'
import { repositoryByName } from '../state/hub.ts'
import type { Repository } from '../state/repository.ts'
import { record } from './touch.ts'

const reference =
  /(?<![\w/&])(?:([\w.-]+\/[\w.-]+)?#|https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\/(?:issues|pull)\/)(\d{1,9})(?!\w)/g
const closing = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+$/i

/** Text that GitHub reads references in: without code and HTML comments. */
function spoken(text: string): string {
  return text
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replaceAll(/^(```|~~~)[\s\S]*?(?:^\1|$(?![\s\S]))/gm, ' ')
    .replaceAll(/`[^`\n]*`/g, ' ')
}

function target(hub: Hub, home: Repository, name: string | undefined, number: number): Subject | undefined {
  const repository = name === undefined ? home : repositoryByName(hub.state, name)?.repository
  if (!repository || repository.owner !== home.owner) return undefined
  return subjectByNumber(repository, number)
}

export function subjectByNumber(repository: Repository, number: number): Subject | undefined {
  return (
    repository.issues.find((issue) => issue.number === number) ??
    repository.pullRequests.find((pull) => pull.number === number)
  )
}

/** Issues and pull requests that a text mentions, each once. */
function mentionedIn(hub: Hub, home: Repository, text: string): Subject[] {
  const found = new Set<Subject>()
  for (const match of spoken(text).matchAll(reference)) {
    const subject = target(hub, home, match[1] ?? match[2], Number(match[3]))
    if (subject) found.add(subject)
  }
  return [...found]
}

/** Issues that a text closes by keyword once it reaches the default branch: `fixes #42`, `closes: a/b#7`. */
export function closedByText(hub: Hub, home: Repository, text: string): Issue[] {
  const said = spoken(text)
  const found = new Set<Issue>()
  for (const match of said.matchAll(reference)) {
    if (!closing.test(said.slice(Math.max(0, match.index - 16), match.index))) continue
    const subject = target(hub, home, match[1] ?? match[2], Number(match[3]))
    if (subject?.kind === 'issue') found.add(subject)
  }
  return [...found]
}

/** Issues a pull request will close by its own text when it merges into the default branch. */
export function closedByPullRequest(hub: Hub, pull: PullRequest): Issue[] {
  return pull.baseRef === pull.repository.defaultBranch ? closedByText(hub, pull.repository, pull.body) : []
}

/** Leaves a cross-reference on everything the text mentions, once for each source. */
export function crossReference(hub: Hub, actor: Account, source: Subject, text: string): void {
  for (const subject of mentionedIn(hub, source.repository, text)) {
    if (subject === source) continue
    const known = subject.timeline.some(
      (event) => event.type === 'CROSS_REFERENCED' && event.source === source,
    )
    if (!known) record(hub, actor, subject, { type: 'CROSS_REFERENCED', source })
  }
}

/** Whether a cross-reference's source closes this subject when it merges. */
export function willClose(hub: Hub, source: Subject, subject: Subject): boolean {
  return source.kind === 'pullRequest' && closedByPullRequest(hub, source).some((issue) => issue === subject)
}
