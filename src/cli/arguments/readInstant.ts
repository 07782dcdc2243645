import type { IsoInstant } from '../../document/model/postmortem.ts'

/** Why something is no moment: it is written otherwise, or the day or the time of day does not exist. */
export type NoInstant = 'form' | 'day' | 'time'

/**
 * Reads a moment as people type it: `2026-03-01 14:02`, `2026-03-01T14:02:05Z`, `2026-03-01 15:02+01:00`. UTC without a zone.
 * @returns what is wrong with anything else
 */
export function readInstant(text: string): { readonly instant: IsoInstant } | { readonly wrong: NoInstant } {
  const found = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)? ?(?:z|utc|([+-]\d\d:\d\d))?$/i.exec(
    text.trim(),
  )
  if (found === null) return { wrong: 'form' }
  const [, date = '', minute = '', second = ':00', zone = 'Z'] = found
  const day = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(day) || !new Date(day).toISOString().startsWith(date)) return { wrong: 'day' }
  const moment = Date.parse(`${date}T${minute}${second}${zone}`)
  // 24:00 is midnight to JavaScript, and a slip of the pen to people.
  if (Number.isNaN(moment) || minute.startsWith('24')) return { wrong: 'time' }
  return { instant: new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z') }
}
