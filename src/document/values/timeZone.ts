/** Minutes east of UTC of the zones that people write behind times. */
const offsets: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  MET: 60,
  MEST: 120,
  SAST: 120,
  WAT: 60,
  EAT: 180,
  EET: 120,
  EEST: 180,
  MSK: 180,
  МСК: 180,
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
  北京时间: 480,
  北京時間: 480,
  台北時間: 480,
  AWST: 480,
  JST: 540,
  日本時間: 540,
  한국시간: 540,
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
}

/** Zones whose offset depends on the day: American daylight saving time. */
const american: Readonly<Record<string, number>> = { PT: -480, ET: -300, CT: -360, MT: -420 }

/** Zones with European summer time, by what places in them are called. */
const european: Readonly<Record<string, number>> = {
  'western europe': 0,
  'central europe': 60,
  'eastern europe': 120,
}

const native = '北京时间|北京時間|台北時間|日本時間|한국시간'
const pattern = new RegExp(
  String.raw`(?<![\p{L}\d])(UTC|GMT)?\s?([+-])(\d{1,2})(?::?(\d{2}))?(?!\d|[-/]\d)|(?<![\p{L}])([A-Z]{1,4}|МСК|${native})(?![\p{L}\d])`,
  'gu',
)
const leading = new RegExp(
  String.raw`^\s*[([]?\s*(?:(UTC|GMT)?\s?([+-])(\d{1,2})(?::?(\d{2}))?(?!\d|[-/:]\d)|([A-Z]{1,4}|МСК|${native})(?![\p{L}\d]))\s*[)\]]?`,
  'u',
)
const words: readonly (readonly [RegExp, string])[] = [
  [/\bcoordinated universal\b|\bzulu\b|世界標準時|世界协调时|世界時/i, 'UTC'],
  [/日本標準時/, 'JST'],
  [/\bpacific(?: time)?\b/i, 'PT'],
  [/\beastern(?: time)?\b/i, 'ET'],
  [/\bCET\s?\/\s?CEST\b|\bMEZ\s?\/\s?MESZ\b|\b(?:norsk|svensk|dansk) tid\b/i, 'central europe'],
  [/\bEET\s?\/\s?EEST\b|за київськ/i, 'eastern europe'],
  [/\b(?:london|uk|british) time\b|\bEurope\/(?:London|Lisbon|Dublin)\b/i, 'western europe'],
  [/\bEurope\/(?:Kyiv|Kiev|Helsinki|Athens|Bucharest|Sofia|Vilnius|Riga|Tallinn)\b/, 'eastern europe'],
  [
    /\bEurope\/(?:Amsterdam|Berlin|Brussels|Budapest|Copenhagen|Madrid|Oslo|Paris|Prague|Rome|Stockholm|Vienna|Warsaw|Zurich)\b/,
    'central europe',
  ],
  [
    /\b(?:heure|hora|ora|time|zeit)s? (?:de |di |in )?(?:paris|madrid|roma|berlin|brussels|bruxelles|wien|zürich|amsterdam|rome)\b/i,
    'central europe',
  ],
  [
    /[(（](?:paris|berlin|madrid|roma|rome|amsterdam|wien|zürich|stockholm|oslo|københavn)[)）]/i,
    'central europe',
  ],
  [/по москве|московск/i, 'MSK'],
  [/horário de brasília|hora de brasilia/i, 'BRT'],
]

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
  const word = words.find(([form]) => form.test(text))?.[1]
  if (word !== undefined) return named(word)
  for (const match of text.matchAll(pattern)) {
    const zone = readZoneMatch(match)
    if (zone !== undefined) return zone
  }
  return undefined
}

/** Reads the zone right at the start of a text; `length` is how much of it. */
export function zoneAt(text: string): { readonly zone: Zone; readonly length: number } | undefined {
  const match = leading.exec(text)
  const zone = match === null ? undefined : readZoneMatch(match)
  return match === null || zone === undefined ? undefined : { zone, length: match[0].length }
}

function readZoneMatch(match: RegExpExecArray | RegExpMatchArray): Zone | undefined {
  const [, base, sign, hours, minutes, name] = match
  if (name !== undefined) return named(name)
  if (base === undefined && minutes === undefined) return undefined
  const total = Number(hours) * 60 + Number(minutes ?? 0)
  if (total > 14 * 60) return undefined
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
