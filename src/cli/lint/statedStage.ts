import { fold } from '../../document/language/compile/fold.ts'
import { meaningOf, meanings } from '../../document/language/compile/gather.ts'
import type { Postmortem, Stage } from '../../document/model/postmortem.ts'

const names: readonly Stage[] = ['draft', 'review', 'final']
const words = meaningOf(
  meanings(names, ({ stages }) => stages),
  fold,
)

/** How far a document says it is in its own status field; in review when it does not say. */
export function statedStage(postmortem: Postmortem): Stage {
  const status = postmortem.fields.find(({ name }) => name === 'status')?.text ?? ''
  return words.get(fold(status)) ?? 'review'
}
