import type { Observation } from '../incident/snapshot.ts'
import { whyOther } from '../messages/logWords.ts'
import { planOtherPullRequest } from './otherPullRequest.ts'
import type { Plan } from './plan.ts'
import { planIncident } from './planIncident.ts'
import { planRepository } from './planRepository.ts'
import type { PlanSettings } from './planSettings.ts'

/** Plans for whatever a key turned out to be. Pure and total. */
export function planFor(seen: Observation, settings: PlanSettings): Plan {
  switch (seen.kind) {
    case 'incident':
      return planIncident(seen, settings)
    case 'pull_request':
      return { ...planOtherPullRequest(seen, settings.policy), why: whyOther.pull_request }
    case 'repository':
      return { ...planRepository(seen, settings), why: whyOther.repository }
    case 'gone':
      return { effects: [], why: whyOther.gone }
  }
}
