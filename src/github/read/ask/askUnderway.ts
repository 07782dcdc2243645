import type { InstallationId } from '../../../incident/key.ts'
import type { IncidentMarks } from '../../../incident/observed/incidentMarks.ts'
import type { Look } from '../../../reconcile/ports.ts'
import { TooHeavyError } from '../../connect/failure.ts'
import { type GraphqlError, isLimited, isTooHeavy } from '../../connect/graphqlErrors.ts'
import {
  underway as operation,
  type UnderwayQuery,
  type UnderwayQueryVariables,
} from '../../generated/operations.ts'
import type { ListedRepository } from '../list/listRepositories.ts'
import type { Ask } from './ask.ts'
import { isAbsence } from './isAbsence.ts'
import { mergeAnswers, pagesOf } from './pages.ts'
import { present, selected } from './selected.ts'

export type Found = Extract<NonNullable<UnderwayQuery['repositories'][number]>, { readonly id: string }>

export interface Asked {
  readonly installation: InstallationId
  /** at most 20 */
  readonly repositories: readonly ListedRepository[]
  readonly marks: IncidentMarks
  readonly app: number
  readonly look: Look
}

export interface Answered {
  readonly found: readonly {
    readonly repository: ListedRepository
    readonly answer: Found & { readonly furtherTyped?: Typed }
  }[]
  readonly failed: readonly { readonly repository: ListedRepository; readonly reason: string }[]
  /** it was too much at once */
  readonly split: boolean
}

type Part = Extract<keyof UnderwayQueryVariables, `with${string}`>
type Cursor = Extract<keyof UnderwayQueryVariables, `${string}After`>

const lists = {
  open: 'withOpen',
  typed: 'withTyped',
  changed: 'withChanged',
  children: 'withChildren',
  pulls: 'withPulls',
} as const
type List = keyof typeof lists

const nothing = {
  withOpen: false,
  withTyped: false,
  withChanged: false,
  withChildren: false,
  withPulls: false,
} as const
const mostPages = 20

/**
 * Asks for all of these repositories at once, in halves when that is too much, and for the further pages of each. A list
 * of more than 20 pages is cut: what is behind that is found when it changes.
 * @throws PassingError when nothing could be asked
 */
export async function askUnderway(ask: Ask, asked: Asked): Promise<Answered> {
  const { repositories, look, marks } = asked
  // Whoever is looked at as a whole has no need of the other issues, of which some belong to its incidents.
  const parts = {
    withOpen: look.whole,
    withTyped: look.whole && marks.types.length > 0,
    withChanged: true,
    withChildren: !look.whole,
    withPulls: true,
  }
  try {
    const first = await askOnce(ask, asked, parts, {})
    const typed = look.whole ? await askFurtherTypes(ask, asked) : new Map<unknown, Typed>()
    const found: Answered['found'][number][] = []
    const failed = [...first.failed]
    for (const { repository, answer } of first.found) {
      const more = typed.get(repository.id) ?? []
      const read = await withFurtherPages(ask, { ...asked, repositories: [repository] }, answer)
      const whole = typeof read === 'string' ? read : { ...read, furtherTyped: more }
      if (typeof whole === 'string') failed.push({ repository, reason: whole })
      else found.push({ repository, answer: whole })
    }
    return { found, failed, split: false }
  } catch (error) {
    if (!(error instanceof TooHeavyError)) throw error
    if (repositories.length < 2)
      return {
        found: [],
        failed: repositories.map((repository) => ({ repository, reason: error.message })),
        split: false,
      }
    const middle = Math.ceil(repositories.length / 2)
    const one = await askUnderway(ask, { ...asked, repositories: repositories.slice(0, middle) })
    const other = await askUnderway(ask, { ...asked, repositories: repositories.slice(middle) })
    return {
      found: [...one.found, ...other.found],
      failed: [...one.failed, ...other.failed],
      split: true,
    }
  }
}

type Typed = NonNullable<NonNullable<Found['typed']>['nodes']>

/** GitHub filters by one type at a time. Nearly everywhere there is one. */
async function askFurtherTypes(ask: Ask, asked: Asked): Promise<ReadonlyMap<unknown, Typed>> {
  const typed = new Map<unknown, Typed>()
  for (const type of asked.marks.types.slice(1)) {
    const { found } = await askOnce(ask, asked, { withTyped: true }, {}, type)
    for (const { repository, answer } of found)
      typed.set(repository.id, [...(typed.get(repository.id) ?? []), ...(answer.typed?.nodes ?? [])])
  }
  return typed
}

async function askOnce(
  ask: Ask,
  { installation, repositories, marks, app, look }: Asked,
  parts: Partial<Record<Part, boolean>>,
  cursors: Partial<Record<Cursor, string | null>>,
  type = marks.types[0],
): Promise<Omit<Answered, 'split'>> {
  const reasons = new Map<unknown, string>()
  const answer = await ask({
    installation,
    operation,
    variables: {
      repositories: repositories.map(({ node }) => node),
      labels: marks.labels,
      ...(type === undefined ? {} : { type }),
      app,
      since: look.since.toISOString(),
      withChecks: look.checks,
      ...nothing,
      ...parts,
      ...cursors,
    },
    doing: 'looking for incidents under way',
    excused: (error) => isAbsence(error) || isOfOne(error, reasons),
  })
  return {
    found: repositories.flatMap((repository, index) => {
      const found = reasons.has(index) ? undefined : selected<Found>(answer.repositories[index])
      return found ? [{ repository, answer: found }] : []
    }),
    failed: repositories.flatMap((repository, index) => {
      const reason = reasons.get(index)
      return reason ? [{ repository, reason }] : []
    }),
  }
}

/** An error of one repository is no error of the others; one that was deleted since it was listed is simply not there. */
function isOfOne(error: GraphqlError, reasons: Map<unknown, string>): boolean {
  const { type, path, message } = error
  if (path[0] !== 'repositories' || path.length < 2 || isLimited(error) || isTooHeavy(error)) return false
  if (type !== 'NOT_FOUND' || path.length > 2) reasons.set(path[1], `${type}: ${message}`)
  return true
}

/** @returns the repository with the rest of its lists, or why they could not be read */
async function withFurtherPages(ask: Ask, one: Asked, first: Found): Promise<Found | string> {
  let whole = first
  try {
    for (let page = 2; page <= mostPages; page += 1) {
      const { parts, cursors } = missing(whole, one.look.since)
      if (Object.keys(parts).length === 0) return whole
      const { found, failed } = await askOnce(ask, one, parts, cursors)
      if (!found[0]) return failed[0]?.reason ?? whole
      whole = mergeAnswers(whole, found[0].answer)
    }
    return whole
  } catch (error) {
    if (error instanceof TooHeavyError) return error.message
    throw error
  }
}

function missing(found: Found, since: Date) {
  const pages = pagesOf(found)
  const parts: Partial<Record<Part, boolean>> = {}
  const cursors: Partial<Record<Cursor, string | null>> = {}
  for (const name of Object.keys(lists) as List[]) {
    const page = pages.get(name)
    if (!page?.more || (name === 'pulls' && reachesBack(found, since))) continue
    parts[lists[name]] = true
    cursors[`${name}After`] = page.cursor
  }
  return { parts, cursors }
}

/** Pull requests come by the time of their last change, and cannot be asked for by it. */
function reachesBack({ pulls }: Found, since: Date): boolean {
  const last = present(pulls?.nodes).at(-1)
  return last !== undefined && Date.parse(last.updatedAt) < since.getTime()
}
