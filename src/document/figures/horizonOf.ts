import type { Horizon, IsoDate, IsoInstant, Postmortem } from '../model/postmortem.ts'
import { daysBetween } from '../values/calendar.ts'

/** Last day of each horizon, counted from the resolution; everything later is long term. */
export interface HorizonDays {
  readonly immediate: number
  readonly short_term: number
  readonly medium_term: number
}

/** Horizon in which a date lies (requirement 102): 0-7, 8-28, 29-90, 91 and more days after the resolution; earlier dates are immediate. */
export function horizonOf(due: IsoDate, resolved: IsoDate | IsoInstant, days: HorizonDays): Horizon {
  const after = daysBetween(resolved, due)
  if (after <= days.immediate) return 'immediate'
  if (after <= days.short_term) return 'short_term'
  return after <= days.medium_term ? 'medium_term' : 'long_term'
}

/** The moment from which due dates are counted: resolved, else restored, else mitigated. */
export function resolutionOf({ milestones }: Pick<Postmortem, 'milestones'>): IsoInstant | undefined {
  return (milestones.resolved ?? milestones.restored ?? milestones.mitigated)?.value
}
