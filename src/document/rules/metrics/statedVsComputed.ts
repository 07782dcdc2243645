import { sayMinutes, sayMoment } from '../../figures/minutes.ts'
import { type Interval, type IntervalName, intervalsFor } from '../../figures/responseTimes.ts'
import type { OfficeHours } from '../../figures/workingMinutes.ts'
import type { FigureKind, Postmortem, StatedFigure } from '../../model.ts'
import { growing } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Hit, Rule, RuleContext } from '../rule.ts'
import type { RuleSettings } from '../settings.ts'
import { markedMoments } from './markedMoments.ts'
import { milestonesOutOfOrder } from './milestoneOrder.ts'

const text = (duration: string) =>
  `---\nstarted: 2026-01-31 14:00\nresolved: 2026-01-31 15:30\n---\n\n# Slow checkout\n\n## Impact\n\n- **Duration:** ${duration}\n`

export const statedVsComputed: Rule = {
  id: 'metrics/stated-vs-computed',
  reason:
    'A stated duration that its own timeline contradicts is the most common error in published postmortems.',
  levels: growing,
  examples: {
    good: [text('90 minutes'), text('1 h 33 min')],
    bad: [{ text: text('30 minutes'), fixed: text('1 h 30 min') }],
  },
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

function compare(figure: StatedFigure, postmortem: Postmortem, { settings }: RuleContext): readonly Hit[] {
  const { milestones } = postmortem
  const stated = figure.value
  const names = meanings[figure.kind] ?? []
  const { started, detected } = milestones
  const counted = (from: typeof started, clock = settings.clock) =>
    names.flatMap((name) =>
      intervalsFor(name, from === undefined ? {} : { ...milestones, started: from }, { ...settings, clock }),
    )
  const [computed] = [...counted(started), ...counted(detected)].filter((interval) =>
    isStated(interval, postmortem),
  )
  if (stated === undefined || computed === undefined || milestonesOutOfOrder(postmortem).length > 0) return []
  // Dates without a time of day have no minutes to compare.
  if (isMidnight(computed.start) && isMidnight(computed.end)) return []
  const clocks = settings.clock === 'calendar' ? [settings.clock, ...usualOfficeHours] : [settings.clock]
  const possible = clocks.flatMap((clock) => [...counted(started, clock), ...counted(detected, clock)])
  if (possible.some(({ minutes }) => agrees(stated, minutes, settings))) return []
  const from = computed.start === started?.value ? computed.from : 'detected'
  const message = sayDifference(figure, { ...computed, from }, settings)
  const { start, end } = figure
  return [{ at: figure, message, edits: [{ start, end, text: sayMinutes(computed.minutes) }] }]
}

/** Who counts in working time seldom says so. */
const usualOfficeHours: readonly OfficeHours[] = [
  [9, 17],
  [9, 18],
  [8, 18],
  [10, 17],
].map(([from = 0, to = 0]) => ({ days: [1, 2, 3, 4, 5], from: from * 60, to: to * 60 }))

function isStated({ start, to }: Interval, postmortem: Postmortem): boolean {
  const isMarked = markedMoments(postmortem)
  const { milestones } = postmortem
  const from = [milestones.started, milestones.detected].find((at) => at?.value === start)
  return [from, milestones[to]].every((at) => at !== undefined && isMarked(at))
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
