import type { Key } from '../../incident/key.ts'
import type { TooMuch } from '../../incident/observed/tooMuch.ts'
import { branchName } from '../../incident/ours/branchName.ts'
import { TooMuchError } from '../../reconcile/errors.ts'
import { TooHeavyError } from '../connect/failure.ts'
import type { Caution } from '../createCaution.ts'
import {
  type DocumentFragment,
  type GroupFragment,
  type ObserveQuery,
  type ObserveQueryVariables,
  observe,
  type PeopleFragment,
  type PullRequestFieldsFragment,
  type PullRequestsFragment,
  type RepositoryFieldsFragment,
  type SubjectFragment,
} from '../generated/operations.ts'
import type { Ask } from './ask/ask.ts'
import { isAbsence } from './ask/isAbsence.ts'
import { mergeAnswers, pagesOf } from './ask/pages.ts'
import { selected } from './ask/selected.ts'
import { showGroup } from './to/showGroup.ts'

type Cursor = Extract<keyof ObserveQueryVariables, `${string}After`>
type Part = Extract<keyof ObserveQueryVariables, `with${string}`>

/** Which part of the question has to be asked again for the next page of a list, and what is in it. */
const lists: Readonly<
  Record<Cursor, { readonly part: Part; readonly what: Exclude<TooMuch['what'], 'text'> }>
> = {
  milestonesAfter: { part: 'withRepository', what: 'open milestones' },
  commentsAfter: { part: 'withSubject', what: 'comments' },
  timelineItemsAfter: { part: 'withSubject', what: 'events' },
  subIssuesAfter: { part: 'withSubject', what: 'sub-issues' },
  otherFilesAfter: { part: 'withSubject', what: 'changed files' },
  filesAfter: { part: 'withChosen', what: 'changed files' },
  commitsAfter: { part: 'withChosen', what: 'commits' },
  latestOpinionatedReviewsAfter: { part: 'withChosen', what: 'reviews' },
  reviewRequestsAfter: { part: 'withChosen', what: 'requested reviewers' },
  commentedAfter: { part: 'withChosen', what: 'comments' },
  closingIssuesReferencesAfter: { part: 'withChosen', what: 'issues to close' },
}

const nothing = {
  withRepository: false,
  withSubject: false,
  withPullRequests: false,
  withChosen: false,
  withDocument: false,
  withLately: false,
} as const

const everything = { withRepository: true, withSubject: true, withPullRequests: true } as const

/** GitHub lists at most 3,000 files of a pull request, 100 a page, and takes no more comments in a conversation than 2,500. */
const mostPages: Readonly<Partial<Record<Cursor, number>>> = {
  otherFilesAfter: 30,
  filesAfter: 30,
  commentsAfter: 30,
  commentedAfter: 30,
}

/** What the answers say of the repository, as far as it was asked for. */
export type RepositoryAnswer = RepositoryFieldsFragment &
  Partial<PeopleFragment & SubjectFragment & PullRequestsFragment & DocumentFragment & GroupFragment>

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
 * @param caution repositories whose question must be asked in parts, remembered between readings
 */
export function readIncident(
  ask: Ask,
  key: Key,
  fixed: Pick<ObserveQueryVariables, 'app' | 'adopted' | 'repository' | 'group' | 'withGroup'>,
  hintedPath: string | undefined,
  caution: Caution,
): IncidentReading {
  let path = hintedPath
  let answer: ObserveQuery | undefined

  const put = async (parts: Partial<Record<Part, boolean>>, more: Partial<ObserveQueryVariables> = {}) => {
    const next = await ask({
      installation: key.installation,
      operation: observe,
      variables: {
        ...variablesOf(key, path),
        chosen: fixed.repository,
        ...fixed,
        ...nothing,
        ...parts,
        ...more,
      },
      doing: `reading #${key.number}`,
      excused: isAbsence,
    })
    answer = answer ? mergeAnswers(answer, next) : next
  }

  const readPages = async (pullRequest: string | undefined) => {
    for (let page = 2; ; page += 1) {
      const { parts, cursors, more } = missingPages(answer, page)
      if (!more) return
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
      if (caution.divisor(key.repository) === 1) {
        try {
          await put({ ...everything, withDocument, withLately: !withDocument })
          await readPages(undefined)
          return toAnswer(answer, fixed.group)
        } catch (error) {
          if (!(error instanceof TooHeavyError)) throw error
          caution.trouble(key.repository)
          answer = undefined
        }
      }
      await put({ withRepository: true })
      await put({ withSubject: true })
      await put({ withPullRequests: true, withDocument, withLately: !withDocument })
      await readPages(undefined)
      caution.fine(key.repository)
      return toAnswer(answer, fixed.group)
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
      return toAnswer(answer, fixed.group)
    },
  }
}

function variablesOf(key: Key, path: string | undefined) {
  const branch = branchName(key.number)
  return {
    number: key.number,
    branch,
    ref: `refs/heads/${branch}`,
    path: path ?? '',
    onBranch: `${branch}:${path ?? ''}`,
    onDefault: `HEAD:${path ?? ''}`,
  }
}

/** What to ask for the next page of every list that goes on; `more` false when all have been read to their end. */
function missingPages(answer: ObserveQuery | undefined, page: number) {
  const pages = pagesOf(answer)
  const cursors: Partial<Record<Cursor, string | null>> = {}
  const parts: Partial<Record<Part, boolean>> = {}
  for (const cursor of Object.keys(lists).filter(isCursor)) {
    const found = pages.get(cursor.slice(0, -'After'.length))
    if (!found) continue
    cursors[cursor] = found.cursor
    if (!found.more) continue
    const most = mostPages[cursor] ?? 20
    const { part, what } = lists[cursor]
    if (page > most) {
      throw new TooMuchError({ what, most: most * 100 })
    }
    parts[part] = true
  }
  return { cursors, parts, more: Object.keys(parts).length > 0 }
}

function isCursor(name: string): name is Cursor {
  return name in lists
}

function toAnswer(answer: ObserveQuery | undefined, group: string): IncidentAnswer {
  const repository = selected<RepositoryAnswer>(answer?.repository)
  const chosen = selected<PullRequestFieldsFragment>(answer?.chosen)
  return {
    ...(repository ? { repository: withGroup(repository, group) } : {}),
    ...(chosen ? { chosen: showGroup(chosen, group, repository ?? {}) } : {}),
    adopted: answer?.adopted ?? [],
  }
}

function withGroup(repository: RepositoryAnswer, group: string): RepositoryAnswer {
  const { subject, newest } = repository
  return {
    ...repository,
    ...(subject?.__typename === 'PullRequest' ? { subject: showGroup(subject, group, repository) } : {}),
    ...(newest?.nodes
      ? {
          newest: {
            ...newest,
            nodes: newest.nodes.map((pull) => pull && showGroup(pull, group, repository)),
          },
        }
      : {}),
  }
}
