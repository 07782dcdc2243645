import type { Postmortem, TimelineEvent } from '../../model/postmortem.ts'

type Outline = Pick<Postmortem, 'timeline' | 'headings' | 'entries'>

/**
 * The timeline cut wherever another title or lead-in stands between two events, or another list begins: a log of many incidents
 * has many timelines, a list of key moments may come before the whole story, and each is in order by itself.
 */
export function timelineRuns({
  timeline,
  headings,
  entries,
}: Outline): readonly (readonly TimelineEvent[])[] {
  const own = new Set(timeline.map(({ span }) => span.line))
  const cuts = headings.filter(({ line }) => !own.has(line)).map(({ start }) => start)
  const parents = new Map(entries.map(({ line, parent }) => [line, parent]))
  const runs: TimelineEvent[][] = []
  let next = 0
  for (const event of timeline) {
    const before = next
    while ((cuts[next] ?? Number.POSITIVE_INFINITY) < event.span.start) next++
    const run = runs.at(-1)
    const last = run?.at(-1)
    const together =
      last?.form === event.form &&
      next === before &&
      parents.get(last.span.line) === parents.get(event.span.line)
    if (run !== undefined && together) run.push(event)
    else runs.push([event])
  }
  return runs
}
