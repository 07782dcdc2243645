import { foldLetters } from '../language/compile/fold.ts'
import { meaningOf, meanings, oneOf, phrases, wordOf } from '../language/compile/gather.ts'

const minutesOf = { second: 1 / 60, minute: 1, hour: 60, day: 1440, week: 10_080 }
const units = meaningOf(
  meanings(['day', 'hour', 'minute', 'second', 'week'] as const, ({ units }) => units),
  foldLetters,
)
const about = new RegExp(String.raw`^(?:[~≈]|${wordOf(phrases('about'), foldLetters)})\s*`, 'u')
const until = oneOf(phrases('until'), foldLetters)
const span = new RegExp(
  String.raw`^(?:${oneOf(
    phrases('at'),
    foldLetters,
  )} )?(\d{1,2}):(\d{2})(?::\d{2})?(?: ?(?!am|pm)[a-z]{2,5})?\s*(?:[-–—~〜～→]|${until})\s*~?(\d{1,2}):(\d{2})(?!\d)`,
)
const and = new RegExp(wordOf(phrases('and'), foldLetters), 'u')
const part = /(\d{1,6}(?:[.,]\d{1,3})?)\s*(\p{L}{1,9})\.?/gu

/**
 * Reads how long something took: `1h 23min`, `83 minutes`, `1.5 hours`, `2 Stunden`, `1時間30分`, `1 h 05`, `01:23` (hours and minutes), and the span of
 * two clock times: `14:05 – 14:52`.
 * @returns minutes, or undefined when the text does not begin with a duration (`~` and `about` may stand before it)
 */
export function readDuration(text: string): number | undefined {
  const folded = foldLetters(text.trim().slice(0, 80)).replace(about, '')
  const times = span.exec(folded)
  if (times !== null) {
    const from = Number(times[1]) * 60 + Number(times[2])
    const to = Number(times[3]) * 60 + Number(times[4])
    return to >= from ? to - from : to + 1440 - from
  }
  const clock = /^(\d{1,3}):(\d{2})(?::(\d{2}))?(?!\d|\s*(?:am|pm|utc))/.exec(folded)
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60
  let minutes: number | undefined
  let last: keyof typeof minutesOf | undefined
  let end = 0
  for (const match of folded.matchAll(part)) {
    if (/[^\s,&+]|\d/.test(folded.slice(end, match.index).replace(and, ''))) break
    const unit = units.get(match[2] ?? '')
    if (unit === undefined) break
    last = unit
    minutes = (minutes ?? 0) + Number((match[1] ?? '').replace(',', '.')) * minutesOf[unit]
    end = match.index + match[0].length
  }
  if (minutes === undefined) return undefined
  const bare = /^\s?([0-5]\d)(?!\s*[\p{L}\d:%.,])/u.exec(folded.slice(end))
  if (last === 'hour' && bare !== null) minutes += Number(bare[1])
  return Math.round(minutes * 100) / 100
}
