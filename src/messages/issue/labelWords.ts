import type { Severity } from '../../document/model/severity.ts'

/** What the app's labels mean, at most 100 characters each (GitHub's limit for label descriptions). */
export const labelWords = {
  action: 'An action item of a postmortem',
  priority: (priority: Severity) => `Priority ${priority} of an action item`,
  draft: 'The postmortem is being written',
  review: 'The postmortem is being reviewed',
  approved: 'The postmortem is approved and can be merged',
  published: 'The postmortem is published',
} as const
