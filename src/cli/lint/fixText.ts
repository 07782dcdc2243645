import { diagnose } from '../../document/diagnose.ts'
import { applyEdits } from '../../document/edit/applyEdits.ts'
import { fixEverything } from '../../document/fixes.ts'
import type { ParseOptions } from '../../document/model/parseOptions.ts'
import type { Postmortem } from '../../document/model/postmortem.ts'
import { parsePostmortem } from '../../document/parsePostmortem.ts'
import type { RuleContext } from '../../document/rules/rule.ts'
import { timelineDiagramEdits } from '../../document/templates/timelineDiagramEdits.ts'

/**
 * Makes every mechanical fix that the rules propose, then redraws Debrief’s timeline diagram. One fix can make
 * room for the next, so it goes on as long as each round leaves less to do.
 * @returns the document as it is now, and how many places were repaired
 */
export function fixText(
  given: Postmortem,
  context: RuleContext,
  reading: ParseOptions = {},
): { readonly postmortem: Postmortem; readonly fixed: number } {
  let postmortem = given
  let fixed = 0
  let edits = fixEverything(diagnose(postmortem, context))
  for (let before = Number.POSITIVE_INFINITY; 0 < edits.length && edits.length < before; ) {
    before = edits.length
    fixed += edits.length
    postmortem = parsePostmortem(applyEdits(postmortem.text, edits), reading)
    edits = fixEverything(diagnose(postmortem, context))
  }
  const drawn = timelineDiagramEdits(postmortem)
  if (drawn.length === 0) return { postmortem, fixed }
  const text = applyEdits(postmortem.text, drawn)
  return { postmortem: parsePostmortem(text, reading), fixed: fixed + drawn.length }
}
