import type { ActionRow } from '../incident/actionRow.ts'
import type { Approvals } from '../incident/approvals.ts'
import { type Blocker, maxSubIssues } from '../incident/blocker.ts'
import type { ReadDocument } from '../incident/situation.ts'
import type { Snapshot } from '../incident/snapshot.ts'

/** What is missing of the document itself: readable, complete, every row tracked. */
export function documentBlockers(
  snapshot: Snapshot,
  read: ReadDocument | undefined,
  filing: boolean,
): readonly Blocker[] {
  const { document, documentPath } = snapshot
  if (!document) return [{ kind: 'document-missing', ...(documentPath ? { path: documentPath } : {}) }]
  if (document.truncated) return [{ kind: 'document-too-large', bytes: document.bytes }]
  if (!read) return [{ kind: 'document-binary' }]
  // Whoever merged it has decided about the text; the rows are what is followed from then on.
  const merged = snapshot.pullRequest?.state === 'merged'
  const errors = merged ? 0 : read.findings.filter(({ level }) => level === 'error').length
  return [
    ...(errors > 0 ? [{ kind: 'findings', count: errors } as const] : []),
    ...(filing ? rowBlockers(read.rows) : []),
  ]
}

function rowBlockers(rows: readonly ActionRow[]): readonly Blocker[] {
  const unfiled = rows.filter(({ link }) => link.kind === 'none' || link.kind === 'unread').length
  const unwritten = rows.filter(({ link }) => link.kind === 'filed').length
  const count = unfiled + unwritten
  return [
    ...(rows.length > maxSubIssues ? [{ kind: 'too-many-actions', count: rows.length } as const] : []),
    ...(count > 0 ? [{ kind: 'unfiled', count } as const] : []),
    ...rows.flatMap(({ item, link }) =>
      link.kind === 'missing'
        ? [{ kind: 'not-an-issue', number: link.number, line: item.span.line } as const]
        : [],
    ),
  ]
}

/** What is missing of the review. */
export function reviewBlockers(snapshot: Snapshot, approvals: Approvals): readonly Blocker[] {
  const have = approvals.approvedBy.length
  const closesItself = snapshot.pullRequest?.closes.includes(snapshot.issue.number) ?? false
  return [
    ...(closesItself ? [{ kind: 'closes-incident' } as const] : []),
    ...(approvals.blockedBy.length > 0
      ? [{ kind: 'changes-requested', by: approvals.blockedBy.map((account) => account.login) } as const]
      : []),
    ...(have < approvals.needed
      ? [{ kind: 'approvals', have, need: approvals.needed, stale: approvals.stale.length } as const]
      : []),
  ]
}
