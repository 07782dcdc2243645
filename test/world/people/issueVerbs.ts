import { assign, unassign } from '../acts/assignees.ts'
import { addComment, deleteComment, editComment, react } from '../acts/comments.ts'
import { closeIssue, deleteIssue, editSubject, openIssue, reopenIssue, setLocked } from '../acts/issues.ts'
import { setIssueType } from '../acts/issueTypes.ts'
import {
  addLabels,
  createLabel,
  deleteLabel,
  labelByName,
  removeLabels,
  updateLabel,
} from '../acts/labels.ts'
import { createMilestone, setMilestone, updateMilestone } from '../acts/milestones.ts'
import { addSubIssue, removeSubIssue } from '../acts/subIssues.ts'
import { transferIssue } from '../acts/transferIssue.ts'
import type { Comment, Milestone, StateReason } from '../state/conversation.ts'
import { commentView, issueView } from '../views.ts'
import {
  accountsNamed,
  issueOf,
  labelsNamed,
  repositoryNamed,
  type Stage,
  type SubjectRef,
  subjectOf,
} from './stage.ts'

interface IssueText {
  readonly title: string
  readonly body?: string
  readonly labels?: readonly string[]
  readonly assignees?: readonly string[]
  /** name of an issue type of the organisation */
  readonly type?: string
  /** labels and type come from an issue form: they hold for anybody */
  readonly fromForm?: boolean
  /** the number it gets; the ones before it stay unused */
  readonly number?: number
}

function milestoneTitled(stage: Stage, title: string): Milestone {
  const found = stage.home.milestones.find((one) => one.title === title)
  if (!found) throw new Error(`there is no milestone "${title}"`)
  return found
}

function commentOf(stage: Stage, id: string): Comment {
  const comment = stage.hub.state.nodes.get(id)
  if (comment?.kind !== 'comment') throw new Error(`there is no comment ${id}`)
  return comment
}

/** What people do with issues, and with what issues and pull requests share. */
export function issueVerbs(stage: Stage) {
  const { hub, actor, home } = stage
  const on = (ref: SubjectRef) => subjectOf(stage, ref)
  return {
    opensIssue: ({ labels = [], assignees = [], ...rest }: IssueText) => {
      const people = accountsNamed(stage, assignees)
      return issueView(
        openIssue(hub, actor, home, { ...rest, labels: labelsNamed(stage, home, labels), assignees: people }),
      )
    },
    renamesIssue: (ref: SubjectRef, title: string) => editSubject(hub, actor, on(ref), { title }),
    editsBody: (ref: SubjectRef, body: string) => editSubject(hub, actor, on(ref), { body }),
    labels: (ref: SubjectRef, ...names: string[]) =>
      addLabels(hub, actor, on(ref), labelsNamed(stage, on(ref).repository, names)),
    unlabels: (ref: SubjectRef, ...names: string[]) =>
      removeLabels(hub, actor, on(ref), labelsNamed(stage, on(ref).repository, names)),
    types: (ref: SubjectRef, name: string) => setIssueType(hub, actor, issueOf(stage, ref), name),
    untypes: (ref: SubjectRef) => setIssueType(hub, actor, issueOf(stage, ref), undefined),
    assigns: (ref: SubjectRef, ...logins: string[]) =>
      assign(hub, actor, on(ref), accountsNamed(stage, logins)),
    unassigns: (ref: SubjectRef, ...logins: string[]) =>
      unassign(hub, actor, on(ref), accountsNamed(stage, logins)),
    closes: (ref: SubjectRef, reason: StateReason = 'COMPLETED') =>
      closeIssue(hub, actor, issueOf(stage, ref), reason),
    reopens: (ref: SubjectRef) => reopenIssue(hub, actor, issueOf(stage, ref)),
    locks: (ref: SubjectRef) => setLocked(hub, actor, on(ref), true),
    unlocks: (ref: SubjectRef) => setLocked(hub, actor, on(ref), false),
    deletesIssue: (ref: SubjectRef) => deleteIssue(hub, actor, issueOf(stage, ref)),
    /** moves an issue to another repository of this world; answers what it is there */
    transfers: (ref: SubjectRef, to: string) =>
      issueView(transferIssue(hub, actor, issueOf(stage, ref), repositoryNamed(hub, to, home.owner.login))),
    addsSubIssue: (parent: SubjectRef, child: SubjectRef) => {
      const [above, below] = [issueOf(stage, parent), issueOf(stage, child)]
      // GitHub's page does not offer what is there already.
      if (below.parent !== above) addSubIssue(hub, actor, above, below)
    },
    removesSubIssue: (parent: SubjectRef, child: SubjectRef) =>
      removeSubIssue(hub, actor, issueOf(stage, parent), issueOf(stage, child)),
    comments: (ref: SubjectRef, body: string) => commentView(addComment(hub, actor, on(ref), body)),
    editsComment: (comment: { readonly id: string }, body: string) =>
      editComment(hub, actor, commentOf(stage, comment.id), body),
    reacts: (comment: { readonly id: string }, content: string) =>
      react(hub, actor, commentOf(stage, comment.id), content),
    deletesComment: (comment: { readonly id: string }) =>
      deleteComment(hub, actor, commentOf(stage, comment.id)),
    ...labelVerbs(stage),
    ...milestoneVerbs(stage),
  }
}

function labelVerbs({ hub, actor, home }: Stage) {
  const named = (name: string) => {
    const label = labelByName(home, name)
    if (!label) throw new Error(`there is no label "${name}"`)
    return label
  }
  return {
    createsLabel: (name: string, color = 'd73a4a') => {
      createLabel(hub, actor, home, { name, color })
    },
    renamesLabel: (name: string, to: string) => updateLabel(hub, actor, named(name), { name: to }),
    deletesLabel: (name: string) => deleteLabel(hub, actor, named(name)),
  }
}

function milestoneVerbs(stage: Stage) {
  const { hub, actor, home } = stage
  return {
    /** `due` as `YYYY-MM-DD` */
    createsMilestone: (title: string, due?: string) => {
      createMilestone(hub, actor, home, { title, due_on: due === undefined ? undefined : `${due}T12:00:00Z` })
    },
    closesMilestone: (title: string) =>
      updateMilestone(hub, actor, milestoneTitled(stage, title), { state: 'closed' }),
    reopensMilestone: (title: string) =>
      updateMilestone(hub, actor, milestoneTitled(stage, title), { state: 'open' }),
    /** null takes the subject off its milestone */
    milestones: (ref: SubjectRef, title: string | null) =>
      setMilestone(
        hub,
        actor,
        subjectOf(stage, ref),
        title === null ? undefined : milestoneTitled(stage, title),
      ),
  }
}
