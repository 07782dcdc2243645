/** A postmortem in review whose only fault is that its one action has no owner. */
export const ownerMissing = `---
incident: INC-2026-0042
title: Checkout fails with 500s
severity: P1
owner: "@ana"
started: 2026-03-01T14:00:00Z
detected: 2026-03-01T14:04:00Z
resolved: 2026-03-01T15:10:00Z
---

# Checkout fails with 500s

## Summary

A release emptied the connection pool, so 4,120 customers (6 %) saw checkout fail until it was rolled back.

## Impact

4,120 customers (6 %) saw an error page for 41 minutes.

- **Time to detect:** 6 minutes
- **Time to mitigate:** 41 minutes
- **Time to resolve:** 70 minutes

## Timeline

| Time (UTC) | Event |
| --- | --- |
| 2026-03-01 14:00 | Impact begins |
| 2026-03-01 14:04 | Alert fires |
| 2026-03-01 14:06 | On-call acknowledges |
| 2026-03-01 14:41 | Fix applied: release rolled back |
| 2026-03-01 15:10 | Incident resolved |

## Root cause

Checkout held a connection while it called the tax service.

## Contributing factors

- Load tests had a fast tax service.
- The pool had no alert.

## Lessons learned

- Hold a connection only while it is needed.

## Action items

| Action | Owner | Due | Priority | Ticket |
| --- | --- | --- | --- | --- |
| Limit transactions to two seconds | | 2026-03-08 | P1 | #51 |

## Follow-up review

| Field | Value |
| --- | --- |
| Follow-up review date | 2026-03-29 |
`

/** The line of that action. */
export const actionLine =
  ownerMissing.split('\n').findIndex((line) => line.includes('Limit transactions')) + 1

/** The same, with the owner named. */
export const complete = ownerMissing.replace('| | 2026-03-08', '| @chi | 2026-03-08')
