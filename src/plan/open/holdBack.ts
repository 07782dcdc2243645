import { mayWrite } from '../../incident/rights.ts'
import type { Policy } from '../../policy/policy.ts'
import type { RuledSituation } from '../case/situationOf.ts'
import { askers } from '../case/standing.ts'
import { type Limit, turnOf } from '../case/turnOf.ts'
import type { Plan } from '../plan.ts'
import type { PlanSettings } from '../planSettings.ts'

const hour = 3_600_000
const day = 24 * hour

type Settings = Pick<PlanSettings, 'policy' | 'pace'>

/**
 * A storm of incidents does not become one of pull requests: when as many postmortems were opened lately as the policy
 * allows, the next one waits for its turn, the oldest incident first. Whoever comments `/postmortem` does not wait.
 */
export function holdBack(situation: RuledSituation, { policy, pace }: Settings): Plan | undefined {
  const { snapshot, facts } = situation
  const { number } = snapshot.issue
  const asked = askers(snapshot, facts).some((login) => mayWrite(snapshot.resolved, login))
  if (!pace || snapshot.branch || asked) return undefined
  const now = Date.parse(pace.now)
  const opened = new Map([...(snapshot.lately ?? []), ...pace.opened].map((one) => [one.number, one.at]))
  const taken = [...opened].flatMap(([other, at]) => (other === number ? [] : [Date.parse(at)]))
  const waits = now - Date.parse(facts.declared.at) < day ? 'turn' : 'backlog'
  const ahead = pace.waiting.filter((other) => other.why === waits && other.number < number).length
  const turn = turnOf(taken, limitsFor(waits, policy), ahead, now)
  if (turn <= now) return undefined
  // The later number comes a little later, so that the older one takes the turn that both wait for.
  const next = new Date(turn + Math.min(number, 60_000)).toISOString()
  return { effects: [], waits, next }
}

/** What was declared longer ago leaves room for what happens now. */
function limitsFor(waits: 'turn' | 'backlog', { mostAnHour, mostADay }: Policy): readonly Limit[] {
  if (waits === 'turn') return [{ most: mostAnHour, milliseconds: hour }]
  return [
    { most: mostADay, milliseconds: day },
    { most: Math.ceil(mostAnHour / 2), milliseconds: hour },
  ]
}

/** In a storm not every incident gets a comment that says what it waits for: the dashboard says it of them all. */
export function keepQuiet(
  { phase, statusComment }: RuledSituation,
  { policy, pace }: Settings,
): Plan | undefined {
  const first = statusComment === undefined && (phase === 'unconfirmed' || phase === 'optional')
  if (!pace || !first || pace.said < policy.mostAnHour) return undefined
  return phase === 'unconfirmed' ? { effects: [], waits: 'confirmation' } : { effects: [] }
}
