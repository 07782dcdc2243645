/** The world's time: stands still until it is told to move. */
export interface Clock {
  /** a fresh `Date` */
  now(): Date
  /** as GitHub writes it: `2026-03-02T09:15:00Z` */
  iso(): string
  set(instant: string | Date): void
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void
}

export function createClock(start: string): Clock {
  let time = Date.parse(start)
  return {
    now: () => new Date(time),
    iso: () => `${new Date(time).toISOString().slice(0, 19)}Z`,
    set: (instant) => {
      time = new Date(instant).getTime()
    },
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => {
      time += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
    },
  }
}
