import { assign, unassign } from '../../acts/assignees.ts'
import { closeIssue, editSubject, openIssue, reopenIssue, setLocked } from '../../acts/issues.ts'
import { addLabels, createLabel, deleteLabel, removeLabels, updateLabel } from '../../acts/labels.ts'
import { setMilestone } from '../../acts/milestones.ts'
import { forbidden, notFound, unprocessable } from '../../acts/refusal.ts'
import { addSubIssue, removeSubIssue } from '../../acts/subIssues.ts'
import type { Issue, Label, StateReason, Subject } from '../../state/conversation.ts'
import type { Args } from '../connection.ts'
import { entityById, nodesOf } from '../nodes/entityNode.ts'
import { labelNode } from '../nodes/labelNode.ts'
import { mustBeAllowed, type Scope } from '../scope.ts'
import { repositoryById } from './codeMutations.ts'
import {
  accountsById,
  issueToWrite,
  labelsById,
  milestoneById,
  type Optional,
  subjectToWrite,
} from './inputs.ts'

interface CreateIssue {
  readonly repositoryId: string
  readonly title: string
  readonly body?: Optional<string>
  readonly labelIds?: Optional<readonly string[]>
  readonly assigneeIds?: Optional<readonly string[]>
  readonly milestoneId?: Optional<string>
  readonly parentIssueId?: Optional<string>
}

interface UpdateIssue extends Omit<CreateIssue, 'repositoryId' | 'title'> {
  readonly id: string
  readonly title?: Optional<string>
  readonly state?: Optional<'OPEN' | 'CLOSED'>
}

function create(scope: Scope, input: CreateIssue): Args {
  const repository = repositoryById(scope, input.repositoryId)
  mustBeAllowed(scope, repository, ['issues'], 'write')
  const issue = openIssue(scope.hub, scope.app.bot, repository, {
    title: input.title,
    body: input.body ?? '',
    labels: labelsById(scope, input.labelIds, repository),
    assignees: accountsById(scope, input.assigneeIds),
    milestone: milestoneById(scope, input.milestoneId, repository),
    parent: input.parentIssueId == null ? undefined : issueToWrite(scope, input.parentIssueId),
  })
  return { issue: nodesOf(scope).subject(issue) }
}

/** Replaces whole sets, as GitHub does: what is not named goes. */
export function replaceSets(
  scope: Scope,
  subject: Subject,
  input: Pick<UpdateIssue, 'labelIds' | 'assigneeIds' | 'milestoneId'>,
): void {
  const { hub, app } = scope
  if (input.labelIds != null) {
    const labels = labelsById(scope, input.labelIds, subject.repository)
    removeLabels(
      hub,
      app.bot,
      subject,
      subject.labels.filter((one) => !labels.includes(one)),
    )
    addLabels(hub, app.bot, subject, labels)
  }
  if (input.assigneeIds != null) {
    const people = accountsById(scope, input.assigneeIds)
    unassign(
      hub,
      app.bot,
      subject,
      subject.assignees.filter((one) => !people.includes(one)),
    )
    assign(hub, app.bot, subject, people)
  }
  if (input.milestoneId !== undefined) {
    setMilestone(hub, app.bot, subject, milestoneById(scope, input.milestoneId, subject.repository))
  }
}

function update(scope: Scope, input: UpdateIssue): Args {
  const issue = issueToWrite(scope, input.id)
  const { hub, app } = scope
  editSubject(hub, app.bot, issue, { title: input.title ?? undefined, body: input.body ?? undefined })
  replaceSets(scope, issue, input)
  if (input.state === 'CLOSED') closeIssue(hub, app.bot, issue)
  if (input.state === 'OPEN') reopenIssue(hub, app.bot, issue)
  return { issue: nodesOf(scope).subject(issue) }
}

function labelToWrite(scope: Scope, id: string): Label {
  const label = entityById(scope, id)
  if (label.kind !== 'label') throw notFound(`Could not resolve to a node with the global id of '${id}'`)
  mustBeAllowed(scope, label.repository, ['issues', 'pull_requests'], 'write')
  return label
}

interface LabelInput {
  readonly name: string
  readonly color: string
  readonly description?: Optional<string>
}

