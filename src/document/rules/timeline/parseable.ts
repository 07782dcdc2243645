import type { TimelineEvent } from '../../model.ts'
import { advising, holding } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Hit, Rule } from '../rule.ts'
import { templateText } from '../templateText.ts'

const clockTime = /^~?\s*\d{1,2}:\d{2}/

export const parseable: Rule = {
  id: 'timeline/parseable',
  reason: 'Only events with a readable time can be ordered, compared with other records and counted.',
  levels: holding,
  examples: {
    good: [
      '## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n| 2026-01-31 14:05 | Alert |\n| ~14:20 | Paged |\n',
    ],
    bad: [
      '## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n| 2026-01-31 14:05 | Alert |\n| around lunch | Paged |\n',
      '## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n| 2026-01-31 14:05 | Alert |\n| | Paged |\n',
      '## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n| 14:05 | Alert |\n| 14:20 | Paged |\n',
    ],
  },
  check: (postmortem) => {
    const isTemplate = templateText(postmortem)
    const unread = postmortem.timeline.filter(
      (event) => event.at.value === undefined && !isTemplate(event.span),
    )
    const undated = unread.filter(({ at }) => clockTime.test(at.text))
    const silent = unread.filter(({ at }) => at.text === '')
    const others = unread.filter(({ at }) => at.text !== '' && !clockTime.test(at.text))
    return [...undatedHit(undated), ...silentHit(silent), ...others.map(unreadHit)]
  },
}

function undatedHit([first, ...rest]: readonly TimelineEvent[]): readonly Hit[] {
  if (first === undefined) return []
  const which = rest.length === 0 ? 'This time has' : `This time and ${rest.length} more have`
  const message = `${which} no date: found ${quoted(first.at.text)}. Write the date with the first event, for example \`2026-01-31 14:05\`; the following ones take it over.`
  return [{ at: first.at, message }]
}

function silentHit([first, ...rest]: readonly TimelineEvent[]): readonly Hit[] {
  if (first === undefined) return []
  const which = rest.length === 0 ? 'This event has' : `This event and ${rest.length} more have`
  const message = `${which} no time. Add one such as \`2026-01-31 14:05\` (UTC), or \`~14:05\` if it is approximate.`
  return [{ at: first.what, message, levels: advising }]
}

function unreadHit(event: TimelineEvent): Hit {
  const message = `${quoted(event.at.text)} cannot be read as one moment. Write it as \`2026-01-31 14:05\` (UTC), or \`~14:05\` if it is approximate.`
  return { at: event.at, message }
}
