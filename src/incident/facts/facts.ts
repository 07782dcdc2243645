import { plainText } from '../../document/markdown/plainText.ts'
import type { IsoInstant } from '../../document/model/postmortem.ts'
import type { Severity } from '../../document/model/severity.ts'
import type { CommandProblem, SaidLink } from '../commands/command.ts'
import type { Account } from '../observed/account.ts'
import type { Comment } from '../observed/comment.ts'
import type { FactSettings } from '../observed/factSettings.ts'
import { isIncidentLabel, isIncidentType } from '../observed/incidentMarks.ts'
import type { Snapshot } from '../observed/snapshot.ts'
import { incidentId } from '../ours/incidentId.ts'
import { labelSeverity, type StatedSeverity, severityOf } from '../values/severityOf.ts'
import { categoryOf } from './categoryOf.ts'
import { type Commanded, commandedIn } from './commanded.ts'
import { type Declaration, declarationOf } from './declaration.ts'
import { type IssueForm, readIssueForm } from './issueForm.ts'
import { participantsOf } from './participants.ts'
import { type Said, saidAt, saidOf } from './said.ts'
import { servicesOf } from './servicesOf.ts'
import { type IncidentEvent, timelineOf } from './timeline.ts'
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
  /** who was named, else assigned, else opened it; absent while no person has anything to do with it */
  readonly owner?: Account
  /** who led the response, as a command or the form says it */
  readonly commander?: string
  readonly participants: readonly Account[]
  readonly services: readonly string[]
  /** the kind of incident, such as `security` */
  readonly category?: string
  readonly summary?: string
  readonly impact?: string
  readonly times: IncidentTimes
  readonly timeline: readonly IncidentEvent[]
  /** what belongs to it, as commands say */
  readonly links: readonly SaidLink[]
  /** how often, and why, the postmortem's day was put off, the last one last */
  readonly deferrals: Commanded['deferrals']
  /** it was said that there is to be no postmortem, or no more one */
  readonly ending?: Commanded['ending']
  /** every command, whether it counts or not */
  readonly said: readonly Said[]
  /** commands that could not be understood, or carried out */
  readonly problems: readonly { readonly comment: Comment; readonly problem: CommandProblem }[]
  /** logins of whom it is not known yet whether they can be assigned */
  readonly unknown: readonly string[]
}

/** Folds the facts of an incident from its issue, labels, comments and history: anew each time, nothing is remembered. */
export function factsOf(snapshot: Snapshot, settings: FactSettings): Facts {
  const { issue } = snapshot
  const form = readIssueForm(issue.body, settings.questions)
  const labels = issue.labels.map(({ name }) => name)
  const said = saidOf(snapshot, settings)
  const commanded = commandedIn(said, snapshot)
  const times = timesOf(snapshot, form, said)
  const { links, deferrals, ending, unknown } = commanded
  return {
    id: incidentId(issue.createdAt, issue.number),
    title: issue.title.trim() || `Incident ${issue.number}`,
    isIncident: isIncident(labels, issue.type, settings),
    declared: declarationOf(snapshot, settings),
    ...severityIn(snapshot, form, commanded, settings),
    ...requestsIn(said),
    ...ownerOf(snapshot, commanded),
    participants: participantsOf(snapshot),
    services: servicesOf(form.services, labels, commanded.services),
    ...categoryOf(form.category, labels),
    ...told(form),
    ...inSoManyWords(commanded),
    times,
    timeline: timelineOf(snapshot, settings, times, said),
    links,
    deferrals,
    ...(ending ? { ending } : {}),
    said,
    unknown,
    problems: [
      ...said.flatMap(({ comment, command }) =>
        command.kind === 'problem' ? [{ comment, problem: command }] : [],
      ),
      ...commanded.problems,
    ],
  }
}

/** A severity that is commanded holds until a label says another one later. */
function severityIn(
  { issue, history }: Snapshot,
  { severities }: IssueForm,
  { severity }: Commanded,
  settings: FactSettings,
): StatedSeverity {
  const labels = issue.labels.map(({ name }) => name)
  const labelled = history.findLast(
    (event) =>
      event.kind === 'labeled' && labels.includes(event.label) && labelSeverity(event.label, settings),
  )
  if (severity && !(labelled && labelled.at > severity.at)) return { severity: severity.severity }
  return severityOf(labels, severities, settings)
}

/** What people say in so many words goes before what the form said at the beginning. */
function inSoManyWords({ category, commander }: Commanded): Pick<Facts, 'category' | 'commander'> {
  return {
    ...(category === undefined ? {} : { category }),
    ...(commander === undefined ? {} : { commander }),
  }
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

/** Whom a command names, else the first person assigned, else the author; for an issue opened by a bot, the first person who took part. Bots own nothing. */
function ownerOf(snapshot: Snapshot, commanded: Commanded): Pick<Facts, 'owner'> {
  if (commanded.owner) return { owner: commanded.owner }
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
