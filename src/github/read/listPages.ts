import type { InstallationId } from '../../incident/key.ts'
import { AccessError, PassingError } from '../../reconcile/errors.ts'
import type { Connection } from '../connect/connection.ts'
import { readFailure } from '../connect/failure.ts'
import { isRecord } from '../connect/isRecord.ts'
import { judge } from '../connect/judge.ts'

const perPage = 100
const mostPages = 200

/**
 * All entries of a REST list, page by page. `field` is where an answer keeps them; an answer that is the list has none.
 * @throws AccessError beyond 20,000 entries
 */
export async function listPages(
  connection: Connection,
  by: InstallationId | 'app',
  route: string,
  field?: string,
): Promise<Readonly<Record<string, unknown>>[]> {
  const found: Readonly<Record<string, unknown>>[] = []
  for (let page = 1; page <= mostPages; page += 1) {
    const sent = await connection.rest(by, route, { per_page: perPage, page })
    const verdict = judge(sent, new Date(0))
    if (verdict.kind !== 'ok') throw readFailure(verdict, `listing ${route}`)
    const list = field && isRecord(verdict.data) ? verdict.data[field] : verdict.data
    if (!Array.isArray(list))
      throw new PassingError(`GitHub's answer was cut off or unreadable while listing ${route}.`)
    found.push(...list.filter(isRecord))
    if (list.length < perPage) return found
  }
  throw new AccessError(`${route} lists more than ${perPage * mostPages} entries, more than Debrief reads.`)
}