function labelMutations(scope: Scope): Args {
  const { hub, app } = scope
  const labelable = (subject: Subject) => ({ labelable: nodesOf(scope).subject(subject) })
  type Labelling = { input: { labelableId: string; labelIds: readonly string[] } }
  return {
    createLabel: ({ input }: { input: LabelInput & { repositoryId: string } }) => {
      const repository = repositoryById(scope, input.repositoryId)
      mustBeAllowed(scope, repository, ['issues', 'pull_requests'], 'write')
      return { label: labelNode(createLabel(hub, app.bot, repository, input)) }
    },
    updateLabel: ({ input }: { input: Partial<LabelInput> & { id: string } }) => {
      const label = labelToWrite(scope, input.id)
      updateLabel(hub, app.bot, label, input)
      return { label: labelNode(label) }
    },
    deleteLabel: ({ input }: { input: { id: string } }) => {
      deleteLabel(hub, app.bot, labelToWrite(scope, input.id))
      return {}
    },
    addLabelsToLabelable: ({ input }: Labelling) => {
      const subject = subjectToWrite(scope, input.labelableId)
      addLabels(hub, app.bot, subject, labelsById(scope, input.labelIds, subject.repository))
      return labelable(subject)
    },
    removeLabelsFromLabelable: ({ input }: Labelling) => {
      const subject = subjectToWrite(scope, input.labelableId)
      removeLabels(hub, app.bot, subject, labelsById(scope, input.labelIds, subject.repository))
      return labelable(subject)
    },
  }
}

function assigneeMutations(scope: Scope): Args {
  const { hub, app } = scope
  type Assigning = { input: { assignableId: string; assigneeIds: readonly string[] } }
  const act = (doIt: typeof assign) => {
    return ({ input }: Assigning) => {
      const subject = subjectToWrite(scope, input.assignableId)
      doIt(hub, app.bot, subject, accountsById(scope, input.assigneeIds))
      return { assignable: nodesOf(scope).subject(subject) }
    }
  }
  return { addAssigneesToAssignable: act(assign), removeAssigneesFromAssignable: act(unassign) }
}

interface SubIssueInput {
  readonly issueId: string
  readonly subIssueId?: Optional<string>
  readonly subIssueUrl?: Optional<string>
  readonly replaceParent?: Optional<boolean>
}

function family(scope: Scope, input: SubIssueInput): { parent: Issue; child: Issue } {
  if (input.subIssueId == null) throw unprocessable('subIssueId is missing (subIssueUrl is not simulated)')
  return { parent: issueToWrite(scope, input.issueId), child: issueToWrite(scope, input.subIssueId) }
}

function subIssueMutations(scope: Scope): Args {
  const { hub, app } = scope
  const nodes = nodesOf(scope)
  const answer = ({ parent, child }: { parent: Issue; child: Issue }) => ({
    issue: nodes.subject(parent),
    subIssue: nodes.subject(child),
  })
  return {
    addSubIssue: ({ input }: { input: SubIssueInput }) => {
      const both = family(scope, input)
      addSubIssue(hub, app.bot, both.parent, both.child, input.replaceParent === true)
      return answer(both)
    },
    removeSubIssue: ({ input }: { input: SubIssueInput }) => {
      const both = family(scope, input)
      removeSubIssue(hub, app.bot, both.parent, both.child)
      return answer(both)
    },
  }
}

/** Issues, labels, assignees, sub-issues: `issues: write` (labels and assignees of pull requests also with theirs). */
export function issueMutations(scope: Scope): Args {
  const { hub, app } = scope
  const nodes = nodesOf(scope)
  return {
    createIssue: ({ input }: { input: CreateIssue }) => create(scope, input),
    updateIssue: ({ input }: { input: UpdateIssue }) => update(scope, input),
    closeIssue: ({ input }: { input: { issueId: string; stateReason?: Optional<StateReason> } }) => {
      const issue = issueToWrite(scope, input.issueId)
      if (issue.locked && !scope.settings.appsCloseLocked) throw forbidden('Issue is locked')
      closeIssue(hub, app.bot, issue, input.stateReason ?? 'COMPLETED')
      return { issue: nodes.subject(issue) }
    },
    reopenIssue: ({ input }: { input: { issueId: string } }) => {
      const issue = issueToWrite(scope, input.issueId)
      reopenIssue(hub, app.bot, issue)
      return { issue: nodes.subject(issue) }
    },
    lockLockable: ({ input }: { input: { lockableId: string } }) => {
      const subject = subjectToWrite(scope, input.lockableId)
      setLocked(hub, app.bot, subject, true)
      return { lockedRecord: nodes.subject(subject), actor: null }
    },
    ...labelMutations(scope),
    ...assigneeMutations(scope),
    ...subIssueMutations(scope),
  }
}
