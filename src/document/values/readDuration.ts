import { foldLetters } from '../language/compile/fold.ts'

const units: readonly (readonly [number, RegExp])[] = [
  [1440, /^(?:d|days?|jours?|tage?n?|dias?|giorn[oi]|dag(?:en|er|ar)?|дн(?:я|ей)?|день|日間?|天)$/],
  [
    60,
    /^(?:h|hrs?|hours?|heures?|std|stunden?|horas?|or[ae]|uur|uren|timer?|timmar|timme|ч|час(?:а|ов)?|時間|小时|小時)$/,
  ],
  [
    1,
    /^(?:m|mins?|minutes?|minuten?|minutos?|minut[oi]|minutter|minuter|minutt|мин|минут[аы]?|分間?|分钟|分鐘)$/,
  ],
  [
    1 / 60,
    /^(?:s|secs?|seconds?|secondes?|sekunden?|segundos?|second[oi]|seconden|sekunder|сек|секунд[аы]?|秒)$/,
  ],
  [10_080, /^(?:w|weeks?|semaines?|wochen?|semanas?|недел[яьи]|週間|周)$/],
]
const part = /(\d{1,6}(?:[.,]\d{1,3})?)\s*(\p{L}{1,9})\.?/gu

/**
 * Reads how long something took: `1h 23min`, `83 minutes`, `1.5 hours`, `2 Stunden`, `1時間30分`, `1 h 05`, `01:23` (hours and minutes), and the span of
 * two clock times: `14:05 – 14:52`.
 * @returns minutes, or undefined when the text does not begin with a duration (`~` and `about` may stand before it)
 */
export function readDuration(text: string): number | undefined {
  const folded = foldLetters(text.trim().slice(0, 80)).replace(
    /^(?:[~≈約约]|about|approx(?:imately|\.)?|around|circa|ca\.|environ|etwa|rund|cerca de|около)\s*/,
    '',
  )
  const span =
    /^(?:from )?(\d{1,2}):(\d{2})(?::\d{2})?(?: ?(?!am|pm)[a-z]{2,5})?\s*(?:[-–—~〜～→]|to|bis|a|until)\s*~?(\d{1,2}):(\d{2})(?!\d)/.exec(
      folded,
    )
  if (span !== null) {
    const from = Number(span[1]) * 60 + Number(span[2])
    const to = Number(span[3]) * 60 + Number(span[4])
    return to >= from ? to - from : to + 1440 - from
  }
  const clock = /^(\d{1,3}):(\d{2})(?::(\d{2}))?(?!\d|\s*(?:am|pm|utc))/.exec(folded)
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60
  let minutes: number | undefined
  let lastUnit = 0
  let end = 0
  for (const match of folded.matchAll(part)) {
    if (/[^\s,&+]|\d/.test(folded.slice(end, match.index).replace(/\b(?:and|et|und|y|e|og|och|en|и)\b/, '')))
      break
    const unit = units.find(([, pattern]) => pattern.test(match[2] ?? ''))?.[0]
    if (unit === undefined) break
    lastUnit = unit
    minutes = (minutes ?? 0) + Number((match[1] ?? '').replace(',', '.')) * unit
    end = match.index + match[0].length
  }
  if (minutes === undefined) return undefined
  const bare = /^\s?([0-5]\d)(?!\s*[\p{L}\d:%.,])/u.exec(folded.slice(end))
  if (lastUnit === 60 && bare !== null) minutes += Number(bare[1])
  return Math.round(minutes * 100) / 100
}
