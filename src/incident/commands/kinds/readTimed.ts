import type { IsoInstant } from '../../../document/model/postmortem.ts'
import { readMoment } from '../../../document/values/readMoment.ts'
import { resolveInstant } from '../../values/resolveInstant.ts'

/** The time that stands first, and what is told behind it; undefined where no time of day stands there. */
export function readTimed(
  written: string,
  writtenAt: IsoInstant,
): { readonly at: IsoInstant; readonly text: string } | undefined {
  const moment = readMoment(written, { date: writtenAt.slice(0, 10) })
  const at = moment && resolveInstant(moment, writtenAt)
  if (!moment || at === undefined) return undefined
  return { at, text: written.slice(moment.length).replace(/^[\s:|–—-]+/, '') }
}
