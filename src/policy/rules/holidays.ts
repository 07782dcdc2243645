import { createRequire } from 'node:module'
import type Holidays from 'date-holidays'
import { nearest } from '../../document/values/nearest.ts'

/** Whose public holidays: a country, or a part of it, as `DE`, `DE-BY`, `US-CA`. */
const form = /^[A-Z]{2}(?:-[A-Z\d]{1,3}){0,2}$/

let loaded: typeof Holidays | undefined

// It takes a fifth of a second to load: only who counts holidays waits for it.
function library(): typeof Holidays {
  loaded ??= createRequire(import.meta.url)('date-holidays') as typeof Holidays
  return loaded
}

let known: ReadonlyMap<string, string> | undefined

/** English names of countries by their letters. */
function countries(): ReadonlyMap<string, string> {
  known ??= new Map(Object.entries(new (library())().getCountries('en') as Record<string, string>))
  return known
}

/** Whether the library knows this country or part of one. */
export function hasHolidays(place: string): boolean {
  const [country = '', state, region] = place.split('-')
  if (!form.test(place) || !countries().has(country)) return false
  if (state === undefined) return true
  if (!statesOf(country).has(state)) return false
  return region === undefined || Object.hasOwn(new (library())().getRegions(country, state) ?? {}, region)
}

const states = new Map<string, ReadonlySet<string>>()

function statesOf(country: string): ReadonlySet<string> {
  const found = states.get(country) ?? new Set(Object.keys(new (library())().getStates(country) ?? {}))
  states.set(country, found)
  return found
}

/** What was probably meant by a name without holidays: by `Germany` and `de` it is `DE`. */
export function likelyPlace(name: string): string | undefined {
  const upper = name.toUpperCase()
  if (upper !== name && hasHolidays(upper)) return upper
  const meant = nearest(name, countries().values())
  const code = [...countries()].find(([, english]) => english === meant)?.[0]
  const country = name.split('-')[0] ?? ''
  return code ?? (hasHolidays(country) ? country : undefined)
}

const remembered = new Map<string, ReadonlySet<string>>()
const mostRemembered = 200

/** The public holidays of a year, `YYYY-MM-DD`; none for a place that is not known. */
export function holidaysOf(place: string, year: number): ReadonlySet<string> {
  const name = `${place} ${year}`
  const known = remembered.get(name)
  if (known) return known
  const [country = '', ...parts] = place.split('-')
  const [state = '', region = ''] = parts
  const calendar = new (library())(country, state, region, { types: ['public'] })
  const days = new Set((calendar.getHolidays(year) ?? []).flatMap(daysOf))
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(name, days)
  return days
}

const day = 86_400_000

/** Some last several days. */
function daysOf({ date, start, end }: { date: string; start: Date; end: Date }): readonly string[] {
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`)
  const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / day))
  return Array.from({ length: count }, (_, index) => new Date(first + index * day).toISOString().slice(0, 10))
}
