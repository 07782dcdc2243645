import { parsePolicy } from './parsePolicy.ts'
import { type RuleRemark, ruleRemarks } from './ruleRemarks.ts'
import { type Place, readYaml } from './yaml/readYaml.ts'

export type PolicyRemark = RuleRemark & Place

/** What is odd in a configuration file that can be read, with its line. A file that cannot be read has problems instead. */
export function policyRemarks(text: string): readonly PolicyRemark[] {
  const parsed = parsePolicy(text)
  const remarks = 'policy' in parsed ? ruleRemarks(parsed.policy) : []
  if (remarks.length === 0) return []
  const { place } = readYaml(text)
  return remarks.map((remark) => ({ ...remark, ...place(['rules', remark.rule.place - 1]) }))
}
