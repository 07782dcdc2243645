import type { Figures } from '../../document/figures/computeFigures.ts'
import type { IntervalName } from '../../document/figures/responseTimes.ts'
import { durationText } from '../text/durationText.ts'

const names: readonly (readonly [IntervalName, string])[] = [
  ['time_to_alert', 'Time to alert'],
  ['time_to_detect', 'Time to detect'],
  ['time_to_acknowledge', 'Time to acknowledge'],
  ['time_to_mitigate', 'Time to mitigate'],
  ['time_to_resolve', 'Time to resolve'],
  ['impact_duration', 'Duration of the impact'],
]

/** The figures that the document's own milestones give, one list entry each; what is not known is left out. */
export function figureLines({ times, target }: Figures): readonly string[] {
  const known = names.flatMap(([name, title]) => {
    const interval = times[name]
    return interval && interval.minutes >= 0
      ? [`- ${title}: ${durationText(interval.minutes)} (${interval.from} → ${interval.to})`]
      : []
  })
  const answer = target?.sinceDetection.result ?? 'unknown'
  return answer === 'unknown' || !target
    ? known
    : [
        ...known,
        `- Answered within ${durationText(target.target)} of detection, as ${target.severity} asks: ${answer === 'met' ? 'yes' : 'no'}`,
      ]
}
