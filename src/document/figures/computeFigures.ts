import type { ActionItem, Horizon, Postmortem } from '../model/postmortem.ts'
import type { Severity } from '../model/severity.ts'
import { type EventOffset, eventOffsets } from './eventOffsets.ts'
import { type HorizonDays, horizonOf, resolutionOf } from './horizonOf.ts'
import { type ResponseTarget, responseTarget } from './responseTarget.ts'
import { type Interval, type IntervalName, responseTimes, type TimeReading } from './responseTimes.ts'
import { type Gap, longestGap, timelineGaps } from './timelineGaps.ts'

export interface FigureSettings extends TimeReading {
  readonly horizons: HorizonDays
  readonly responseTargets: Readonly<Record<Severity, number>>
}

/** Every figure that the document itself allows to compute. What cannot be known is absent. */
export interface Figures {
  readonly times: Readonly<Partial<Record<IntervalName, Interval>>>
  readonly longestGap?: Gap
  readonly target?: ResponseTarget
  readonly offsets: readonly EventOffset[]
  readonly actions: readonly { readonly item: ActionItem; readonly horizon?: Horizon }[]
  readonly counts: {
    readonly actions: number
    readonly owned: number
    readonly dated: number
    readonly tracked: number
  }
}

/** @param severity the incident's, when it is known */
export function computeFigures(
  postmortem: Postmortem,
  settings: FigureSettings,
  severity?: Severity,
): Figures {
  const { actions, milestones } = postmortem
  const gap = longestGap(timelineGaps(postmortem))
  const resolved = resolutionOf(postmortem)
  return {
    times: responseTimes(milestones, settings),
    ...(gap === undefined ? {} : { longestGap: gap }),
    ...(severity === undefined
      ? {}
      : { target: responseTarget(severity, milestones, settings.responseTargets) }),
    offsets: eventOffsets(postmortem),
    actions: actions.map((item) => {
      const due = item.due.value
      if (due === undefined || resolved === undefined) return { item }
      return { item, horizon: horizonOf(due, resolved, settings.horizons) }
    }),
    counts: {
      actions: actions.length,
      owned: actions.filter(({ owners }) => (owners.value ?? []).length > 0).length,
      dated: actions.filter(({ due }) => due.value !== undefined).length,
      tracked: actions.filter(({ ticket }) => ticket.value !== undefined).length,
    },
  }
}
