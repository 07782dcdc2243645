import type { IsoInstant } from '../../document/model/postmortem.ts'
import type { WrittenMoment } from '../../document/values/readMoment.ts'
import { offsetOf } from '../../document/values/timeZone.ts'

const hour = 3_600_000
const day = 24 * hour

/**
 * The instant that a written time means: UTC where no zone is named; where no date is named, the day on which it was
 * written, or the day before when that would be more than 12 hours ahead (`23:50`, written shortly after midnight).
 * @returns undefined when no time of day is written
 */
export function resolveInstant(written: WrittenMoment, writtenAt: IsoInstant): IsoInstant | undefined {
  const now = Date.parse(writtenAt)
  if (!written.clock || Number.isNaN(now)) return undefined
  const zone = written.zone ?? 0
  const guess = offsetOf(zone, writtenAt.slice(0, 10)) * 60_000
  const date = written.date ?? new Date(now + guess).toISOString().slice(0, 10)
  const at = Date.parse(`${date}T00:00:00Z`) + written.clock.seconds * 1000 - offsetOf(zone, date) * 60_000
  return isoInstant(written.date === undefined && at > now + 12 * hour ? at - day : at)
}

function isoInstant(milliseconds: number): IsoInstant {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z')
}
