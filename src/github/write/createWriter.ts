import type { InstallationId, Key, NodeId } from '../../incident/key.ts'
import { OurError } from '../../reconcile/errors.ts'
import type { Writer } from '../../reconcile/ports.ts'
import type { Connection, Sent } from '../connect/connection.ts'
import { readGraphqlAnswer } from '../connect/graphqlErrors.ts'
import { isRecord } from '../connect/isRecord.ts'
import { judgeAnswer, type Verdict } from '../connect/judgeAnswer.ts'
import { limitUntil } from '../connect/limitUntil.ts'
import { redact } from '../connect/redact.ts'
import { createCaution } from '../createCaution.ts'
import { type ApplyRun, finish, settle, startRun } from './applyRun.ts'
import { documentOf } from './call.ts'
import { callFor } from './callFor.ts'
import { createAllowance, creates } from './createAllowance.ts'
import { type Item, isRest } from './item.ts'
import { type Names, namesOf, unknownLabels } from './names.ts'
import { type BatchLimits, nextStep } from './nextStep.ts'
import { type Fate, readBatch } from './readBatch.ts'
import { isRestSuccess, sendRest } from './sendRest.ts'

export interface WriterParts {
  readonly connection: Connection
  readonly clock: () => Date
  readonly limits: Omit<BatchLimits, 'creations'>
  /** lets so many milliseconds pass */
  readonly wait: (milliseconds: number) => Promise<void>
  /** Looks up labels that no list told of; those that do not exist are null. */
  readonly findLabels: (
    key: Key,
    names: Names,
    labels: readonly string[],
  ) => Promise<ReadonlyMap<string, NodeId | null>>
}

const minute = 60_000

/** The writer of one GitHub. Requests go out one after the other; nothing is ever sent twice whose fate is open. */
export function createWriter(parts: WriterParts): Writer {
  const caution = createCaution(parts.limits.calls)
  const allowance = createAllowance(parts.clock)

  function limitsFor(repository: string): Omit<BatchLimits, 'creations'> {
    const divisor = caution.divisor(repository)
    const { issues, calls } = parts.limits
    return {
      issues: Math.max(1, Math.floor(issues / divisor)),
      calls: Math.max(1, Math.floor(calls / divisor)),
    }
  }

  function noteWeight(run: ApplyRun, sent: number): void {
    const { id } = run.names.repository
    if (!run.heavy) {
      if (!run.stopped) caution.fine(id)
      return
    }
    run.heavy = false
    caution.trouble(id)
    // Even a single call is too much just now. That is said of this one, and of no other.
    if (sent === 1) stop(run, undefined)
  }

  /** What goes into the next request, once it is its time; none when all is sent, or no more may be created now. */
  async function nextItems(run: ApplyRun, installation: InstallationId): Promise<readonly Item[]> {
    const { most, again } = allowance.room(installation)
    const limits = { ...limitsFor(run.names.repository.id), creations: most }
    const items = nextStep(run.queue, run.names, limits)
    if (items.length === 0 && run.queue.length > 0) run.again = again
    const creations = items.filter(({ effect }) => creates(effect)).length
    if (creations > 0) await parts.wait(allowance.take(installation, creations))
    return items
  }

  return {
    async apply(target, effects, onSend) {
      if (effects.length === 0) return { outcomes: [] }
      if (target.kind === 'gone') throw new OurError('Nothing can be written where nothing is.')
      const { installation } = target.key
      const run = startRun(effects, namesOf(target))
      for (let requests = 0; run.queue.length > 0 && !run.stopped; requests += 1) {
        try {
          await parts.connection.prepare(installation)
          await learnLabels(parts, target.key, run)
        } catch (error) {
          if (requests === 0) throw error
          break
        }
        skipNeedless(run)
        const items = await nextItems(run, installation)
        if (items.length === 0) break
        onSend([...new Set(items.map(({ effect }) => effect))])
        const sent = await sendItems(parts.connection, installation, run.names, items)
        const fates = readFates(run, items, sent, parts.clock())
        if (fates.some((fate) => fate.fate === 'refused' && fate.reason === 'permission'))
          parts.connection.doubt(installation)
        settle(run, items, fates)
        noteWeight(run, items.length)
      }
      return finish(run)
    },
  }
}

