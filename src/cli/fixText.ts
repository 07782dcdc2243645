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
  let repairs = proposedRepairs(postmortem, context)
  for (let before = Number.POSITIVE_INFINITY; 0 < repairs.length && repairs.length < before; ) {
    before = repairs.length
    const chosen = apart(repairs)
    postmortem = parsePostmortem(applyEdits(postmortem.text, chosen.flat()))
    fixed += chosen.length
    repairs = proposedRepairs(postmortem, context)
  }
  return { postmortem, fixed }
}

/** Edits that only make sense together. */
type Repair = readonly Edit[]

function proposedRepairs(postmortem: Postmortem, context: RuleContext): readonly Repair[] {
  const byRules = judge(postmortem, context).standing.map(({ hit }) => hit.edits ?? [])
  return [...byRules, timelineDiagramEdits(postmortem)].filter((repair) => repair.length > 0)
}

/** The repairs that do not touch each other; the others wait for the next round. */
function apart(repairs: readonly Repair[]): readonly Repair[] {
  const inTheWay = new Set<Repair>()
  let free = 0
  const edits = repairs.flatMap((repair) => repair.map((edit) => ({ edit, repair })))
  for (const { edit, repair } of edits.toSorted((a, b) => a.edit.start - b.edit.start)) {
    if (edit.start < free) inTheWay.add(repair)
    else free = Math.max(edit.end, edit.start + 1)
  }
  return repairs.filter((repair) => !inTheWay.has(repair))
}
