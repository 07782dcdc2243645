import type { RepositorySnapshot } from '../../incident/observed/snapshot.ts'
import type { Plan } from '../plan.ts'
import type { PlanSettings } from '../planSettings.ts'
import { planConfiguration } from './configuration.ts'
import { planDashboard } from './planDashboard.ts'

/** Everything to do for a repository itself: the issue about its configuration, and the dashboard. */
export function planRepository(seen: RepositorySnapshot, settings: PlanSettings): Plan {
  if (seen.repository.isArchived || !seen.repository.hasIssues) return { effects: [] }
  const plan = planDashboard(seen, settings)
  if (plan.needs) return plan
  return { ...plan, effects: [...planConfiguration(seen).effects, ...plan.effects] }
}
