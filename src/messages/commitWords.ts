import { plural } from './plural.ts'

/** Headlines of the app's commits. No `#` numbers and no closing keywords: GitHub would act on them at the merge. */
export const commitWords = {
  open: (id: string) => `Open the postmortem of ${id}`,
  fix: (id: string, label: string) => `${label} in the postmortem of ${id}`,
  timeline: (id: string, count: number) => `Add ${plural(count, 'event')} to the timeline of ${id}`,
  tickets: (id: string, count: number) =>
    `Link ${count} action item${count === 1 ? '' : 's'} of ${id} to ${count === 1 ? 'its issue' : 'their issues'}`,
} as const
