import type { Language } from './language.ts'

/** Records of which a language has nothing, or nothing but what it names behind them. */
export const noMilestones: Language['marks'] = {
  started: [],
  detected: [],
  acknowledged: [],
  mobilised: [],
  cause_found: [],
  mitigated: [],
  restored: [],
  resolved: [],
}
export const noFigures: Language['figures'] = {
  users: [],
  users_percent: [],
  requests: [],
  error_rate: [],
  revenue: [],
  duration: [],
  time_to_detect: [],
  time_to_acknowledge: [],
  time_to_mitigate: [],
  time_to_resolve: [],
  sla_breach: [],
}
