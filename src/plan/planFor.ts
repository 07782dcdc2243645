import type { Observation } from '../incident/observed/snapshot.ts'
import { whyOther } from '../messages/log/logWords.ts'
import { planRepository } from './configuration/planRepository.ts'
import type { Plan } from './plan.ts'
import { planIncident } from './planIncident.ts'
import type { PlanSettings } from './planSettings.ts'
import { planOtherPullRequest } from './review/otherPullRequest.ts'

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
