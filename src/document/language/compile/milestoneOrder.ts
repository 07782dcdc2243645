import type { Milestone } from '../../model/postmortem.ts'

/** The milestones of an incident in the order in which they happen; markers T1-T8 count them (requirement 60). */
export const milestoneOrder: readonly Milestone[] = [
  'started',
  'detected',
  'acknowledged',
  'mobilised',
  'cause_found',
  'mitigated',
  'restored',
  'resolved',
]
