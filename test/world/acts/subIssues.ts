import { repositoryJson } from '../json/repositoryJson.ts'
import { issueJson } from '../json/subjectJson.ts'
import type { Account } from '../state/account.ts'
import type { Issue } from '../state/conversation.ts'
import type { Hub } from '../state/hub.ts'
import { unprocessable } from './refusal.ts'
import { mustHave } from './rules.ts'
import { record } from './touch.ts'

/** GitHub's limit, closed ones included. */
const limit = 100

/** Refuses a child that cannot become a sub-issue of the parent. */
export function mustTakeSubIssue(parent: Issue, child: Issue, replace: boolean): void {
  if (child.repository.owner !== parent.repository.owner) {
    throw unprocessable('Sub-issue must belong to the same repository owner as the parent issue')
  }
  if (child.parent === parent) throw unprocessable('Issue may not contain duplicate sub-issues')
  if (child.parent && !replace) throw unprocessable('Sub issue may only have one parent')
  if (parent.subIssues.length >= limit) {
    throw unprocessable(`Parent cannot have more than ${limit} sub-issues`)
  }
  for (let above: Issue | undefined = parent; above; above = above.parent) {
    if (above === child) throw unprocessable('Sub-issue cannot be an ancestor of its parent')
  }
}

function tellLink(hub: Hub, actor: Account, parent: Issue, child: Issue, verb: 'added' | 'removed'): void {
  const link = {
    parent_issue_id: parent.databaseId,
    parent_issue: issueJson(parent),
    sub_issue_id: child.databaseId,
    sub_issue: issueJson(child),
  }
  hub.emit({
    event: 'sub_issues',
    action: `parent_issue_${verb}`,
    repository: child.repository,
    actor,
    payload: { ...link, parent_issue_repo: repositoryJson(parent.repository) },
  })
  hub.emit({
    event: 'sub_issues',
    action: `sub_issue_${verb}`,
    repository: parent.repository,
    actor,
    payload: { ...link, sub_issue_repo: repositoryJson(child.repository) },
  })
}

export function addSubIssue(hub: Hub, actor: Account, parent: Issue, child: Issue, replace = false): void {
  mustHave(actor, parent.repository, 'triage')
  mustTakeSubIssue(parent, child, replace)
  if (child.parent) removeSubIssue(hub, actor, child.parent, child)
  child.parent = parent
  parent.subIssues.push(child)
  record(hub, actor, parent, { type: 'SUB_ISSUE_ADDED', subIssue: child })
  record(hub, actor, child, { type: 'PARENT_ISSUE_ADDED', parent })
  tellLink(hub, actor, parent, child, 'added')
}

export function removeSubIssue(hub: Hub, actor: Account, parent: Issue, child: Issue): void {
  mustHave(actor, parent.repository, 'triage')
  if (child.parent !== parent) throw unprocessable('Sub-issue is not a sub-issue of the given issue')
  child.parent = undefined
  parent.subIssues.splice(parent.subIssues.indexOf(child), 1)
  record(hub, actor, parent, { type: 'SUB_ISSUE_REMOVED', subIssue: child })
  record(hub, actor, child, { type: 'PARENT_ISSUE_REMOVED', parent })
  tellLink(hub, actor, parent, child, 'removed')
}
