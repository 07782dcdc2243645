import { plural } from '../../document/rules/plural.ts'

/** A length of time for people, in at most two units: `45 minutes`, `3 hours 10 minutes`, `4 days 2 hours`. */
export function durationText(minutes: number): string {
  const whole = Math.round(minutes)
  const days = Math.floor(whole / 1440)
  const hours = Math.floor((whole % 1440) / 60)
  const rest = whole % 60
  const parts = [
    ...(days > 0 ? [plural(days, 'day')] : []),
    ...(hours > 0 ? [plural(hours, 'hour')] : []),
    ...(rest > 0 && days === 0 ? [plural(rest, 'minute')] : []),
  ]
  return parts.length > 0 ? parts.join(' ') : 'less than a minute'
}
