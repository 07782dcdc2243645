/** What GitHub takes, and what the app keeps below so that nothing it writes is refused. */
export const limits = {
  /** characters of a body; GitHub takes 65,536 */
  body: 65_000,
  /** annotations of a check run in one request */
  annotations: 50,
  /** sub-issues of an issue, closed ones included */
  subIssues: 100,
} as const
