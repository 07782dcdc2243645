import { repositoryJson } from '../json/repositoryJson.ts'
import { issueJson } from '../json/subjectJson.ts'
import type { Account } from '../state/account.ts'
import type { Comment, Issue } from '../state/conversation.ts'
import type { Hub } from '../state/hub.ts'
import type { Repository } from '../state/repository.ts'
import { newId, register, unregister } from '../state/state.ts'
import { detach, nextNumber } from './issues.ts'
import { labelByName } from './labels.ts'
import { mustHave } from './rules.ts'
import { record, tell } from './touch.ts'

/** Moves an issue: a new one with a new id and number there, nothing left here. Unknown labels and milestones stay behind. */
export function transferIssue(hub: Hub, actor: Account, issue: Issue, to: Repository): Issue {
  mustHave(actor, issue.repository, 'write')
  mustHave(actor, to, 'write')
  const from = issue.repository
  const moved: Issue = register(hub.state, {
    ...issue,
    ...newId(hub.state, 'I'),
    repository: to,
    number: nextNumber(to),
    labels: issue.labels.flatMap((label) => labelByName(to, label.name) ?? []),
    milestone: undefined,
    comments: [],
    timeline: [...issue.timeline],
    type: issue.type,
    parent: issue.parent,
    subIssues: [],
  })
  for (const comment of issue.comments) {
    const copy: Comment = { ...comment, subject: moved }
    moved.comments.push(register(hub.state, copy))
  }
  const { parent } = issue
  const place = parent?.subIssues.indexOf(issue) ?? 0
  detach(issue)
  // GitHub keeps the relation: a parent's sub-issues may be of any repository.
  parent?.subIssues.splice(place, 0, moved)
  unregister(hub.state, issue)
  from.issues.splice(from.issues.indexOf(issue), 1)
  from.gone.set(issue.number, moved)
  to.issues.push(moved)
  record(hub, actor, moved, { type: 'TRANSFERRED', from })
  const changes = { new_issue: issueJson(moved), new_repository: repositoryJson(to) }
  tell(hub, actor, issue, 'transferred', { changes })
  const back = { old_issue: issueJson(issue), old_repository: repositoryJson(from) }
  tell(hub, actor, moved, 'opened', { changes: back })
  return moved
}
