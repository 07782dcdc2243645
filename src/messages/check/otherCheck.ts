/** The check on a pull request that has nothing to do with a postmortem, where the check is wanted on all. */
export const otherCheck = {
  title: 'No postmortem in this pull request',
  summary:
    'Debrief holds pull requests with a postmortem until it is complete, reviewed and tracked. This one has none, so it can be merged as far as Debrief is concerned.',
} as const
