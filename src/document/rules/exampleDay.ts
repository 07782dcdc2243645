import { addDays } from '../values/calendar.ts'

/** A day that lies ahead, for an example that people may copy: two weeks from today; only its form where today is not known. */
export function exampleDay(today: string | undefined): string {
  return today === undefined ? 'YYYY-MM-DD' : addDays(today, 14)
}
