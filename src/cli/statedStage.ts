import type { Postmortem, Stage } from '../document/model/postmortem.ts'

const stages: readonly (readonly [Stage, RegExp])[] = [
  ['draft', /^(draft|work in progress|wip|in progress)$/],
  ['review', /^((in|under) review|review|ready for review)$/],
  ['final', /^(final|approved|published|complete[d]?|closed|done)$/],
]

/** How far a document says it is in its own status field; in review when it does not say. */
export function statedStage(postmortem: Postmortem): Stage {
  const status =
    postmortem.fields
      .find(({ name }) => name === 'status')
      ?.text.trim()
      .toLowerCase() ?? ''
  return stages.find(([, pattern]) => pattern.test(status))?.[0] ?? 'review'
}
