import type { InstallationId, Key, NodeId, Oid, RepositoryId } from '../incident/key.ts'
import type { Blob } from '../incident/observed/blob.ts'
import type { Glimpse } from '../incident/observed/glimpse.ts'
import type { IncidentMarks } from '../incident/observed/incidentMarks.ts'
import type { IssueState, Needs, Observation, Resolved } from '../incident/observed/snapshot.ts'
import type { Wish } from '../incident/wish.ts'
import type { Effect } from '../plan/effect.ts'

/** What an earlier pass learnt that saves a request; losing it costs one request, never correctness. */
export interface Hints {
  /** the repository's node id; its number is what counts */
  readonly repository?: NodeId
  /** the branch that a merge queue made for the pull request, as an event named it: `refs/heads/gh-readonly-queue/main/pr-12-0a1b…` */
  readonly group?: string
  readonly documentPath?: string
  /** node ids of issues that rows name and that are not sub-issues, a reader uses the first hundred; of a repository its dashboard's */
  readonly adopted: readonly string[]
  /** pull requests, beside that of its own branch, that carried the postmortem when they were last looked at */
  readonly pullRequests?: readonly NodeId[]
  /** what `resolve` answered of people, and when (ISO instant); good for an hour */
  readonly people?: Pick<Resolved, 'permissions' | 'assignable'> & { readonly at: string }
  /** who pushed the pull request's branch, as long as its head is this one */
  readonly pushes?: { readonly head: Oid } & Pick<Resolved, 'pushes'>
  /** of a repository: incidents whose postmortem was begun, and those that its dashboard lists */
  readonly begun?: readonly number[]
  readonly listed?: readonly number[]
}

/** Reading GitHub. Every method throws a PassingError, AccessError (TooMuchError) or OurError; an incomplete answer is an error. */
export interface Reader {
  /** One request when the hints are right. */
  observe(key: Key, hints: Hints): Promise<Observation>
  /** What can be read of a key in one request when there is too much of it; undefined when it is not there. */
  glimpse(key: Key, hints: Hints): Promise<Glimpse | undefined>
  /** Answers what a plan still needs to know. */
  resolve(observation: Observation, needs: Needs): Promise<Resolved>
  /** Earlier versions of `.github/debrief.yml` on the default branch, newest first, at most 10. */
  configurationHistory(key: Key, repository: NodeId): Promise<readonly Blob[]>
  /** Who the app is on GitHub, and in how many places it is installed as far as that is said. */
  app(): Promise<{ readonly slug: string; readonly installations?: number }>
  installations(): Promise<readonly InstallationId[]>
  /** Where a repository of this name is; undefined when the app is not installed there. */
  find(owner: string, name: string): Promise<FoundRepository | undefined>
  /** What may need work in one installation, in a few batched requests. */
  underway(
    installation: InstallationId,
    marks: IncidentMarks,
    lookOf: (repository: Key) => Look,
  ): Promise<Swept>
  /** Those of these pull requests that may carry a postmortem: a file is named after an incident, or there are too many to tell. */
  carrying(installation: InstallationId, pullRequests: readonly NodeId[]): Promise<ReadonlySet<NodeId>>
}

/** A repository's own key, and its node id. */
export interface FoundRepository {
  readonly key: Key
  readonly node: NodeId
}

/** How a sweep looks at one repository. */
export interface Look {
  /** for what changed at this moment or later */
  readonly since: Date
  /** also for every open incident, changed or not */
  readonly whole: boolean
  /** also for pull requests without the check */
  readonly checks: boolean
}

export interface Swept {
  readonly found: readonly Underway[]
  /** repositories that could not be read */
  readonly failed: readonly { readonly repository: Key; readonly reason: string }[]
  /** GitHub asked to wait until then */
  readonly notBefore?: Date
}

export interface Underway {
  readonly repository: Key
  /** its node id */
  readonly node: NodeId
  readonly configurationOid?: string
  /** some issue has an incident label, open or closed; told where the look was for them all */
  readonly hasIncidents?: boolean
  /** somebody may have ticked a box of the dashboard */
  readonly dashboardChanged?: boolean
  /** incidents that changed, or an issue below them, or their postmortem's pull request */
  readonly changed: readonly Key[]
  /** the other open incidents, where the look was for them all */
  readonly idle: readonly Key[]
  /** open pull requests that changed and lack our check on their last commit, where it was looked for */
  readonly unchecked: readonly Key[]
  /** open pull requests that changed lately, without those on an incident's own branch */
  readonly pullRequests: readonly { readonly key: Key; readonly id: NodeId; readonly head: Oid }[]
}

/** What became of one effect. */
export type Outcome = {
  readonly effect: Effect
} /** with the issue that was created, or the id of the milestone */ & (
  | { readonly result: 'done'; readonly issue?: IssueState; readonly milestone?: NodeId }
  /** GitHub said no; sending it again unchanged will not help */
  | { readonly result: 'refused'; readonly reason: Refusal; readonly message: string }
  /** sent, and no answer that can be trusted: look before creating again */
  | { readonly result: 'unknown'; readonly message: string }
  /** not sent, because something before it stopped the batch */
  | { readonly result: 'unsent' }
)

