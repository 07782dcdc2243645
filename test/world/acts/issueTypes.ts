import { issueTypeJson } from '../json/subjectJson.ts'
import type { Account } from '../state/account.ts'
import type { Issue, IssueType } from '../state/conversation.ts'
import type { Hub } from '../state/hub.ts'
import { newId } from '../state/state.ts'
import { unprocessable } from './refusal.ts'
import { mustHave } from './rules.ts'
import { record, tell } from './touch.ts'

/** Gives an issue a type, or takes it away: by whoever can triage. */
export function setIssueType(hub: Hub, actor: Account, issue: Issue, name: string | undefined): void {
  mustHave(actor, issue.repository, 'triage')
  applyIssueType(hub, actor, issue, name)
}

/** Without asking whether the actor may, as an issue form does for anybody who fills it in. */
export function applyIssueType(hub: Hub, actor: Account, issue: Issue, name: string | undefined): void {
  if (issue.repository.owner.type !== 'Organization')
    throw unprocessable('Only organizations have issue types')
  const before = issue.type
  if (before?.name === name) return
  const after = name === undefined ? undefined : typeNamed(hub, issue, name)
  issue.type = after
  if (after) {
    record(hub, actor, issue, {
      type: before ? 'ISSUE_TYPE_CHANGED' : 'ISSUE_TYPE_ADDED',
      issueType: after,
      before,
    })
    tell(hub, actor, issue, 'typed', { type: issueTypeJson(after) })
  } else if (before) {
    record(hub, actor, issue, { type: 'ISSUE_TYPE_REMOVED', issueType: before, before: undefined })
    tell(hub, actor, issue, 'untyped', { type: issueTypeJson(before) })
  }
}

/** The organisation's type of that name; it is made when somebody first needs it. */
function typeNamed(hub: Hub, { repository }: Issue, name: string): IssueType {
  const used = [...hub.state.nodes.values()].flatMap((node) =>
    node.kind === 'issue' && node.repository.owner === repository.owner && node.type ? [node.type] : [],
  )
  return used.find((type) => type.name === name) ?? { ...newId(hub.state, 'IT'), name }
}
