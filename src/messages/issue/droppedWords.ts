/** Words for an action item whose row was deleted from the document before the merge. */
export const droppedWords = {
  comment: (id: string, pullRequestUrl: string) =>
    `The row of this action item is no longer in the [postmortem of ${id}](${pullRequestUrl}), so this issue is closed as not planned. If the work is still wanted, put the row back with this issue's number in its ticket cell, and the issue opens again.`,
} as const
