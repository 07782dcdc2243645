import { ruleCards } from '../../document/rules/rules.ts'
import { ruleAddress } from '../text/projectPages.ts'

/** What unfolds below a remark of the check: why the rule exists, where more is said, how to silence it here. Plain text. */
export function ruleDetails(id: string): string {
  const card = ruleCards.get(id)
  if (card === undefined) return ruleAddress(id)
  const silence = `To silence it here, say why: <!-- debrief-disable-next-line ${id} -- the reason -->`
  return [card.reason, `More: ${ruleAddress(id)}`, ...(card.gate ? [] : [silence])].join('\n')
}
