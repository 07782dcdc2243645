import { applyEdits } from '../document/applyEdits.ts'
import type { Edit, Postmortem } from '../document/model.ts'
import { parsePostmortem } from '../document/parsePostmortem.ts'
import { judge } from '../document/rules/judge.ts'
import type { RuleContext } from '../document/rules/rule.ts'
import { timelineDiagramEdits } from '../document/templates/timelineDiagramEdits.ts'

/**
 * Makes every mechanical repair that the rules propose, and redraws Debrief’s timeline diagram. One repair can make
 * room for the next, so it goes on as long as each round leaves less to do.
 */
export function fixText(
  given: Postmortem,
  context: RuleContext,
): { readonly postmortem: Postmortem; readonly fixed: number } {
  let postmortem = given
  let fixed = 0
  let proposed = proposals(postmortem, context)
  for (let before = Number.POSITIVE_INFINITY; 0 < proposed.length && proposed.length < before; ) {
    before = proposed.length
    const edits = compatible(proposed)
    postmortem = parsePostmortem(applyEdits(postmortem.text, edits))
    fixed += edits.length
    proposed = proposals(postmortem, context)
  }
  return { postmortem, fixed }
}

function proposals(postmortem: Postmortem, context: RuleContext): readonly Edit[] {
  const byRules = judge(postmortem, context).standing.flatMap(({ hit }) => hit.edits ?? [])
  return [...byRules, ...timelineDiagramEdits(postmortem)]
}

/** The edits in order of place; one that overlaps an earlier one waits for the next round. */
function compatible(edits: readonly Edit[]): readonly Edit[] {
  let free = 0
  return edits
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .filter(({ start, end }) => {
      if (start < free) return false
      free = Math.max(end, start + 1)
      return true
    })
}
