import type { Phrases } from '../language.ts'
import { languages } from '../languages.ts'
import { bySpacing, oneOf, phrases, phrasesOf } from './gather.ts'

const about = phrases('about')
const at = phrases('at')
const { spaced: aboutWords, unspaced: aboutSigns } = bySpacing(about)
const weekdays = languages.flatMap((language) =>
  language.weekdays.flatMap((names: Phrases) => phrasesOf(names)),
)
/** `月` alone is a weekday only in brackets. */
const longWeekdays = weekdays.filter((name) => name.length > 1)
const wordEnds = String.raw`(?!\p{L})`

/** What may stand before a date or a time, with the white space behind it: `at`, `around`, `Friday,`. */
export const momentLead = new RegExp(
  String.raw`^${oneOf([...aboutWords, ...at, ...longWeekdays])}${wordEnds}[\s,.:]*|^(?:[~≈∼±]|${oneOf(aboutSigns)})\s*`,
  'iu',
)

/** Whether such a lead says that what follows is not exact. */
export const roughMoment = new RegExp(`^(?:${oneOf(about)}|[~≈∼±])`, 'iu')

/** Behind a time: `12:50 頃 (JST)`, `12:50 approx.` */
export const roughly = new RegExp(String.raw`^\s*${oneOf(phrases('aboutBehind'))}${wordEnds}`, 'iu')

/** The day after that of the moment before. */
export const dayAfter = new RegExp(
  String.raw`^${oneOf(phrases('nextDay'))}[\s,，、:：]*(?:${oneOf(at)} )?`,
  'iu',
)

/** A weekday in brackets behind a date: `(月)`, `(周一)`. */
export const weekdayInBrackets = `[(（]${oneOf(weekdays)}[)）]`

/** What may stand between a date and a time: punctuation, `г.`, the day of the week in brackets, however it is shortened. */
export const betweenParts = new RegExp(
  String.raw`^(?:\s*(?:${weekdayInBrackets}|[(（]\p{L}{2,3}[)）]))?(?:\s*${oneOf(phrases('behindYear'))}${wordEnds})?[\s,，、:：@T*_\x60[({\])|·\\–—-]*`,
  'iu',
)

const hours = bySpacing(phrases(({ clockSigns }) => clockSigns.hour))
const minute = oneOf(phrases(({ clockSigns }) => clockSigns.minute))
const half = oneOf(phrases(({ clockSigns }) => clockSigns.half))
const oClock = oneOf(phrases('oClock'))

/** The ways to write hours and, behind them, minutes. */
const minutes = [
  String.raw`[:.：](?:\s(?=\d\d\s?[ap]m))?(?<colon>\d{2})(?:[:.：](?<seconds>\d{2})(?:[.,]\d{1,9})?)?`,
  String.raw`(?:\s?h\s?|\s?${oneOf(hours.spaced)}\s)(?<spelt>\d{2})(?!\d)`,
  String.raw`\s?(?<sign>${oneOf(hours.unspaced)})\s?(?:(?<signed>\d{1,2})\s?${minute}?|(?<half>${half}))?`,
  String.raw`\s?h(?!\p{L})`,
].join('|')

/** A time of day at the start of a text: `14:05`, `2 pm`, `14h05`, `14 Uhr`, `14時05分`. */
export const clockPattern = new RegExp(
  String.raw`^(?<hours>\d{1,2})(?:${minutes})?\s?(?<noon>a\.?m\.?|p\.?m\.?|(?<=\d)[ap](?![\p{L}\p{N}]))?(?:\s?${oClock}${wordEnds})?(?![\d%]|[.,:]\d)`,
  'iu',
)

/** `1625` is a time where a zone, or a word for hours, stands behind it. */
export const zonedMilitary = new RegExp(
  String.raw`^([01]\d|2[0-3])([0-5]\d)(?=\s?(?:Z|UTC|GMT|${oneOf(
    phrases('oClock', ({ units }) => units.hour),
  )})(?![\p{L}\d]))`,
  'u',
)

const until = phrases('until', 'and')

/** Between the two times of a range. */
export const timeRange = new RegExp(String.raw`^\s*(?:-|–|—|→|->|~|〜|${oneOf(until)})\s*[~≈∼]?(?=\d)`, 'iu')

/** Halves of the day before the hour, by the name of their group. */
export const halfDay = new RegExp(
  String.raw`^(?:(?<morning>${oneOf(phrases(({ halfDays }) => halfDays.morning))})|(?<afternoon>${oneOf(phrases(({ halfDays }) => halfDays.afternoon))})|(?<night>${oneOf(phrases(({ halfDays }) => halfDays.night))}))\s?(?=\d)`,
  'u',
)
