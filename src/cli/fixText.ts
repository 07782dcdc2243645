import { applyEdits } from '../document/applyEdits.ts'
import type { Edit, Postmortem } from '../document/model.ts'
import { parsePostmortem } from '../document/parsePostmortem.ts'
import { judge } from '../document/rules/judge.ts'
import type { RuleContext } from '../document/rules/rule.ts'
import { timelineDiagramEdits } from '../document/templates/timelineDiagramEdits.ts'

/** One repair can make room for the next; more rounds than this mean that two rules disagree. */
const mostRounds = 5

/** Makes every mechanical repair that the rules propose, and redraws Debrief’s timeline diagram, until there is nothing left to do. */
export function fixText(
  given: Postmortem,
  context: RuleContext,
): { readonly postmortem: Postmortem; readonly fixed: number } {
  let postmortem = given
  let fixed = 0
  for (let round = 0; round < mostRounds; round++) {
    const proposed = judge(postmortem, context).standing.flatMap(({ hit }) => hit.edits ?? [])
    const edits = compatible([...proposed, ...timelineDiagramEdits(postmortem)])
    const text = applyEdits(postmortem.text, edits)
    if (text === postmortem.text) break
    fixed += edits.length
    postmortem = parsePostmortem(text)
  }
  return { postmortem, fixed }
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
