import { findDocumentPath } from '../../incident/document/findDocumentPath.ts'
import type { InstallationId, Key, NodeId } from '../../incident/key.ts'
import type { Account } from '../../incident/observed/account.ts'
import type { Observation } from '../../incident/observed/snapshot.ts'
import { isApp } from '../../incident/ours/isApp.ts'
import { labelNames } from '../../incident/ours/ownNames.ts'
import { PassingError } from '../../reconcile/errors.ts'
import type { Hints } from '../../reconcile/ports.ts'
import type { Connection } from '../connect/connection.ts'
import type { IdentityOf } from '../connect/createIdentity.ts'
import type { Caution } from '../createCaution.ts'
import { type PullRequestFieldsFragment, repository } from '../generated/operations.ts'
import type { Ask } from './ask/ask.ts'
import { isAbsence } from './ask/isAbsence.ts'
import { pagesOf } from './ask/pages.ts'
import { present, selected } from './ask/selected.ts'
import type { PlaceOf } from './list/placeOf.ts'
import { readCarriers, sharing } from './readCarriers.ts'
import {
  type IncidentAnswer,
  type IncidentReading,
  type RepositoryAnswer,
  readIncident,
} from './readIncident.ts'
import { toAccount } from './to/toAccount.ts'
import { toBlob } from './to/toBlob.ts'
import { toOpenPullRequests } from './to/toOpenPullRequests.ts'
import { toPullRequest } from './to/toPullRequest.ts'
import { toBot } from './to/toRepository.ts'
import { type PullRequestSubject, toOtherPullRequest } from './toOtherPullRequest.ts'
import { toRepositorySnapshot } from './toRepositorySnapshot.ts'
import { type IssueSubject, toSnapshot } from './toSnapshot.ts'

export interface ObserveParts {
  readonly ask: Ask
  readonly identityOf: IdentityOf
  readonly installedAt: (installation: InstallationId) => Promise<string>
  readonly placeOf: PlaceOf
  readonly grants: Connection['grants']
  /** with repositories that must be asked in parts */
  readonly caution: Caution
}

/** GitHub takes no more ids at once; the issues beyond are asked for by number when a plan needs them. */
const mostIds = 100

/** Everything known of one key. One request when the hints are right and no list is long. */
export async function observe(parts: ObserveParts, key: Key, hints: Hints): Promise<Observation> {
  const seen = await look(parts, key, hints)
  if (seen.kind === 'gone') return seen
  const installed = await parts.installedAt(key.installation)
  const asksTeams = parts.grants(key.installation, 'members')
  return { ...seen, repository: { ...seen.repository, installed, asksTeams } }
}

async function look(parts: ObserveParts, key: Key, hints: Hints): Promise<Observation> {
  const { repository: hinted, ...others } = hints
  const repository = hinted ?? (await parts.placeOf(key))
  const seen = repository && (await lookAt(parts, key, hints, repository))
  if (seen) return seen
  // What the hint led to is another repository.
  return hinted ? look(parts, key, others) : { kind: 'gone', key, why: 'repository' }
}

/** @returns undefined when another repository is there */
async function lookAt(
  parts: ObserveParts,
  key: Key,
  hints: Hints,
  repository: NodeId,
): Promise<Observation | undefined> {
  const identity = await parts.identityOf(key.installation)
  const bot = toBot(identity)
  if (key.number === 0) return observeRepository(parts.ask, key, repository, hints, bot)
  const path = hints.documentPath || undefined
  const fixed = {
    app: identity.app,
    adopted: hints.adopted.slice(0, mostIds),
    repository,
    group: hints.group ?? '',
    withGroup: hints.group !== undefined,
  }
  const reading = readIncident(parts.ask, key, fixed, path, parts.caution)
  const answer = await reading.readAll()
  if (!answer.repository) return { kind: 'gone', key, why: 'repository' }
  if (!isOf(key, answer.repository)) return undefined
  const { subject } = answer.repository
  const another = () => readIncident(parts.ask, key, fixed, path, parts.caution)
  const about = { key, bot, path, told: hints.pullRequests ?? [], another }
  if (!subject) return gone('deleted', answer.repository, key)
  if (subject.__typename === 'PullRequest') return observePullRequest(answer.repository, subject, about)
  if (subject.repository.id !== answer.repository.id) return gone('transferred', answer.repository, key)
  return observeIncident(reading, answer, answer.repository, subject, about)
}

/** Whether it is the key's own repository, as far as GitHub says its number. */
function isOf(key: Key, { databaseId }: { readonly databaseId: number | null }): boolean {
  return databaseId === null || databaseId === key.repository
}

/** A pull request that outlives its incident is told of: its check has to say so. */
function gone(why: 'deleted' | 'transferred', answer: RepositoryAnswer, key: Key): Observation {
  const open = ofThisRepository(answer).filter(({ state }) => state === 'OPEN')
  return {
    kind: 'gone',
    key,
    why,
    ...(open.length > 0 ? { pullRequests: open.map(({ number }) => number) } : {}),
  }
}

async function observePullRequest(
  repositoryAnswer: RepositoryAnswer,
  pull: PullRequestSubject,
  { key, bot, another }: About,
): Promise<Observation> {
  const openPullRequests = toOpenPullRequests(repositoryAnswer)
  const carriers = { another, open: openPullRequests, bot, repository: repositoryAnswer.id }
  const others = await readCarriers(carriers, sharing(openPullRequests, pull), [pull.id], undefined)
  return toOtherPullRequest(key, repositoryAnswer, pull, bot, { openPullRequests, others })
}

