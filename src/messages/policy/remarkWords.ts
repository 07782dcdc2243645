import type { PolicyRemark } from '../../policy/policyRemarks.ts'
import type { RuleRemark } from '../../policy/ruleRemarks.ts'
import { codeSpan } from '../text/codeSpan.ts'
import { ruleName } from './rulingWords.ts'

/** What is odd in a file of settings, and what to do. */
export function remarkWords(remark: PolicyRemark): string {
  switch (remark.kind) {
    case 'overruled':
      return `${codeSpan(remark.path)} is ${codeSpan(remark.wanted)} here, and the organisation enforces otherwise: ${codeSpan(remark.holds)} holds. Take it away, or talk to whoever looks after the organisation’s file.`
    case 'enforced-here':
      return '`enforced` counts in the file of the organisation alone, in its repository `.github`. Here it does nothing: take it away.'
    default:
      return ruleRemarkWords(remark)
  }
}

function ruleRemarkWords(remark: RuleRemark): string {
  const name = ruleName(remark.rule)
  const rule = name[0]?.toUpperCase() + name.slice(1)
  switch (remark.kind) {
    case 'impossible':
      return `${rule} never fires: no incident can be all that it asks for. Take something away from its \`when\`, or the rule.`
    case 'behind':
      return `${rule} never fires: whatever it asks for fits ${ruleName(remark.other)} before it, and the first rule that fits decides. Move it up, make the other one narrower, or take it away.`
    case 'same-name':
      return `${rule} has the name of rule ${remark.other.place}. Give it one of its own, so that people know which of them decided.`
    case 'idle':
      return `${rule} wants no postmortem, so ${remark.settings.map(codeSpan).join(', ')} in it ${remark.settings.length === 1 ? 'does' : 'do'} nothing. Take ${remark.settings.length === 1 ? 'it' : 'them'} away, or say \`postmortem: required\`.`
    case 'own-label':
      return `${rule} asks for the label ${codeSpan(remark.label)}, which Debrief sets itself. Such labels are not asked, or the rule would follow from what follows from it. Ask for a label that people set.`
  }
}
