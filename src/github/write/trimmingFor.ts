import type { Refusal } from '../../reconcile/ports.ts'
import type { Item, Trimming } from './item.ts'
import { labelIds, milestoneId, type Names } from './names.ts'

/** Why a create was refused. */
interface Refused {
  readonly reason: Refusal
  readonly message: string
}

/** Refusals that no trimming is to blame for. */
const ofTheIssueItself = /title|body|parent|sub.?issue|repository|disabled|archived/i

/**
 * What a refused create can be sent without, so that the object comes to be; undefined when nothing helps. A refusal that
 * names nothing is tried without one trimming after the other: the issue matters more than its milestone.
 */
export function trimmingFor({ effect, without }: Item, names: Names, refused: Refused): Trimming | undefined {
  const { reason, message } = refused
  if (reason !== 'invalid' && reason !== 'missing') return undefined
  if (effect.kind === 'create-pull-request')
    return /draft/i.test(message) && !without.includes('draft') ? 'draft' : undefined
  if (effect.kind !== 'create-issue') return undefined
  const milestone = milestoneId(effect.milestone, names)
  const worn = (
    [
      { trimming: 'assignees', ids: effect.assignees, words: /assign/i },
      { trimming: 'milestone', ids: milestone ? [milestone] : [], words: /milestone/i },
      { trimming: 'labels', ids: labelIds(effect.labels, names), words: /label/i },
    ] as const
  ).filter(({ trimming, ids }) => ids.length > 0 && !without.includes(trimming))
  const named = worn.find(({ ids, words }) => words.test(message) || ids.some((id) => message.includes(id)))
  const guessed = ofTheIssueItself.test(message) ? undefined : worn[0]
  return (named ?? guessed)?.trimming
}