async function observeRepository(
  ask: Ask,
  key: Key,
  place: NodeId,
  hints: Hints,
  bot: Account,
): Promise<Observation | undefined> {
  const answer = await ask({
    installation: key.installation,
    operation: repository,
    variables: {
      repository: place,
      label: [labelNames.configuration],
      dashboard: [labelNames.dashboard],
      known: hints.adopted,
    },
    doing: 'reading the repository',
    excused: (error) =>
      isAbsence(error) ||
      (error.type === 'NOT_FOUND' && error.path[0] === 'known' && error.path.length === 2),
  })
  const found = selected(answer.repository)
  if (!found) return { kind: 'gone', key, why: 'repository' }
  return isOf(key, found) ? toRepositorySnapshot(key, found, answer.known, bot) : undefined
}

interface About {
  readonly key: Key
  readonly bot: Account
  readonly path: string | undefined
  /** pull requests that are told to carry the postmortem */
  readonly told: readonly NodeId[]
  /** a conversation about another pull request */
  readonly another: () => IncidentReading
}

async function observeIncident(
  reading: IncidentReading,
  first: IncidentAnswer,
  repositoryAnswer: RepositoryAnswer,
  issue: IssueSubject,
  { key, bot, path, told, another }: About,
): Promise<Observation> {
  let answer = first
  const ours = choose(repositoryAnswer, bot)
  let pull = ours === undefined ? undefined : complete(answer, ours)
  if (ours !== undefined && !pull) {
    answer = await reading.readMore(ours, path)
    pull = complete(answer, ours)
    // It was there a moment ago: an answer without it does not mean that there is none.
    if (!pull) throw new PassingError(`The postmortem's pull request for #${key.number} could not be read.`)
  }
  inStep(repositoryAnswer, pull)
  let documentPath = path
  if (pull && !documentOf(answer, pull)) {
    const files = toPullRequest(pull, bot, repositoryAnswer.id).files
    documentPath = findDocumentPath(files, key.number) ?? path
    if (documentPath !== undefined && documentPath !== path) {
      answer = await reading.readMore(hasReviews(pull) ? ours : undefined, documentPath)
      pull = complete(answer, ours) ?? pull
    }
  }
  const document = documentOf(answer, pull)
  const openPullRequests = toOpenPullRequests(repositoryAnswer)
  const carriers = { another, open: openPullRequests, bot, repository: repositoryAnswer.id }
  const onBranch = ofThisRepository(repositoryAnswer).filter(({ state }) => state === 'OPEN')
  const due = [
    ...told,
    ...(pull ? sharing(openPullRequests, pull) : []),
    ...onBranch.map(({ id }) => id as NodeId),
  ]
  const incident = { number: key.number, path: documentPath, followed: isFollowed(pull, issue) }
  const others = await readCarriers(carriers, due, ours === undefined ? [] : [ours], incident)
  return toSnapshot(
    key,
    { ...answer, repository: { ...repositoryAnswer, ...answer.repository } },
    issue,
    bot,
    {
      ...(pull ? { pullRequest: toPullRequest(pull, bot, repositoryAnswer.id) } : {}),
      ...(documentPath === undefined ? {} : { documentPath }),
      ...(document ? { document } : {}),
      openPullRequests,
      others,
    },
  )
}

/** Whether what is merged after the postmortem may still mend it. */
function isFollowed(pull: { readonly state: string } | undefined, issue: IssueSubject): boolean {
  return pull?.state === 'MERGED' && issue.state === 'OPEN'
}

/**
 * Id of the pull request of the postmortem's life: of ours an open one, else a merged one, else a closed one; the newest of these.
 * One that a person opened on the branch takes the place of ours once that is closed.
 */
function choose(repositoryAnswer: RepositoryAnswer, bot: Account): string | undefined {
  const here = ofThisRepository(repositoryAnswer)
  const ours = here.filter((pull) => isApp(toAccount(pull.author), bot))
  const theirs = ours.length > 0 ? here.filter((pull) => !isApp(toAccount(pull.author), bot)) : []
  const order = [
    ...ours.filter(({ state }) => state === 'OPEN'),
    ...ours.filter(({ state }) => state === 'MERGED'),
    ...theirs.filter(({ state }) => state === 'OPEN'),
    ...theirs.filter(({ state }) => state === 'MERGED'),
    ...ours,
  ]
  return order[0]?.id
}

/** Pull requests of the incident's branch, newest first. */
function ofThisRepository({ candidates }: RepositoryAnswer) {
  return present(candidates?.nodes).filter((pull) => !pull.isCrossRepository)
}

/** The pull request with this id, when it has been read to its end. */
function complete(answer: IncidentAnswer, id: string | undefined): PullRequestFieldsFragment | undefined {
  if (id === undefined) return undefined
  if (answer.chosen?.id === id) return answer.chosen
  const newest = present(answer.repository?.newest?.nodes).find((pull) => pull.id === id)
  return newest && [...pagesOf(newest).values()].every(({ more }) => !more) ? newest : undefined
}

/** Right after a push the branch may be ahead of its pull request: what belongs to which head cannot be told then. */
function inStep(repositoryAnswer: RepositoryAnswer, pull: PullRequestFieldsFragment | undefined): void {
  const branch = repositoryAnswer.ref?.target?.oid
  if (pull?.state === 'OPEN' && branch && branch !== pull.headRefOid) {
    throw new PassingError(`Pull request #${pull.number} has not caught up with its branch yet.`)
  }
}

function hasReviews(pull: PullRequestFieldsFragment): boolean {
  return present(pull.latestOpinionatedReviews?.nodes).length > 0
}

function documentOf(answer: IncidentAnswer, pull: PullRequestFieldsFragment | undefined) {
  const merged = pull?.state === 'MERGED'
  return toBlob(merged ? answer.repository?.onDefault : answer.repository?.onBranch)
}
