import { foldLetters } from '../language/compile/fold.ts'
import { oneOf, phrases, phrasesOf, wordOf } from '../language/compile/gather.ts'
import { languages } from '../language/languages.ts'

/** Minutes east of UTC of the zones that people write behind times. */
const offsets: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  CEST: 120,
  MET: 60,
  MEST: 120,
  SAST: 120,
  WAT: 60,
  EAT: 180,
  EET: 120,
  EEST: 180,
  MSK: 180,
  TRT: 180,
  IST: 330,
  PKT: 300,
  WIB: 420,
  ICT: 420,
  WITA: 480,
  SGT: 480,
  PHT: 480,
  MYT: 480,
  HKT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  BRT: -180,
  ART: -180,
  china: 480,
}

/** Zones whose offset depends on the day: American daylight saving time. */
const american: Readonly<Record<string, number>> = { PT: -480, ET: -300, CT: -360, MT: -420 }

/** Zones with European summer time, by what places in them are called. */
const european: Readonly<Record<string, number>> = {
  'western europe': 0,
  'central europe': 60,
  'eastern europe': 120,
}

const zoneNames = languages.flatMap(({ zones }) =>
  zones.flatMap(([zone, names]) => phrasesOf(names).map((name) => [name, zone] as const)),
)
const zoneOf = new Map(zoneNames.map(([name, zone]) => [foldLetters(name), zone]))
const names = zoneNames.map(([name]) => name)
/** A lone word such as `Eastern` is a zone only where no other word goes on behind it. */
const lone = names.filter((name) => /^[a-z]+$/.test(name))
const native = `${wordOf(names.filter((name) => !lone.includes(name)))}|${wordOf(lone)}(?=\\s*(?:[^\\p{L}\\p{N}\\s]|$))`
const nativeName = new RegExp(wordOf(names, foldLetters), 'u')
const pattern =
  /(?<![\p{L}\d])(UTC|GMT)?\s?([+-])(\d{1,2})(?::?(\d{2}))?(?!\d|[-/]\d)|(?<![\p{L}])([A-Z]{1,4})(?![\p{L}\d])/gu
const leading = new RegExp(
  String.raw`^\s*[([]?\s*(?:(UTC|GMT)?\s?([+-])(\d{1,2})(?::?(\d{2}))?(?!\d|[-/:]\d)|([A-Z]{1,4})(?![\p{L}\d])|((?i:${native})))\s*[)\]]?`,
  'u',
)

/** What is said anywhere in a text, as a name or by a place. */
const words: readonly (readonly [RegExp, string])[] = [
  [/\bCET\s?\/\s?CEST\b/i, 'central europe'],
  [/\bEET\s?\/\s?EEST\b/i, 'eastern europe'],
  [/\bEurope\/(?:London|Lisbon|Dublin)\b/i, 'western europe'],
  [/\bEurope\/(?:Kyiv|Kiev|Helsinki|Athens|Bucharest|Sofia|Vilnius|Riga|Tallinn)\b/, 'eastern europe'],
  [
    /\bEurope\/(?:Amsterdam|Berlin|Brussels|Budapest|Copenhagen|Madrid|Oslo|Paris|Prague|Rome|Stockholm|Vienna|Warsaw|Zurich)\b/,
    'central europe',
  ],
]
const cities = languages.flatMap((language) =>
  language.cities.flatMap(([zone, names]) =>
    phrasesOf(names).map((name) => [foldLetters(name), zone] as const),
  ),
)
const cityZone = new Map(cities)
const city = oneOf(cities.map(([name]) => name))
const timeIn = wordOf(phrases('timeIn'), foldLetters)
const cityTime = new RegExp(String.raw`${timeIn}\s(${city})(?!\p{L})|[(（](${city})[)）]`, 'u')

/** A zone: a fixed offset, or one that depends on the day. */
export type Zone = number | { readonly american: number } | { readonly european: number }

/**
 * Finds a time zone in a text such as `Time (UTC)`, `all times CEST`, `+02:00`, `日本時間`.
 * @returns undefined when none is named
 */
export function findZone(text: string): Zone | undefined {
  // Who names both of a pair means whichever holds on the day.
  const pair = /\b([PMCE])([SD])T\s?\/\s?\1(?!\2)[SD]T\b/.exec(text)
  if (pair !== null) return named(`${pair[1]}T`)
  const word = words.find(([form]) => form.test(text))?.[1] ?? zoneInWords(foldLetters(text))
  if (word !== undefined) return named(word)
  for (const match of text.matchAll(pattern)) {
    const zone = readZoneMatch(match)
    if (zone !== undefined) return zone
  }
  return undefined
}

function zoneInWords(folded: string): string | undefined {
  const place = cityTime.exec(folded)
  const name = nativeName.exec(folded)?.[0]
  return zoneOf.get(name ?? '') ?? cityZone.get(place?.[1] ?? place?.[2] ?? '')
}

/** Reads the zone right at the start of a text; `length` is how much of it. */
export function zoneAt(text: string): { readonly zone: Zone; readonly length: number } | undefined {
  const match = leading.exec(text)
  const zone = match === null ? undefined : readZoneMatch(match)
  return match === null || zone === undefined ? undefined : { zone, length: match[0].length }
}

function readZoneMatch(match: RegExpExecArray | RegExpMatchArray): Zone | undefined {
  const [, base, sign, hours, minutes, code, word] = match
  const name = code ?? word
  if (name !== undefined) return named(name) ?? named(zoneOf.get(foldLetters(name)) ?? '')
  if (base === undefined && minutes === undefined) return undefined
  const total = Number(hours) * 60 + Number(minutes ?? 0)
  if (total > 14 * 60 || total % 15 !== 0) return undefined
  return sign === '-' ? -total : total
}

function named(name: string): Zone | undefined {
  const fixed = offsets[name]
  if (fixed !== undefined) return fixed
  const base = american[name]
  if (base !== undefined) return { american: base }
  const place = european[name]
  return place === undefined ? undefined : { european: place }
}

/**
 * The offset of a zone on a day, in minutes east of UTC.
 * American zones change on the second Sunday of March and the first of November, European ones on the last of March and of October; the
 * hours of those days are not told apart.
 */
export function offsetOf(zone: Zone, date: string): number {
  if (typeof zone === 'number') return zone
  const year = Number(date.slice(0, 4))
  if ('american' in zone) {
    const summer = date >= sunday(year, 3, 2) && date < sunday(year, 11, 1)
    return zone.american + (summer ? 60 : 0)
  }
  const summer = date >= lastSunday(year, 3) && date < lastSunday(year, 10)
  return zone.european + (summer ? 60 : 0)
}

/** Both months in question have 31 days. */
function lastSunday(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month - 1, 31))
  return new Date(last.getTime() - last.getUTCDay() * 86_400_000).toISOString().slice(0, 10)
}

function sunday(year: number, month: number, nth: number): string {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay()
  return new Date(Date.UTC(year, month - 1, 1 + ((7 - first) % 7) + (nth - 1) * 7)).toISOString().slice(0, 10)
}
