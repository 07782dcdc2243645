import { type Key, keyText } from '../incident/key.ts'
import type { Observation, OtherPullRequest } from '../incident/observed/snapshot.ts'
import type { Wish } from '../incident/wish.ts'
import { askAction, isAsking } from '../plan/case/standing.ts'
import type { Effect } from '../plan/effect.ts'
import type { Plan } from '../plan/plan.ts'
import { tellTooMuch } from '../plan/tellTooMuch.ts'
import { absorb } from './absorb.ts'
import { clearToSend, itemsOf, settleMilliseconds } from './clearToSend.ts'
import type { Compute } from './compute.ts'
import { createLook, mostRounds, type Planned } from './createLook.ts'
import { TooMuchError } from './errors.ts'
import type { Log } from './log.ts'
import { about, logOutcomes } from './logOutcomes.ts'
import { noteArrival } from './note/arrivals.ts'
import { carriersOf, noteCarriers } from './note/carriers.ts'
import { followGroup } from './note/followGroup.ts'
import { hintsFrom } from './note/hints.ts'
import { noteLooks } from './note/lookedAt.ts'
import { createPace } from './note/pace.ts'
import { troublesFrom, writeTroubles } from './note/troubles.ts'
import { noteWritten } from './note/tugOfWar.ts'
import { wishesSettled } from './note/wishesSettled.ts'
import type { Claim, Notebook, Outcome, Queue, Reader, Writer } from './ports.ts'
import { settleApplied } from './settleApplied.ts'
import { settleFailure } from './settleFailure.ts'

export interface ReconcilerParts {
  readonly reader: Reader
  readonly writer: Writer
  readonly queue: Queue
  readonly notebook: Notebook
  readonly clock: () => Date
  readonly log: Log
  readonly compute: Compute
}

export interface Reconciler {
  /** Works one key through and settles its claim; never throws. */
  work(claim: Claim): Promise<void>
}

type Gone = Extract<Observation, { readonly kind: 'gone' }>
/** The dashboard follows what happens to many incidents at once in one go. */
const dashboardDelay = 10_000

