import type { Turn } from '../../incident/observed/pullRequestState.ts'
import { isApp } from '../../incident/ours/isApp.ts'
import type { RuledSituation } from '../case/situationOf.ts'
import type { Effect } from '../effect.ts'

/**
 * Closes the pull request of a postmortem that is aborted, and keeps its branch. Opens one again that the app closed when the word is
 * taken back, and one that anybody closed when a postmortem is asked for afterwards.
 */
export function abortPostmortem({ snapshot, facts }: RuledSituation): readonly Effect[] {
  const { pullRequest, branch, repository } = snapshot
  if (!pullRequest) return []
  if (pullRequest.state === 'open')
    return facts.ending ? [{ kind: 'close-pull-request', pullRequest: pullRequest.id }] : []
  const last = pullRequest.turns.at(-1)
  // GitHub opens no pull request whose branch is gone.
  if (pullRequest.state !== 'closed' || facts.ending || !branch || last?.kind !== 'closed') return []
  const takenBack = isApp(last.by, repository.bot)
  return takenBack || isAskedSince(facts, last)
    ? [{ kind: 'reopen-pull-request', pullRequest: pullRequest.id }]
    : []
}

function isAskedSince({ said }: RuledSituation['facts'], { at }: Turn): boolean {
  return said.some(
    ({ comment, command, standing }) =>
      command.kind === 'postmortem' && standing === 'counts' && comment.createdAt > at,
  )
}
