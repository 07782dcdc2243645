import type { InstallationId } from '../../../incident/key.ts'
import { AccessError, PassingError } from '../../../reconcile/errors.ts'
import type { Connection, RestCall } from '../../connect/connection.ts'
import { readFailure } from '../../connect/failure.ts'
import { isRecord } from '../../connect/isRecord.ts'
import { judgeAnswer } from '../../connect/judgeAnswer.ts'

const perPage = 100
const mostPages = 200

export interface List {
  readonly by: InstallationId | 'app'
  /** what is listed, for messages: "the app's installations" */
  readonly what: string
  readonly page: (page: { readonly per_page: number; readonly page: number }) => RestCall
  /** where an answer keeps its entries; one that is the list has none */
  readonly field?: string
}

/**
 * All entries of a REST list, page by page.
 * @throws AccessError beyond 20,000 entries
 */
export async function listPages(
  connection: Connection,
  clock: () => Date,
  { by, what, page: ask, field }: List,
): Promise<Readonly<Record<string, unknown>>[]> {
  const found: Readonly<Record<string, unknown>>[] = []
  for (let page = 1; page <= mostPages; page += 1) {
    const verdict = judgeAnswer(await connection.rest(by, ask({ per_page: perPage, page })), clock())
    if (verdict.kind !== 'ok') throw readFailure(verdict, `listing ${what}`)
    const list = field && isRecord(verdict.data) ? verdict.data[field] : verdict.data
    if (!Array.isArray(list))
      throw new PassingError(`GitHub's answer was cut off or unreadable while listing ${what}.`)
    found.push(...list.filter(isRecord))
    if (list.length < perPage) return found
  }
  throw new AccessError(`GitHub lists more than ${perPage * mostPages} of ${what}, more than Debrief reads.`)
}
