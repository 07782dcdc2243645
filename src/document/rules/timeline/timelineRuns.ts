import type { Postmortem, TimelineEvent } from '../../model.ts'

/**
 * The timeline cut wherever another title stands between two events: a log of many incidents has many timelines, and each is
 * in order by itself. Titles that are events do not cut.
 */
export function timelineRuns({
  timeline,
  headings,
}: Pick<Postmortem, 'timeline' | 'headings'>): readonly (readonly TimelineEvent[])[] {
  const own = new Set(timeline.map(({ span }) => span.line))
  const cuts = headings
    .filter(({ form, line }) => form === 'heading' && !own.has(line))
    .map(({ start }) => start)
  const runs: TimelineEvent[][] = []
  let next = 0
  let form: TimelineEvent['form'] | undefined
  for (const event of timeline) {
    const before = next
    while ((cuts[next] ?? Number.POSITIVE_INFINITY) < event.span.start) next++
    const run = runs.at(-1)
    if (run === undefined || next > before || event.form !== form) runs.push([event])
    else run.push(event)
    form = event.form
  }
  return runs
}