/** `rule`: branch protection or a ruleset of the repository forbids it. */
export type Refusal = 'permission' | 'rule' | 'stale' | 'exists' | 'missing' | 'invalid'

/** Writing GitHub. Effects become as few requests as GitHub's limits allow, in the order given. */
export interface Writer {
  /**
   * @param target what was observed: gives label ids, repository id and names
   * @param onSend called before each request with the effects in it, so that intents are durable before a create
   * @throws PassingError when a rate limit or outage stopped the batch before anything of it was sent
   */
  apply(
    target: Observation | Glimpse,
    effects: readonly Effect[],
    onSend: (effects: readonly Effect[]) => void,
  ): Promise<Applied>
}

export interface Applied {
  readonly outcomes: readonly Outcome[]
  /** GitHub asked to wait until then */
  readonly notBefore?: Date
  /** what was not sent can be sent then: no more is created at once than GitHub takes */
  readonly again?: Date
}

/** One key that a worker holds. Nobody else gets it until it is settled. */
export interface Claim {
  readonly key: Key
  /** failed tries in a row */
  readonly attempts: number
}

/** The one retry, debounce, schedule and reminder mechanism. A key is in it at most once. */
export interface Queue {
  /** Durable when it resolves. A key already waiting keeps the earlier due time; one being worked on is due again after. */
  enqueue(keys: readonly Key[], due: Date): Promise<void>
  /** What a sweep found: due unless it is in the queue already, since looking proves nothing new. Durable when it returns. */
  offer(found: readonly { readonly key: Key; readonly due: Date }[]): void
  /**
   * The next key to work on, or undefined. Installations take turns: whoever had none for longest has it, with its most
   * overdue key. None for one that is paused, rests, or has as many keys in work as it may.
   */
  claim(now: Date): Claim | undefined
  /** When {@link claim} may answer a key again without another one being finished; undefined when nothing waits. */
  nextDue(): Date | undefined
  /** Worked through; comes again at `next` when given. */
  done(claim: Claim, next?: Date): void
  /** Did not work; comes again at `due`. */
  retry(claim: Claim, due: Date, error: string): void
  /** Tried too often: kept, visible in health; has one try at the next sweep, and all of them at the next event for it. */
  park(claim: Claim, error: string): void
  /** Nothing of this installation is due before then. */
  pause(installation: InstallationId, until: Date): void
  /** Nothing of this installation is due until it is back: it took the app out or suspended it. */
  rest(installation: InstallationId, since: Date): void
  /** These are there: their keys are due again. An event of one says so too. */
  resume(installations: readonly InstallationId[]): void
  /** What of this installation failed or was refused is due now, and not when its turn would come: something was granted. */
  hurry(installation: InstallationId, due: Date): void
  /** Drops the keys of installations that rest since before then. @returns those installations */
  forget(before: Date): readonly InstallationId[]
  health(now: Date): QueueHealth
  close(): void
}

export interface QueueHealth {
  readonly waiting: number
  readonly working: number
  /** installations that took the app out or suspended it */
  readonly resting: number
  readonly parked: readonly { readonly key: string; readonly error: string }[]
  readonly oldestDue?: { readonly key: string; readonly due: string; readonly error?: string }
}

export interface Intent {
  readonly at: Date
  readonly confirmed: boolean
}

/** Intents and hints: what must survive a crash beside the queue. Deleting it loses no truth. */
export interface Notebook {
  /** Durable before it returns. */
  intend(key: Key, items: readonly string[], at: Date): void
  /** The answer for these items was clear and good. Durable before it returns. */
  confirm(key: Key, items: readonly string[]): void
  /** When each of the key's items was last sent, and whether the answer was clear. */
  intents(key: Key): ReadonlyMap<string, Intent>
  forget(key: Key, items: readonly string[]): void
  hints(key: Key): Hints
  remember(key: Key, hints: Hints): void
  /** Notes the branch that a merge queue made for a pull request. Durable before it returns. */
  group(key: Key, branch: string): void
  /** Forgets that branch, unless another was noted meanwhile. */
  ungroup(key: Key, branch: string): void
  /** Notes a repository's node id, when none is known; what a pass remembers goes before. */
  place(repository: RepositoryId, node: NodeId): void
  /** What was found there was not this repository. */
  misplace(repository: RepositoryId): void
  /** Keeps that somebody pressed a button, until it is forgotten. Durable before it returns. */
  wish(key: Key, wish: Wish): void
  wishes(key: Key): readonly Wish[]
  forgetWishes(key: Key, wishes: readonly Wish[]): void
  /** Forgets all of a key that is gone. */
  drop(key: Key): void
  /** Small values of the sweep: last configuration seen of a repository, … */
  read(name: string): string | undefined
  write(name: string, value: string): void
}
