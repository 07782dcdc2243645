import { pullRequestJson } from '../json/pullRequestJson.ts'
import { issueJson } from '../json/subjectJson.ts'
import type { Account } from '../state/account.ts'
import type { Subject, TimelineDetail } from '../state/conversation.ts'
import type { Hub } from '../state/hub.ts'
import { newId } from '../state/state.ts'

/** Adds an entry to a conversation's history. */
export function record(hub: Hub, actor: Account, subject: Subject, detail: TimelineDetail): void {
  subject.timeline.push({ kind: 'event', ...newId(hub.state, 'EV'), at: hub.now(), actor, ...detail })
  subject.updatedAt = hub.now()
}

/** Tells `issues.<action>` or `pull_request.<action>`, whichever the subject is. */
export function tell(
  hub: Hub,
  actor: Account,
  subject: Subject,
  action: string,
  more: Readonly<Record<string, unknown>> = {},
): void {
  subject.updatedAt = hub.now()
  const payload =
    subject.kind === 'issue'
      ? { issue: issueJson(subject), ...more }
      : { number: subject.number, pull_request: pullRequestJson(subject), ...more }
  const event = subject.kind === 'issue' ? 'issues' : 'pull_request'
  hub.emit({ event, action, repository: subject.repository, actor, payload })
}
