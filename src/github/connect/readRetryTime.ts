const minute = 60_000
const hour = 60 * minute

/**
 * When GitHub may be asked again: its `retry-after` (seconds or a date), else the reset time when nothing remains, else
 * in a minute. Never later than in an hour, and never in the past, whatever the headers or clocks say.
 * @param exhausted the answer itself says that the hour's budget is used up, whatever its headers count
 */
export function readRetryTime(
  headers: Readonly<Record<string, string | number | undefined>>,
  now: Date,
  exhausted = String(headers['x-ratelimit-remaining']) === '0',
): Date {
  const after = waitOf(headers['retry-after'], now)
  if (after !== undefined) return at(now, after, 1000)
  const reset = Number(headers['x-ratelimit-reset'])
  return at(now, exhausted && reset > 0 ? reset * 1000 - now.getTime() : minute, minute)
}

/** Milliseconds that a `retry-after` header asks for; undefined when it is absent or makes no sense. */
function waitOf(header: string | number | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined
  const text = String(header).trim()
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime()
  return wait > 0 ? wait : undefined
}

function at(now: Date, wait: number, least: number): Date {
  return new Date(now.getTime() + Math.min(Math.max(wait, least), hour))
}
