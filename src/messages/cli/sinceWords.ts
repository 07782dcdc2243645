/** What is said when the difference to a Git ref cannot be told. */
export const sinceWords = {
  noRepository: '`--since` asks Git what changed, and this folder is in no Git repository.',

  unknownRef: (ref: string) =>
    `Git does not know \`${ref}\` here. Name a branch, tag or commit; on GitHub Actions, let actions/checkout fetch it with \`fetch-depth: 0\`.`,
} as const
