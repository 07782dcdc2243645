import type { Key } from '../incident/key.ts'
import type { Observation, RepositoryState, Resolved } from '../incident/observed/snapshot.ts'
import type { Trouble } from '../incident/trouble.ts'
import type { Plan } from '../plan/plan.ts'
import type { Policy } from '../policy/policy.ts'
import type { Compute } from './compute.ts'
import { createPlanner } from './createPlanner.ts'
import { OurError } from './errors.ts'
import { withArrival } from './note/arrivals.ts'
import { carriersOf, keepCarriers, noteCarriers } from './note/carriers.ts'
import { noteCheck } from './note/checkedRepositories.ts'
import { peopleStillGood, pushesStillGood } from './note/hints.ts'
import { noteMarks } from './note/knownMarks.ts'
import { notePlan, readPace, samePace } from './note/paceNotes.ts'
import { readTroubles } from './note/troubles.ts'
import { undoneAlways } from './note/tugOfWar.ts'
import { undoneTrouble } from './note/undoneTrouble.ts'
import { policyInForce } from './policyInForce.ts'
import type { Hints, Notebook, Reader } from './ports.ts'

export interface LookParts {
  readonly reader: Pick<Reader, 'observe' | 'resolve' | 'configurationHistory'>
  readonly notebook: Notebook
  readonly clock: () => Date
  readonly compute: Compute
}

/** Rounds of one pass: look, look at the document, answer needs, create issues, write their numbers back. */
export const mostRounds = 6

export interface Planned extends Plan {
  /** something waits that did not, or the other way round */
  readonly tellsDashboard?: boolean
}

/** What was observed of a key, and what is to be done about it. */
export interface Looked {
  readonly seen: Observation
  readonly plan: Planned
}

/** The half of a pass that only reads: observe, plan, and ask for what a plan needs to know. Nothing of it writes to GitHub. */
export interface Looking {
  look(key: Key): Promise<Looked>
  /** Plans for what was seen, or is known to be there by now. */
  planned(seen: Observation): Promise<Looked>
  /** The policy in force in a repository. */
  policyAt(key: Key, repository: RepositoryState): Promise<Policy>
}

export function createLook(parts: LookParts): Looking {
  const policyAt = policyInForce(parts.reader, parts.compute)
  const planFor = createPlanner(parts.compute, parts.clock)

  async function look(key: Key): Promise<Looked> {
    const hints = hintsOf(key)
    const seen = withArrival(await parts.reader.observe(key, hints), parts.notebook, parts.clock())
    keepCarriers(parts.notebook, seen, hints.pullRequests ?? [])
    return planned(
      withAnswers(seen, { ...peopleStillGood(hints, parts.clock()), ...pushesStillGood(hints, seen) }),
    )
  }

  function hintsOf(key: Key): Hints {
    return { ...parts.notebook.hints(key), pullRequests: carriersOf(parts.notebook, key) }
  }

  async function planned(first: Observation): Promise<Looked> {
    let seen = first
    for (let round = 0; ; round += 1) {
      const plan = await planOnce(seen)
      if (!plan.lookAt && !plan.lookAlso && !plan.needs) return { seen, plan }
      if (round === mostRounds) throw new OurError('A plan went on asking, whatever it was answered.')
      seen = await lookFurther(seen, plan)
    }
  }

  // A trouble ends when nothing is planned any more that was refused, or that others undo.
  async function planOnce(seen: Observation, tries = 1): Promise<Planned> {
    if (seen.kind === 'gone') return { effects: [] }
    const policy = await policyAt(seen.key, seen.repository)
    noteMarks(parts.notebook, seen.key, policy)
    noteCheck(parts.notebook, seen.key, policy)
    const { notebook } = parts
    const wishes = notebook.wishes(seen.key)
    const sent = [...notebook.intents(seen.key)].flatMap(([item, { confirmed }]) => (confirmed ? [item] : []))
    const today = parts.clock().toISOString().slice(0, 10)
    const pace = readPace(notebook, seen.key, parts.clock())
    const { begun = [] } = seen.kind === 'repository' ? notebook.hints(seen.key) : {}
    const planWith = (troubles: readonly Trouble[]) =>
      planFor(seen, { policy, today, troubles, wishes, sent, begun, pace })
    const troubles = readTroubles(parts.notebook, seen.key)
    const plan = await planWith(troubles)
    const lasting = troubles.filter(({ effect }) => plan.effects.some(({ kind }) => kind === effect))
    const undone = undoneAlways(notebook, seen.key, plan.effects, parts.clock())
    const told = [...lasting, ...undone.flatMap((effect) => undoneTrouble(seen, effect) ?? [])]
    const same = lasting.length === troubles.length && told.length === lasting.length
    const final = leave(same ? plan : await planWith(told), seen.key)
    const whole = seen.kind === 'incident' && !final.needs && !final.lookAt && !final.lookAlso
    // Another key may have planned meanwhile, and taken the turn that this plan takes.
    const moved = whole && !samePace(pace, readPace(notebook, seen.key, parts.clock()))
    if (moved && tries < mostRounds) return planOnce(seen, tries + 1)
    // At once: whoever plans next has to see it.
    const news = whole && notePlan(notebook, seen.key, final, parts.clock())
    return news ? { ...final, tellsDashboard: true } : final
  }

  function leave(plan: Plan, key: Key): Plan {
    const undone = new Set(undoneAlways(parts.notebook, key, plan.effects, parts.clock()))
    return undone.size === 0 ? plan : { ...plan, effects: plan.effects.filter((one) => !undone.has(one)) }
  }

  async function lookFurther(seen: Observation, plan: Plan): Promise<Observation> {
    if (plan.needs) return withAnswers(seen, await parts.reader.resolve(seen, plan.needs))
    if (plan.lookAlso) noteCarriers(parts.notebook, seen.key, plan.lookAlso)
    const hints = {
      ...hintsOf(seen.key),
      ...(plan.lookAt === undefined ? {} : { documentPath: plan.lookAt }),
    }
    const again = withArrival(await parts.reader.observe(seen.key, hints), parts.notebook, parts.clock())
    if (seen.kind !== 'incident') return again
    // What it does not show this time either is not looked for again.
    return withAnswers(again, { ...seen.resolved, ...(plan.lookAlso ? { changedBy: [] } : {}) })
  }

  return { look, planned, policyAt }
}

function withAnswers(seen: Observation, more: Partial<Resolved>): Observation {
  if (seen.kind === 'gone') return seen
  const { permissions, assignable, issues, labels, files } = seen.resolved
  const { incidents = seen.resolved.incidents, begun = seen.resolved.begun } = more
  const openPullRequests = more.openPullRequests ?? seen.resolved.openPullRequests
  const pushes = { ...seen.resolved.pushes, ...more.pushes }
  const changedBy = more.changedBy ?? seen.resolved.changedBy
  return {
    ...seen,
    resolved: {
      permissions: { ...permissions, ...more.permissions },
      assignable: { ...assignable, ...more.assignable },
      issues: { ...issues, ...more.issues },
      labels: { ...labels, ...more.labels },
      files: { ...files, ...more.files },
      ...(incidents ? { incidents } : {}),
      ...(begun ? { begun } : {}),
      ...(openPullRequests ? { openPullRequests } : {}),
      pushes,
      ...(changedBy ? { changedBy } : {}),
    },
  }
}
