import type { OtherPullRequest } from '../incident/snapshot.ts'
import type { Plan } from './plan.ts'
export function planOtherPullRequest(_seen: OtherPullRequest): Plan {
  return { effects: [] }
}
