import type { Key } from '../../incident/key.ts'
import { PassingError } from '../../reconcile/errors.ts'
import type { Connection } from '../connect/connection.ts'
import { readFailure } from '../connect/failure.ts'
import { judge } from '../connect/judge.ts'

/**
 * Why an issue that GraphQL does not find is not there. REST answers with a redirect for a transferred issue.
 * @throws PassingError when the issue is there after all: the first answer was too old
 */
export async function whyGone(
  connection: Connection,
  key: Key,
  repository: { readonly owner: { readonly login: string }; readonly name: string },
): Promise<'deleted' | 'transferred'> {
  const sent = await connection.rest(key.installation, 'GET /repos/{owner}/{repo}/issues/{issue_number}', {
    owner: repository.owner.login,
    repo: repository.name,
    issue_number: key.number,
  })
  if (sent.kind === 'answer' && sent.status >= 300 && sent.status < 400) return 'transferred'
  const verdict = judge(sent, new Date(0))
  if (verdict.kind === 'refused' && verdict.reason === 'missing') return 'deleted'
  if (verdict.kind === 'ok')
    throw new PassingError(`GitHub does not agree with itself on whether #${key.number} exists.`)
  throw readFailure(verdict, `asking where #${key.number} went`)
}
