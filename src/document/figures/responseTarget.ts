import type { Postmortem } from '../model/postmortem.ts'
import type { Severity } from '../model/severity.ts'
import { minutesBetween } from './minutes.ts'

/** How the response compares with what its severity asks for; both readings of when the clock starts. */
export interface ResponseTarget {
  readonly severity: Severity
  /** minutes; a response has to be faster */
  readonly target: number
  readonly sinceStart: TargetOutcome
  readonly sinceDetection: TargetOutcome
}

export interface TargetOutcome {
  readonly result: 'met' | 'missed' | 'unknown'
  readonly minutes?: number
}

/** Severity response targets (requirement 45): P0 < 5 min, P1 < 30 min, P2 < 2 h, P3 < 24 h. A figure, never a fault. */
export function responseTarget(
  severity: Severity,
  { started, detected, acknowledged }: Postmortem['milestones'],
  targets: Readonly<Record<Severity, number>>,
): ResponseTarget {
  const target = targets[severity]
  return {
    severity,
    target,
    sinceStart: outcome(started?.value, acknowledged?.value, target),
    sinceDetection: outcome(detected?.value, acknowledged?.value, target),
  }
}

function outcome(from: string | undefined, to: string | undefined, target: number): TargetOutcome {
  if (from === undefined || to === undefined || to < from) return { result: 'unknown' }
  const minutes = minutesBetween(from, to)
  return { result: minutes < target ? 'met' : 'missed', minutes }
}
