import { plainText } from '../../document/markdown/plainText.ts'
import type { IsoInstant } from '../../document/model/postmortem.ts'
import type { Severity } from '../../document/model/severity.ts'
import { incidentId } from '../document/documentPath.ts'
import type { Account } from '../observed/account.ts'
import type { Comment } from '../observed/comment.ts'
import type { FactSettings } from '../observed/factSettings.ts'
import { isIncidentLabel, isIncidentType } from '../observed/incidentMarks.ts'
import type { Snapshot } from '../observed/snapshot.ts'
import { categoryOf } from './categoryOf.ts'
import { type CommandProblem, readCommands } from './commands.ts'
import { type Declaration, declarationOf } from './declaration.ts'
import { type IssueForm, readIssueForm } from './issueForm.ts'
import { participantsOf } from './participants.ts'
import { servicesOf } from './servicesOf.ts'
import { type StatedSeverity, severityOf } from './severityOf.ts'
import { type Said, type TimelineEvent, timelineOf } from './timeline.ts'
import { type IncidentTimes, timesOf } from './times.ts'

/** Somebody asked for a postmortem; of several times the last. */
export interface Request {
  readonly login: string
  readonly at: IsoInstant
}

/** What is known of an incident. Text is as people wrote it: make it safe before it is shown. */
export interface Facts {
  /** `INC-2026-0042` */
  readonly id: string
  readonly title: string
  /** the issue carries an incident label, or is of an incident type */
  readonly isIncident: boolean
  readonly declared: Declaration
  readonly severity: Severity
  /** what was said of the severity and could not be read, where the default holds */
  readonly unreadSeverity?: StatedSeverity['unreadSeverity']
  /** who asked for a postmortem, in the order of their comments; whether they may is the planner's question */
  readonly requests: readonly Request[]
  /** the template that was asked for last */
  readonly template?: string
  /** absent while no person has anything to do with it */
  readonly owner?: Account
  /** who led the response, as the form says it */
  readonly commander?: string
  readonly participants: readonly Account[]
  readonly services: readonly string[]
  /** the kind of incident, such as `security` */
  readonly category?: string
  readonly summary?: string
  readonly impact?: string
  readonly times: IncidentTimes
  readonly timeline: readonly TimelineEvent[]
  /** commands that could not be understood */
  readonly problems: readonly { readonly comment: Comment; readonly problem: CommandProblem }[]
}

/** Folds the facts of an incident from its issue, labels, comments and history: anew each time, nothing is remembered. */
export function factsOf(snapshot: Snapshot, settings: FactSettings): Facts {
  const { issue } = snapshot
  const form = readIssueForm(issue.body, settings.questions)
  const labels = issue.labels.map(({ name }) => name)
  const said = commentsOf(snapshot).flatMap((comment) =>
    readCommands(comment).map((command): Said => ({ comment, command })),
  )
  const times = timesOf(snapshot, form)
  return {
    id: incidentId(issue.createdAt, issue.number),
    title: issue.title.trim() || `Incident ${issue.number}`,
    isIncident: isIncident(labels, issue.type, settings),
    declared: declarationOf(snapshot, settings),
    ...severityOf(labels, form.severities, settings),
    ...requestsIn(said),
    ...ownerOf(snapshot),
    participants: participantsOf(snapshot),
    services: servicesOf(form.services, labels),
    ...categoryOf(form.category, labels),
    ...told(form),
    times,
    timeline: timelineOf(snapshot, settings, times, said),
    problems: said.flatMap(({ comment, command }) =>
      command.kind === 'problem' ? [{ comment, problem: command }] : [],
    ),
  }
}

/** Both conversations as one, by time. */
function commentsOf({ comments, pullRequest }: Snapshot): readonly Comment[] {
  return [...comments, ...(pullRequest?.comments ?? [])].toSorted(
    (a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt),
  )
}

function isIncident(labels: readonly string[], type: string | undefined, settings: FactSettings): boolean {
  return isIncidentType(type, settings) || labels.some((label) => isIncidentLabel(label, settings))
}

function requestsIn(said: readonly Said[]): Pick<Facts, 'requests' | 'template'> {
  const asked = said.filter(({ command }) => command.kind === 'postmortem')
  const template = said
    .flatMap(({ command }) => (command.kind === 'postmortem' && command.template ? [command.template] : []))
    .at(-1)
  return {
    requests: [...new Map(asked.map(({ comment }) => [comment.author.login, saidAt(comment)]))].map(
      ([login, at]) => ({ login, at }),
    ),
    ...(template === undefined ? {} : { template }),
  }
}

// A command may be edited into a comment long after.
function saidAt({ createdAt, editedAt }: Comment): IsoInstant {
  return editedAt ?? createdAt
}

/** The first person assigned, else the author; for an issue opened by a bot, the first person who took part. Bots own nothing. */
function ownerOf(snapshot: Snapshot): Pick<Facts, 'owner'> {
  const { assignees, author } = snapshot.issue
  const people = [...assignees, author, ...participantsOf(snapshot)]
  const owner = people.find(({ kind }) => kind === 'user')
  return owner ? { owner } : {}
}

function told({ summary, impact, commander }: IssueForm): Pick<Facts, 'summary' | 'impact' | 'commander'> {
  return {
    ...(summary === undefined ? {} : { summary }),
    ...(impact === undefined ? {} : { impact }),
    ...(commander === undefined ? {} : { commander: plainText(commander.slice(0, 200)) }),
  }
}
