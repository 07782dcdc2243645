import { AccessError } from '../reconcile/errors.ts'
import type { Log } from '../reconcile/log.ts'
import type { Reader } from '../reconcile/ports.ts'

/** Says in the log who GitHub takes this app for, or what is wrong. Never throws: an outage must not keep it from starting. */
export async function introduce(reader: Pick<Reader, 'app'>, log: Log): Promise<void> {
  try {
    const { slug, installations } = await reader.app()
    log.info({ slug, installations }, `GitHub knows this app as ${slug}${places(installations)}`)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (error instanceof AccessError) log.error({ reason }, 'GitHub refuses this app')
    else log.warn({ reason }, 'GitHub could not say who this app is; it is asked again when there is work')
  }
}

function places(installations: number | undefined): string {
  if (installations === undefined) return ''
  return installations === 1 ? ', installed in 1 place' : `, installed in ${installations} places`
}
