const events = [
  'The deployment of `checkout` 4.2 reaches all regions',
  'First errors: `POST /orders` answers 500 for one request in eight',
  'Alert *error budget burn* fired and paged the on-call engineer',
  'The on-call engineer acknowledged the page and opened the [dashboard](https://metrics.example/d/checkout)',
  'Incident declared in **#inc-checkout**; @ana takes command',
  'Root cause identified: the connection pool keeps dead connections after a failover',
  'Rollback to 4.1 deployed in all regions',
  'Error rate back to normal; incident resolved',
]
const actions = [
  'Add an alert for pool exhaustion',
  'Practise the rollback every month',
  'Limit retries of the payment client',
  'Document the failover',
]
const owners = ['@ana', '@org/payments', 'Bob Stone', '@carla']

/**
 * Writes a postmortem of about the given size with everything that real ones have, ever the same for the same arguments.
 * @param size in UTF-16 units
 * @param seed makes another document
 */
export function writePostmortem(size: number, seed = 0): string {
  const parts = [head(seed)]
  let length = parts[0]?.length ?? 0
  // Whole chapters only: the last one is left out when that comes nearer to the size.
  for (let round = 0; length < size - chapter(0).length / 2; round++) {
    const part = chapter(round + seed)
    parts.push(part)
    length += part.length
  }
  return parts.join('\n')
}

function head(seed: number): string {
  return `---
incident: INC-2026-${String(seed).padStart(4, '0')}
title: "Checkout: errors after failover"
severity: P1
owner: ana
started: 2026-11-20T14:02:00Z
resolved: 2026-11-20T15:25:00Z
services: [checkout, payments]
---

# Checkout: errors after failover

**Duration:** 83 minutes
**Users affected:** 12,400 (3.2%)
`
}

function chapter(round: number): string {
  const rows = events.map((event, at) => `| ${momentOf(round * 70 + at * 7)} | ${event} | metrics |`)
  const items = actions.map(
    (action, at) =>
      `| ${action} (${round}) | ${owners[(at + round) % 4]} | 2026-12-0${at + 1} | High | #${round * 4 + at + 1} |`,
  )
  return `## Summary ${round}

Between 14:02 and 15:25 UTC the checkout answered one request in eight with an error. About *12,400 customers* could not pay.
The cause was a pool that kept **dead connections** after a failover; see [the report](https://docs.example/report-${round}).

## Timeline

| Time (UTC) | Event | Source |
|------------|-------|--------|
${rows.join('\n')}

## Root cause

The pool checks connections only when it opens them. After the failover it handed out dead ones for as long as they lived:
the limit is one hour. Nobody had seen this before, since failovers had been rare.

1. Why did the checkout fail? Because its pool handed out dead connections.
2. Why did it? Because connections are checked when they are opened, not when they are used.

### What went well

- The alert fired within four minutes, inside the target.
- The rollback took six minutes and was *well practised*.

### What went wrong

- The dashboard does not show the pool's state.
  - It was built before the pool was.

## Action items

| Action | Owner | Due | Priority | Ticket |
|--------|-------|-----|----------|--------|
${items.join('\n')}

- [x] Tell support what happened (@ana)
- [ ] Review the other pools, due 2026-12-1${round % 9}

\`\`\`sql
select count(*) from connections where state = 'dead' -- ${round}
\`\`\`
`
}

/** Minutes after the start of the incident, as a timeline writes them. */
function momentOf(minutes: number): string {
  const at = new Date(Date.UTC(2026, 10, 20, 14, 2) + minutes * 60_000).toISOString()
  return `${at.slice(0, 10)} ${at.slice(11, 16)}`
}
