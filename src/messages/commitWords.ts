import { plural } from '../document/rules/plural.ts'

/** Headlines of the app's commits. No `#` numbers and no closing keywords: GitHub would act on them at the merge. */
export const commitWords = {
  open: (id: string) => `Open the postmortem of ${id}`,
  fix: (id: string, label: string) => `${label} in the postmortem of ${id}`,
  timeline: (id: string, count: number) => `Add ${plural(count, 'event')} to the timeline of ${id}`,
  tickets: (id: string, count: number) =>
    `Link ${plural(count, 'action item')} of ${id} to ${count === 1 ? 'its issue' : 'their issues'}`,
} as const
