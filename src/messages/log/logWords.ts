import type { Situation } from '../../incident/situation.ts'

/** Why an incident gets what it gets, for whoever reads the log: nothing in it that people wrote. */
export function whyIncident({ phase, facts, blockers }: Situation): string {
  const waits = [...new Set(blockers.map(({ kind }) => kind))].join(', ')
  switch (phase) {
    case 'none':
      return 'not an incident'
    case 'elsewhere':
      return 'another installation of Debrief runs it'
    case 'unlabelled':
      return 'the incident label was taken away'
    case 'false-alarm':
      return 'closed as not planned or as a duplicate'
    case 'past':
      return 'declared before the app came, and nobody asked since'
    case 'unconfirmed':
      return 'declared by people who may not, and confirmed by nobody yet'
    case 'optional':
      return `severity ${facts.severity} needs no postmortem, and nobody with write access asked`
    case 'exempt':
      return 'incidents of its kind get no postmortem'
    case 'skipped':
      return 'somebody with write access wants no postmortem'
    case 'wanted':
      return `severity ${facts.severity}: a postmortem is to be opened`
    case 'draft':
      return 'the postmortem is a draft'
    case 'review':
      return `in review, waiting for ${waits}`
    case 'approved':
      return 'ready to merge'
    case 'published':
      return waits === '' ? 'published' : `published, waiting for ${waits}`
    case 'closed':
      return 'the incident is closed'
    case 'aborted':
      return facts.ending
        ? 'the postmortem was aborted by command'
        : 'the pull request was closed without merging'
  }
}

/** Why anything else gets what it gets. */
export const whyOther = {
  pull_request: 'a pull request that is no postmortem of an incident',
  repository: 'the configuration of the repository',
  gone: 'not there, or the app cannot see it',
} as const
