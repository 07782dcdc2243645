import type { IsoInstant } from '../../document/model/postmortem.ts'

/**
 * Reads a moment as people type it: `2026-03-01 14:02`, `2026-03-01T14:02:05Z`, `2026-03-01 15:02+01:00`. UTC without a zone.
 * @returns undefined for anything else, days and hours that do not exist among it
 */
export function readInstant(text: string): IsoInstant | undefined {
  const found = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)? ?(?:z|utc|([+-]\d\d:\d\d))?$/i.exec(
    text.trim(),
  )
  if (found === null) return undefined
  const [, date = '', minute = '', second = ':00', zone = 'Z'] = found
  const local = Date.parse(`${date}T${minute}${second}Z`)
  const moment = Date.parse(`${date}T${minute}${second}${zone}`)
  if (Number.isNaN(moment) || !new Date(local).toISOString().startsWith(date)) return undefined
  return new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z')
}