function stop(run: ApplyRun, notBefore: Date | undefined): void {
  run.stopped = true
  if (notBefore) run.notBefore = notBefore
}

/** Looks up the labels that the first item of the queue needs and nobody has told of. */
async function learnLabels(parts: WriterParts, key: Key, run: ApplyRun): Promise<void> {
  const creating = new Set(
    run.queue.flatMap(({ effect }) => (effect.kind === 'create-label' ? effect.name.toLowerCase() : [])),
  )
  const wanted = run.queue.flatMap(({ effect }) => unknownLabels(effect, run.names))
  const missing = [...new Set(wanted)].filter((name) => !creating.has(name.toLowerCase()))
  if (missing.length === 0) return
  const found = await parts.findLabels(key, run.names, missing)
  for (const name of missing) run.names.labels.set(name.toLowerCase(), found.get(name) ?? null)
}

/** Taking off or putting on labels that do not exist needs no request. */
function skipNeedless(run: ApplyRun): void {
  run.queue = run.queue.filter(({ effect, index }) => {
    if (effect.kind !== 'add-labels' && effect.kind !== 'remove-labels') return true
    if (effect.labels.some((name) => run.names.labels.get(name.toLowerCase()) !== null)) return true
    const message = `There is no label ${effect.labels.join(', ')} in this repository.`
    run.outcomes.set(
      index,
      effect.kind === 'remove-labels'
        ? { effect, result: 'done' }
        : { effect, result: 'refused', reason: 'missing', message },
    )
    return false
  })
}

async function sendItems(
  connection: Connection,
  installation: Key['installation'],
  names: Names,
  items: readonly Item[],
): Promise<Sent> {
  try {
    const [first] = items
    if (first && isRest(first)) return await sendRest(connection, installation, first, names)
    const calls = items.map((item) => callFor(item, names))
    const { text, variables } = documentOf(calls)
    const name = `mutation ${calls.map(({ mutation }) => mutation.field).join(' ')}`
    return await connection.graphql(installation, name, text, variables)
  } catch (error) {
    // Only a token that cannot be had is thrown, and without a token nothing is carried out.
    return { kind: 'unsent', message: error instanceof Error ? redact(error.message) : 'no token' }
  }
}

function readFates(run: ApplyRun, items: readonly Item[], sent: Sent, now: Date): readonly Fate[] {
  const verdict = judgeAnswer(sent, now)
  if (verdict.kind !== 'ok') return items.map(() => fateOf(run, verdict, now))
  const [first] = items
  if (first && isRest(first)) return [restFate(run, first, sent)]
  const answer = readGraphqlAnswer(verdict.data)
  const until = answer && limitUntil(answer, sent.kind === 'answer' ? sent.headers : {}, now)
  if (until) stop(run, until)
  return until && !answer?.data ? items.map(() => ({ fate: 'limited' })) : readBatch(answer, items)
}

function fateOf(run: ApplyRun, verdict: Exclude<Verdict, { kind: 'ok' }>, now: Date): Fate {
  switch (verdict.kind) {
    case 'refused':
      return { fate: 'refused', reason: verdict.reason, message: verdict.message }
    case 'unknown':
      return { fate: 'unknown', heavy: verdict.slow, message: verdict.message }
    case 'limited':
      stop(run, verdict.until)
      return { fate: 'limited' }
    case 'unauthorised':
    case 'unsent':
      stop(run, new Date(now.getTime() + minute))
      return { fate: 'limited' }
  }
}

function restFate(run: ApplyRun, item: Item, sent: Sent): Fate {
  if (!isRestSuccess(item, sent)) {
    return {
      fate: 'unknown',
      heavy: false,
      message: 'GitHub answered with something else than what was made.',
    }
  }
  const { effect } = item
  const id = sent.kind === 'answer' && isRecord(sent.data) ? sent.data['node_id'] : undefined
  if (effect.kind === 'create-milestone' && typeof id === 'string') {
    run.names.milestones.set(effect.title, id as NodeId)
    return { fate: 'done', milestone: id as NodeId }
  }
  return { fate: 'done' }
}
