import type { Postmortem } from '../../document/model/postmortem.ts'
import { isHere } from '../../incident/observed/isHere.ts'
import type { PullRequestState } from '../../incident/observed/pullRequestState.ts'
import type { IssueState, Snapshot } from '../../incident/observed/snapshot.ts'
import { markDropped, readActionTag } from '../../incident/ours/actionTag.ts'
import { isApp } from '../../incident/ours/isApp.ts'
import type { ReadDocument } from '../../incident/situation.ts'
import { droppedWords } from '../../messages/issue/droppedWords.ts'
import type { RuledSituation } from '../case/situationOf.ts'
import type { Effect } from '../effect.ts'

/**
 * Closes our issues whose row a person deleted, before the merge and only without a doubt: a document that was cut, a
 * table that was written anew or a cell that names something else is not a decision to drop the work. One that people
 * opened again, or moved to another repository, is theirs.
 * @param others the postmortem under its further pull requests, whose rows may name them
 */
export function dropOrphans(
  situation: RuledSituation,
  read: ReadDocument,
  others: readonly RuledSituation[],
): readonly Effect[] {
  const { snapshot, facts } = situation
  const { pullRequest, repository } = snapshot
  if (pullRequest?.state !== 'open' || !isWhole(read.postmortem)) return []
  // Rows that share an issue: which of them lost its own, nobody knows.
  if (read.rows.some(({ link }) => link.kind === 'linked' && link.shared)) return []
  const elsewhere = new Set(
    others.flatMap((other) =>
      (other.read?.rows ?? []).flatMap(({ link }) => ('issue' in link && link.issue ? [link.issue.id] : [])),
    ),
  )
  return read.orphans
    .filter(
      (issue) =>
        issue.open &&
        isHere(issue, repository) &&
        !elsewhere.has(issue.id) &&
        !readActionTag(issue, snapshot)?.['dropped'] &&
        !isMentioned(issue, read.postmortem) &&
        changedByPerson(pullRequest, issue, snapshot),
    )
    .flatMap((issue): readonly Effect[] => [
      {
        kind: 'add-comment',
        item: `dropped-${issue.number}`,
        subject: issue.id,
        body: droppedWords.comment(facts.id, pullRequest.url),
      },
      { kind: 'update-issue', issue: issue.id, body: markDropped(issue.body) },
      { kind: 'close-issue', issue: issue.id, as: 'not_planned' },
    ])
}

/** Nothing unreadable in it, and something behind its action items: a text that ends in a table may have been cut there. */
function isWhole({ problems, sections, actions, text }: Postmortem): boolean {
  const end = text.trimEnd().length
  const lastLine = text.slice(text.lastIndexOf('\n', end - 1) + 1, end)
  return (
    problems.length === 0 &&
    sections.some(({ name }) => name === 'action_items') &&
    !lastLine.trimStart().startsWith('|') &&
    actions.every(({ span }) => span.end < end)
  )
}

/** A row that was deleted leaves neither its words nor its number behind. */
function isMentioned({ number, title }: IssueState, { text }: Postmortem): boolean {
  return new RegExp(`#${number}(?!\\d)|/issues/${number}(?!\\d)`).test(text) || text.includes(title)
}

/** Whether the last commit that the app did not make itself is a person's, and later than the issue. */
function changedByPerson(
  { commits }: PullRequestState,
  { createdAt }: IssueState,
  { repository: { bot } }: Snapshot,
): boolean {
  const last = commits.findLast(({ authors }) => authors.every((author) => !isApp(author, bot)))
  return (
    last !== undefined &&
    Date.parse(last.at) >= Date.parse(createdAt) &&
    last.authors.some(({ kind }) => kind === 'user')
  )
}
