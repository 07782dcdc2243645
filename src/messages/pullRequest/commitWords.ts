import { plural } from '../../document/rules/plural.ts'

/** Headlines of the app's commits. No `#` numbers and no closing keywords: GitHub would act on them at the merge. */
export const commitWords = {
  open: (id: string) => `Open the postmortem of ${id}`,
  fix: (id: string, label: string) => `${label} in the postmortem of ${id}`,
  /** @param events how many were added to the timeline; `fields`: whether the front matter changed */
  facts: (id: string, { events, fields }: { readonly events: number; readonly fields: boolean }) =>
    events === 0
      ? `Follow the facts of ${id}`
      : `Add ${plural(events, 'event')} to the timeline of ${id}${fields ? ' and follow its facts' : ''}`,
  tickets: (id: string, count: number) =>
    `Link ${plural(count, 'action item')} of ${id} to ${count === 1 ? 'its issue' : 'their issues'}`,
} as const
