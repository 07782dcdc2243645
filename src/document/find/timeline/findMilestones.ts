import type { Field, Milestone, TimelineEvent, Written } from '../../model/postmortem.ts'
import type { Dating } from '../../values/readDate.ts'
import { readMoment } from '../../values/readMoment.ts'
import type { Zone } from '../../values/timeZone.ts'
import { instant } from './clockwork.ts'

const byField: Readonly<Record<string, Milestone>> = {
  started: 'started',
  detected: 'detected',
  acknowledged: 'acknowledged',
  mobilised: 'mobilised',
  cause_found: 'cause_found',
  mitigated: 'mitigated',
  restored: 'restored',
  resolved: 'resolved',
}

export type Milestones = Partial<Record<Milestone, Written<string>>>

/**
 * The eight milestones. Fields say them first; else the timeline: the first event of its kind, for `restored` and `resolved` the last.
 */
export function findMilestones(
  fields: readonly Field[],
  timeline: readonly TimelineEvent[],
  dating: Dating,
  utcOffset: number,
): Milestones {
  const found: Milestones = {}
  for (const event of timeline) {
    const { milestone, at } = event
    if (milestone === undefined || at.value === undefined) continue
    const last = milestone === 'restored' || milestone === 'resolved'
    if (found[milestone] === undefined || last) found[milestone] = at
  }
  const seen = new Set<Milestone>()
  for (const field of fields) {
    const milestone = byField[field.name]
    if (milestone === undefined || seen.has(milestone)) continue
    const value = fieldInstant(field.text, dating, utcOffset)
    if (value === undefined) continue
    seen.add(milestone)
    found[milestone] = { ...field.valueSpan, text: field.text, value }
  }
  return found
}

/** The zone that the head's moments are written in; what is assumed where they say none. */
export function fieldZone(
  fields: readonly Field[],
  assumed: number,
): { readonly zone: Zone; readonly stated: boolean } {
  for (const { name, text } of fields) {
    const zone = byField[name] === undefined && name !== 'date' ? undefined : readMoment(text)?.zone
    if (zone !== undefined) return { zone, stated: true }
  }
  return { zone: assumed, stated: false }
}

function fieldInstant(text: string, dating: Dating, utcOffset: Zone): string | undefined {
  const moment = readMoment(text, dating)
  const date = moment?.date ?? dating.date
  if (moment?.clock === undefined || date === undefined) return undefined
  return instant(date, moment.clock, moment.zone ?? utcOffset)
}
