/** One row as people write it into the action table; an empty string leaves the cell empty. */
export interface WrittenAction {
  readonly action: string
  readonly owner?: string
  readonly due?: string
  readonly priority?: string
  readonly ticket?: string
}

/**
 * The document as its owner would push it: front matter and timeline of the draft kept, everything else written.
 * @param draft the document as the app opened it
 */
export function writtenPostmortem(draft: string, actions: readonly WrittenAction[]): string {
  const frontMatter = /^---\n[\s\S]*?\n---\n/.exec(draft)?.[0] ?? ''
  const title = /^# .*$/m.exec(draft)?.[0] ?? '# Postmortem'
  const timeline = draft.split('\n').filter((line) => line.includes('debrief:event'))
  return `${fillFrontMatter(frontMatter)}
${title}

This postmortem is blameless.

## Summary

On 20 November between 14:00 and 14:41 UTC, 38 % of checkouts failed with status 500. Release 418 held database connections open while it called the tax service, and the pool ran empty. Rolling it back ended the impact.

## Impact

| Measure | Value |
| --- | --- |
| Services affected | checkout |
| Duration of impact | 41 minutes |
| Users affected (number, share of all) | 4,120 (6 %) |
| Requests failed (number, error rate) | 9,870 (38 %) |
| Revenue and service credits | 58,000 EUR delayed; no credits |

## Timeline

| Time (UTC) | Event | Actor | Source |
| --- | --- | --- | --- |
${timeline.join('\n')}

## Detection

The alert on the error rate fired four minutes after the first failure.

## Root cause

Checkout opened its transaction before it asked the tax service, and so held a connection for the whole call.

**Trigger:** release 418 moved the call into the transaction.

**Evidence:** [pool graph](https://graphs.example/pool)

## Contributing factors

| Factor | Type | Contribution | Evidence |
| --- | --- | --- | --- |
| No limit on how long a request may hold a connection | Technical | High | [pool graph](https://graphs.example/pool) |
| Load tests answer for the tax service at once | Process | Medium | [test plan](https://docs.example/load) |

## What went well

- The rollback took three minutes and needed one command.

## What went wrong

- The rollout went to all of Europe at once.

## Where we got lucky

- On a Monday the load on the tax service would have been twice as high.

## Lessons learned

- A connection is a shared resource: hold it only while talking to the database.

## Action items

${actionTable(actions)}
## Follow-up review

| Field | Value |
| --- | --- |
| Follow-up review date | 2026-12-18 |
| Follow-up owner | @ana |
| How we will know that it worked | No pool above 80 % for a month |

## References

- Incident: the issue this postmortem belongs to
`
}

/** An action table of the bundled templates. */
export function actionTable(actions: readonly WrittenAction[]): string {
  const rows = actions.map(
    ({ action, owner = '', due = '', priority = 'P2', ticket = '' }) =>
      `| ${action} | ${owner} | ${due} | ${priority} | ${ticket} |\n`,
  )
  return `| Action | Owner | Due | Priority | Ticket |\n| --- | --- | --- | --- | --- |\n${rows.join('')}`
}

const known: Readonly<Record<string, string>> = {
  category: 'availability',
  services: '[checkout]',
  commander: '"@ben"',
  started: '2026-11-20T14:00:00Z',
  detected: '2026-11-20T14:04:00Z',
  acknowledged: '2026-11-20T14:06:00Z',
  mitigated: '2026-11-20T14:41:00Z',
  resolved: '2026-11-20T15:10:00Z',
  confidentiality: 'internal',
  audiences: '[engineering]',
}

function fillFrontMatter(frontMatter: string): string {
  return frontMatter.replace(/^(\w+): .*TBD.*$/gm, (line, name: string) =>
    name in known ? `${name}: ${known[name]}` : line.replace('TBD', 'none'),
  )
}
