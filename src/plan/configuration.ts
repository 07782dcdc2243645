import type { RepositorySnapshot } from '../incident/snapshot.ts'
import type { Plan } from './plan.ts'
export function planConfiguration(_seen: RepositorySnapshot, _now: Date): Plan {
  return { effects: [] }
}
