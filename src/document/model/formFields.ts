/** What the form of an incident's issue can say. */
export const formFields = [
  'severity',
  'category',
  'services',
  'commander',
  'impact',
  'summary',
  'started',
  'detected',
  'acknowledged',
  'mitigated',
  'resolved',
] as const

export type FormField = (typeof formFields)[number]
