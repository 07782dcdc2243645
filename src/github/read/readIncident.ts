import type { Key } from '../../incident/key.ts'
import { AccessError } from '../../reconcile/errors.ts'
import { TooHeavyError } from '../connect/failure.ts'
import type { GraphqlError } from '../connect/graphqlErrors.ts'
import {
  type DocumentFragment,
  type ObserveQuery,
  type ObserveQueryVariables,
  observe,
  type PeopleFragment,
  type PullRequestFieldsFragment,
  type PullRequestsFragment,
  type RepositoryFieldsFragment,
  type SubjectFragment,
} from '../generated/operations.ts'
import type { Ask } from './ask.ts'
import { mergeAnswers, pagesOf } from './pages.ts'
import { selected } from './selected.ts'

type Cursor = Extract<keyof ObserveQueryVariables, `${string}After`>
type Part = Extract<keyof ObserveQueryVariables, `with${string}`>

/** Which part of the question has to be asked again for the next page of a list. */
const partOf: Readonly<Record<Cursor, Part>> = {
  milestonesAfter: 'withRepository',
  commentsAfter: 'withSubject',
  timelineItemsAfter: 'withSubject',
  subIssuesAfter: 'withSubject',
  otherFilesAfter: 'withSubject',
  filesAfter: 'withChosen',
  commitsAfter: 'withChosen',
  latestOpinionatedReviewsAfter: 'withChosen',
  reviewRequestsAfter: 'withChosen',
  closingIssuesReferencesAfter: 'withChosen',
}

const nothing = {
  withRepository: false,
  withSubject: false,
  withPullRequests: false,
  withChosen: false,
  withDocument: false,
} as const

/** GitHub lists at most 3,000 files of a pull request, 100 a page. */
const mostPages: Readonly<Partial<Record<Cursor, number>>> = { otherFilesAfter: 30, filesAfter: 30 }

/** What the answers say of the repository, as far as it was asked for. */
export type RepositoryAnswer = RepositoryFieldsFragment &
  Partial<PeopleFragment & SubjectFragment & PullRequestsFragment & DocumentFragment>

export interface IncidentAnswer {
  /** absent when there is no such repository, or the app cannot see it */
  readonly repository?: RepositoryAnswer
  readonly adopted: NonNullable<ObserveQuery['adopted']>
  readonly chosen?: PullRequestFieldsFragment
}

/** One conversation about one key: asks, remembers the answers, and asks for what is missing. */
export interface IncidentReading {
  /** Everything but a pull request that was not the newest one; every list complete. */
  readAll(): Promise<IncidentAnswer>
  /** Also this pull request, complete; and the document at `path`, on both branches and in every review. */
  readMore(pullRequest: string | undefined, path: string | undefined): Promise<IncidentAnswer>
}

/**
 * @param split repositories whose question must be asked in parts, remembered between readings
 */
export function readIncident(
  ask: Ask,
  key: Key,
  fixed: Pick<ObserveQueryVariables, 'app' | 'adopted'>,
  hintedPath: string | undefined,
  split: Set<string>,
): IncidentReading {
  let path = hintedPath
  let answer: ObserveQuery | undefined

  const put = async (parts: Partial<Record<Part, boolean>>, more: Partial<ObserveQueryVariables> = {}) => {
    const next = await ask({
      installation: key.installation,
      operation: observe,
      variables: { ...variablesOf(key, path), ...fixed, ...nothing, ...parts, ...more },
      doing: `reading #${key.number}`,
      excused: isAbsence,
    })
    answer = answer ? mergeAnswers(answer, next) : next
  }

  const readPages = async (pullRequest: string | undefined) => {
    for (let page = 2; ; page += 1) {
      const { parts, cursors, lists } = missingPages(answer, page)
      if (lists.length === 0) return
      const chosen = pullRequest === undefined ? {} : { chosen: pullRequest }
      await put(
        { ...parts, withDocument: path !== undefined && parts.withChosen === true },
        { ...cursors, ...chosen },
      )
    }
  }

  return {
    async readAll() {
      const withDocument = path !== undefined
      if (!split.has(key.repository)) {
        try {
          await put({ withRepository: true, withSubject: true, withPullRequests: true, withDocument })
          await readPages(undefined)
          return toAnswer(answer)
        } catch (error) {
          if (!(error instanceof TooHeavyError)) throw error
          split.add(key.repository)
          answer = undefined
        }
      }
      await put({ withRepository: true })
      await put({ withSubject: true })
      await put({ withPullRequests: true, withDocument })
      await readPages(undefined)
      return toAnswer(answer)
    },
    async readMore(pullRequest, newPath) {
      path = newPath
      if (answer)
        answer = { repository: answer.repository, ...(answer.adopted ? { adopted: answer.adopted } : {}) }
      await put(
        { withDocument: path !== undefined, withChosen: pullRequest !== undefined },
        pullRequest === undefined ? {} : { chosen: pullRequest },
      )
      await readPages(pullRequest)
      return toAnswer(answer)
    },
  }
}

function variablesOf(key: Key, path: string | undefined) {
  const branch = `debrief/${key.number}`
  return {
    repository: key.repository,
    number: key.number,
    branch,
    ref: `refs/heads/${branch}`,
    chosen: key.repository,
    path: path ?? '',
    onBranch: `${branch}:${path ?? ''}`,
    onDefault: `HEAD:${path ?? ''}`,
  }
}

/** What is not there is an answer: a deleted repository, issue or adopted issue, a team the app may not see. */
function isAbsence({ type, path }: GraphqlError): boolean {
  if (path.at(-1) === 'requestedReviewer') return type === 'NOT_FOUND' || type === 'FORBIDDEN'
  if (type !== 'NOT_FOUND') return false
  const [first, second] = path
  if (first === 'adopted') return path.length === 2
  return first === 'repository' && (path.length === 1 || (second === 'subject' && path.length === 2))
}

function missingPages(answer: ObserveQuery | undefined, page: number) {
  const pages = pagesOf(answer)
  const cursors: Partial<Record<Cursor, string | null>> = {}
  const parts: Partial<Record<Part, boolean>> = {}
  const lists: string[] = []
  for (const cursor of Object.keys(partOf).filter(isCursor)) {
    const list = cursor.slice(0, -'After'.length)
    const found = pages.get(list)
    if (!found) continue
    cursors[cursor] = found.cursor
    if (!found.more) continue
    if (page > (mostPages[cursor] ?? 20)) {
      throw new AccessError(
        `There is more under "${list}" than Debrief reads (${(page - 1) * 100} entries). It goes on once there is less.`,
      )
    }
    parts[partOf[cursor]] = true
    lists.push(list)
  }
  return { cursors, parts, lists }
}

function isCursor(name: string): name is Cursor {
  return name in partOf
}

function toAnswer(answer: ObserveQuery | undefined): IncidentAnswer {
  const repository = selected<RepositoryAnswer>(answer?.repository)
  const chosen = selected<PullRequestFieldsFragment>(answer?.chosen)
  return {
    ...(repository ? { repository } : {}),
    ...(chosen ? { chosen } : {}),
    adopted: answer?.adopted ?? [],
  }
}
