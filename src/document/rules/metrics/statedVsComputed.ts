import { sayMinutes, sayMoment } from '../../figures/minutes.ts'
import { type Interval, type IntervalName, intervalsFor } from '../../figures/responseTimes.ts'
import type { FigureKind, Postmortem, StatedFigure } from '../../model.ts'
import { growing } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Hit, Rule, RuleContext } from '../rule.ts'
import type { RuleSettings } from '../settings.ts'

const text = (duration: string) =>
  `---\nstarted: 2026-01-31 14:00\nresolved: 2026-01-31 15:30\n---\n\n# Slow checkout\n\n## Impact\n\n- **Duration:** ${duration}\n`

export const statedVsComputed: Rule = {
  id: 'metrics/stated-vs-computed',
  reason:
    'A stated duration that its own timeline contradicts is the most common error in published postmortems.',
  levels: growing,
  examples: { good: [text('90 minutes'), text('1 h 33 min')], bad: [text('30 minutes')] },
  check: (postmortem, context) =>
    postmortem.figures.flatMap((figure) => compare(figure, postmortem, context)),
}

/** Which computed intervals a stated figure may mean: authors count from the start or from the detection. */
const meanings: Readonly<Partial<Record<FigureKind, readonly IntervalName[]>>> = {
  duration: ['duration', 'impact_duration', 'time_to_resolve', 'time_to_mitigate'],
  time_to_detect: ['time_to_detect', 'time_to_alert'],
  time_to_acknowledge: ['time_to_acknowledge', 'time_to_detect'],
  time_to_mitigate: ['time_to_mitigate', 'impact_duration'],
  time_to_resolve: ['time_to_resolve', 'duration', 'impact_duration', 'time_to_mitigate'],
}

function compare(
  figure: StatedFigure,
  { milestones }: Postmortem,
  { settings }: RuleContext,
): readonly Hit[] {
  const stated = figure.value
  const names = meanings[figure.kind] ?? []
  const fromStart = names.flatMap((name) => intervalsFor(name, milestones, settings))
  const { started: _, ...later } = milestones
  const fromDetection = milestones.detected === undefined ? {} : { ...later, started: milestones.detected }
  const possible = [...fromStart, ...names.flatMap((name) => intervalsFor(name, fromDetection, settings))]
  const [computed] = fromStart
  if (stated === undefined || computed === undefined) return []
  // Dates without a time of day have no minutes to compare.
  if (isMidnight(computed.start) && isMidnight(computed.end)) return []
  if (possible.some((interval) => agrees(stated, interval.minutes, settings))) return []
  return [{ at: figure, message: sayDifference(figure, computed, settings) }]
}

function isMidnight(instant: string): boolean {
  return instant.endsWith('T00:00:00Z')
}

function agrees(stated: number, computed: number, { tolerance }: RuleSettings): boolean {
  return Math.abs(stated - computed) <= Math.max(tolerance.minutes, (tolerance.percent / 100) * computed)
}

function sayDifference(
  figure: StatedFigure,
  { from, to, start, end, minutes }: Interval,
  settings: RuleSettings,
): string {
  const clock = settings.clock === 'calendar' ? '' : ' of working time'
  return `${quoted(figure.text)} is stated, but from “${from}” (${sayMoment(start)}) to “${to}” (${sayMoment(end)}) it is ${sayMinutes(minutes)}${clock}. Correct the figure or one of the two times.`
}
