import type { Placeholder, Postmortem } from '../model/postmortem.ts'

interface Range {
  readonly start: number
  readonly end: number
}

/**
 * Tells whether a range touches template text that nobody has replaced yet: `structure/placeholder` reports
 * those, so other rules need not.
 */
export function templateText(postmortem: Postmortem): (range: Range) => boolean {
  const sorted = postmortem.placeholders.toSorted((a, b) => a.start - b.start)
  return (range) => {
    const next = firstEndingAfter(sorted, range.start)
    return next !== undefined && next.start < Math.max(range.end, range.start + 1)
  }
}

function firstEndingAfter(sorted: readonly Placeholder[], offset: number): Placeholder | undefined {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return sorted[low]
}