/** Observe → plan → apply for one key at a time. */
export function createReconciler(parts: ReconcilerParts): Reconciler {
  const { look, planned, policyAt } = createLook(parts)
  const heat = createPace()

  async function pass(claim: Claim): Promise<void> {
    const { key } = claim
    const held = heat.holdUntil(key, parts.clock())
    if (held) {
      parts.log.debug({ key: keyText(key), until: held }, 'Held back: it was written to very often lately')
      return parts.queue.done(claim, held)
    }
    const wishes = parts.notebook.wishes(key)
    let { seen, plan } = await look(key)
    if (seen.kind === 'gone') return settleGone(claim, seen)
    if (await handedOver(key, seen, plan)) return parts.queue.done(claim)
    await passOn(key, plan, wishes)
    for (let round = 0; ; round += 1) {
      const now = parts.clock()
      const cleared = clearToSend(plan.effects, parts.notebook.intents(key), now)
      forgetSettled(key, plan.effects, now)
      parts.notebook.remember(key, hintsFrom(seen, plan, parts.notebook.hints(key), now))
      if (cleared.effects.length === 0) {
        parts.log.debug({ ...about(seen), why: plan.why, again: cleared.lookAgain }, 'Nothing to do')
        parts.notebook.forgetWishes(key, wishesSettled(wishes, plan, []))
        return parts.queue.done(claim, earliest(cleared.lookAgain, plan.next))
      }
      const applied = await parts.writer.apply(seen, cleared.effects, (sending) => {
        parts.notebook.intend(key, itemsOf(sending), parts.clock())
      })
      heat.noteWrite(key, parts.clock())
      const news = record(claim, applied.outcomes)
      logOutcomes(parts.log, seen, plan, applied.outcomes)
      parts.notebook.forgetWishes(key, wishesSettled(wishes, plan, applied.outcomes))
      const more =
        plan.again && applied.outcomes.every(({ result }) => result === 'done') && round < mostRounds
      if (!more || cleared.effects.length < plan.effects.length)
        return settleApplied(claim, applied, { news, ended: hasEnded(seen) }, parts)
      ;({ seen, plan } = await planned(absorb(seen, applied.outcomes)))
    }
  }

  /** What two keys share is the business of one of them, and one worker at a time has that. */
  async function handedOver(key: Key, seen: Observation, plan: Plan): Promise<boolean> {
    const { belongsTo = key.number, carriers = [] } = plan
    const owner = { ...key, number: belongsTo }
    if (seen.kind === 'pull_request') noteLook(seen, carriers.length > 0 ? belongsTo : 0)
    noteCarriers(parts.notebook, owner, carriers)
    followGroup(parts.notebook, key, owner, seen)
    if (belongsTo === key.number) return false
    await parts.queue.enqueue([owner], parts.clock())
    return true
  }

  function noteLook({ key, pullRequest: { open, head } }: OtherPullRequest, incident: number): void {
    noteLooks(parts.notebook, key, [{ number: key.number, look: open ? { head, incident } : undefined }])
  }

  /** Tells other keys what concerns them: what was asked for on the dashboard, and the dashboard of what it lists. */
  async function passOn(
    key: Key,
    { effects, arrived, asks = [], looks = [], tellsDashboard }: Planned,
    wishes: readonly Wish[],
  ): Promise<void> {
    const { queue, notebook, clock } = parts
    if (arrived) noteArrival(notebook, key, arrived)
    for (const { number, login } of asks) notebook.wish({ ...key, number }, { action: askAction, login })
    // One after the other: the oldest takes the first turn. What waits already has its time.
    const numbers = [...asks.map(({ number }) => number), ...looks].toSorted((a, b) => a - b)
    const now = clock().getTime()
    queue.offer(numbers.map((number, index) => ({ key: { ...key, number }, due: new Date(now + index) })))
    const repository = { ...key, number: 0 }
    // What the dashboard asked for in vain it would only ask for again.
    const vain = effects.length === 0 && wishes.some(isAsking)
    const listed = key.number !== 0 && !vain && notebook.hints(repository).listed?.includes(key.number)
    if (listed || tellsDashboard)
      await queue.enqueue([repository], new Date(clock().getTime() + dashboardDelay))
  }

  /** @returns whether GitHub refused something that it had not refused before */
  function record({ key, attempts }: Claim, outcomes: readonly Outcome[]): boolean {
    const effects = (result: Outcome['result']) =>
      outcomes.filter((outcome) => outcome.result === result).map(({ effect }) => effect)
    const items = (result: Outcome['result']) => itemsOf(effects(result))
    noteWritten(parts.notebook, key, effects('done'), parts.clock())
    parts.notebook.confirm(key, items('done'))
    parts.notebook.forget(key, [...items('refused'), ...items('unsent')])
    return writeTroubles(parts.notebook, key, troublesFrom(outcomes, attempts))
  }

  // An intent whose item no plan wants any more was found on GitHub, or is no longer needed. A plan made from what
  // was true before the write says nothing about it, so fresh intents stay.
  function forgetSettled(key: Key, effects: readonly Effect[], now: Date): void {
    const wanted = new Set(itemsOf(effects))
    const settled = [...parts.notebook.intents(key)].filter(
      ([item, { at }]) => !wanted.has(item) && at.getTime() + settleMilliseconds <= now.getTime(),
    )
    if (settled.length > 0)
      parts.notebook.forget(
        key,
        settled.map(([item]) => item),
      )
  }

  // A replica may not show yet what was just made: gone is believed the second time.
  async function settleGone(claim: Claim, { why, pullRequests = [] }: Gone): Promise<void> {
    await parts.queue.enqueue(
      pullRequests.map((number) => ({ ...claim.key, number })),
      parts.clock(),
    )
    const name = `gone ${keyText(claim.key)}`
    const again = parts.notebook.read(name) !== 'once'
    parts.notebook.write(name, again ? 'once' : 'yes')
    if (!again) parts.notebook.drop(claim.key)
    // The second look asks GitHub where the repository is.
    if (why === 'repository') parts.notebook.misplace(claim.key.repository)
    parts.queue.done(claim, again ? new Date(parts.clock().getTime() + settleMilliseconds) : undefined)
  }

  /** What is too much to be read is said where people stand, and a check that nothing vouches for is taken back. */
  async function tell(claim: Claim, { found }: TooMuchError): Promise<void> {
    const { reader, writer, notebook, clock, log } = parts
    const { key } = claim
    if (key.number === 0) return
    const told = carriersOf(notebook, key)
    const seen = await reader.glimpse(key, { ...notebook.hints(key), pullRequests: told })
    if (!seen) return
    const effects = tellTooMuch(seen, await policyAt(key, seen.repository), found)
    const cleared = clearToSend(effects, notebook.intents(key), clock())
    if (cleared.effects.length === 0) return
    const { outcomes } = await writer.apply(seen, cleared.effects, (sending) => {
      notebook.intend(key, itemsOf(sending), clock())
    })
    record(claim, outcomes)
    logOutcomes(log, seen, { why: 'there is too much to read' }, outcomes)
  }

  return {
    async work(claim) {
      try {
        try {
          await pass(claim)
        } catch (error) {
          if (error instanceof TooMuchError) await tell(claim, error)
          throw error
        }
      } catch (error) {
        settleFailure(claim, error, parts)
      }
    },
  }
}

function earliest(one: Date | undefined, other: string | undefined): Date | undefined {
  const dates = [...(one ? [one] : []), ...(other ? [new Date(other)] : [])]
  return dates.toSorted((a, b) => a.getTime() - b.getTime())[0]
}

/** Whether nobody waits for anything of it. */
function hasEnded(seen: Observation): boolean {
  return seen.kind === 'incident' && !seen.issue.open
}
