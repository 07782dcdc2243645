/** What the check is called: the name that branch protection knows. */
export const checkName = 'Debrief'

/** Where a repository says how it wants its postmortems run. */
export const configurationPath = '.github/debrief.yml'

/** The labels under which the app finds its own issues about a repository. */
export const labelNames = {
  configuration: 'debrief: configuration',
  dashboard: 'debrief: dashboard',
} as const
