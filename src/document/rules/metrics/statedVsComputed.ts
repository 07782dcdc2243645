import type { OfficeHours } from '../../figures/clockMinutes.ts'
import { sayMinutes, sayMoment } from '../../figures/minutes.ts'
import { type Interval, type IntervalName, intervalsFor } from '../../figures/responseTimes.ts'
import type { FigureKind, Postmortem, StatedFigure } from '../../model/postmortem.ts'
import { growing } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Rule } from '../rule.ts'
import type { RuleSettings } from '../settings.ts'
import { markedMilestones } from './markedMilestones.ts'
import { milestonesOutOfOrder } from './milestoneOrder.ts'

const text = (duration: string) =>
  `---\nstarted: 2026-01-31 14:00\nresolved: 2026-01-31 15:30\n---\n\n# Slow checkout\n\n## Impact\n\n- **Duration:** ${duration}\n`

export const statedVsComputed: Rule = {
  id: 'metrics/stated-vs-computed',
  settings: ['detected', 'clock'],
  reason:
    'A stated duration that its own timeline contradicts is the most common error in published postmortems.',
  levels: growing,
  examples: {
    good: [text('90 minutes'), text('1 h 33 min')],
    bad: [text('30 minutes')],
  },
  check: (postmortem, { settings }) => {
    const { figures, milestones } = postmortem
    if (figures.length === 0 || milestonesOutOfOrder(milestones).length > 0) return []
    const marked = markedMilestones(postmortem)
    return figures.flatMap((figure) => {
      const [computed] = readings(figure, marked, settings)
      if (figure.value === undefined || computed === undefined) return []
      // Dates without a time of day have no minutes to compare.
      if (isMidnight(computed.start) && isMidnight(computed.end)) return []
      if (isPossible(figure.value, figure, milestones, settings)) return []
      // No fix: as often as the figure one of the two times is what has to change.
      return [{ at: figure, message: sayDifference(figure, computed, settings) }]
    })
  },
}

/** Which computed intervals a stated figure may mean: authors count from the start or from the detection. */
const meanings: Readonly<Partial<Record<FigureKind, readonly IntervalName[]>>> = {
  duration: ['duration', 'impact_duration', 'time_to_resolve', 'time_to_mitigate'],
  time_to_detect: ['time_to_detect', 'time_to_alert'],
  time_to_acknowledge: ['time_to_acknowledge', 'time_to_detect'],
  time_to_mitigate: ['time_to_mitigate', 'impact_duration'],
  time_to_resolve: ['time_to_resolve', 'duration', 'impact_duration', 'time_to_mitigate'],
}

/** Everything the figure may mean, the usual reading first. */
function readings(
  { kind }: StatedFigure,
  milestones: Postmortem['milestones'],
  settings: RuleSettings,
  clock = settings.clock,
): readonly Interval[] {
  const names = meanings[kind] ?? []
  const { detected } = milestones
  const count = (from: Postmortem['milestones']) =>
    names.flatMap((name) => intervalsFor(name, from, { clock, mttd: settings.mttd }))
  const fromDetection = detected === undefined ? [] : count({ ...milestones, started: detected })
  return [
    ...count(milestones),
    ...fromDetection.map((interval) => ({ ...interval, from: 'detected' as const })),
  ]
}

/** Agrees with some reading, by the repository's clock or by usual office hours. */
function isPossible(
  stated: number,
  figure: StatedFigure,
  milestones: Postmortem['milestones'],
  settings: RuleSettings,
): boolean {
  const clocks = settings.clock === 'calendar' ? [settings.clock, ...usualOfficeHours] : [settings.clock]
  return clocks.some((clock) =>
    readings(figure, milestones, settings, clock).some(({ minutes }) => agrees(stated, minutes, settings)),
  )
}

/** Who counts in working time seldom says so. */
const usualOfficeHours: readonly OfficeHours[] = [
  [9, 17],
  [9, 18],
  [8, 18],
  [10, 17],
].map(([from = 0, to = 0]) => ({ days: [1, 2, 3, 4, 5], from: from * 60, to: to * 60 }))

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
