import type { Observation, Snapshot } from '../../incident/observed/snapshot.ts'
import type { Trouble } from '../../incident/trouble.ts'
import type { Effect } from '../../plan/effect.ts'

type Seen = Pick<Snapshot, 'history' | 'issue'>

/**
 * What people are told of an effect that is undone again and again, and by whom as far as what was read of the incident says
 * so. Of comments nothing: what would tell it is itself in a comment.
 */
export function undoneTrouble(seen: Observation, effect: Effect): Trouble | undefined {
  if (seen.kind !== 'incident' || effect.kind === 'edit-comment' || effect.kind === 'add-comment')
    return undefined
  const login = undoneBy(seen, effect)
  const labels = effect.kind === 'add-labels' || effect.kind === 'remove-labels' ? effect.labels : []
  const by = login === undefined || login === seen.repository.bot.login ? {} : { by: login }
  return { effect: effect.kind, reason: 'undone', labels, ...by }
}

function undoneBy({ history, issue }: Seen, effect: Effect): string | undefined {
  const last = (kind: 'unlabeled' | 'labeled', labels: readonly string[]) =>
    history.findLast((event) => event.kind === kind && labels.includes(event.label))?.actor.login
  switch (effect.kind) {
    case 'add-labels':
      return effect.subject === issue.id ? last('unlabeled', effect.labels) : undefined
    case 'remove-labels':
      return effect.subject === issue.id ? last('labeled', effect.labels) : undefined
    case 'close-issue':
      return effect.issue === issue.id
        ? history.findLast(({ kind }) => kind === 'reopened')?.actor.login
        : undefined
    default:
      return undefined
  }
}
