import { underOrganisation } from './organisation.ts'
import { parseFile, parsePolicy } from './parsePolicy.ts'
import { type RuleRemark, ruleRemarks } from './ruleRemarks.ts'
import type { PolicyFile } from './settings/policyFile.ts'
import { inOneLine } from './yaml/inOneLine.ts'
import { type Place, readYaml } from './yaml/readYaml.ts'

/** Something in a file that can be read and surely is not what somebody meant. It holds all the same. */
export type PolicyRemark = Place &
  (
    | RuleRemark
    /** the organisation enforces something stricter; values are YAML in one line */
    | { readonly kind: 'overruled'; readonly path: string; readonly wanted: string; readonly holds: string }
    /** only the file of an organisation can enforce */
    | { readonly kind: 'enforced-here' }
  )

/**
 * What is odd in a configuration file, with its line. A file that cannot be read has problems instead.
 * @param from what the file of its organisation says; `itself`: it is that file
 */
export function policyRemarks(text: string, from?: PolicyFile | 'itself'): readonly PolicyRemark[] {
  const organisation = from === 'itself' ? undefined : from
  const parsed = parsePolicy(text, undefined, organisation)
  const own = parseFile(text, organisation)
  if ('problems' in parsed || 'problems' in own) return []
  const { place } = readYaml(text)
  const first = parsed.policy.incidentRules.length - (own.file.rules?.length ?? 0)
  const inFile = ruleRemarks(parsed.policy).filter(({ rule }) => own.file.rules && rule.place > first)
  const { overruled } = organisation ? underOrganisation(own.file, organisation) : { overruled: [] }
  return [
    ...inFile.map((remark) => ({ ...remark, ...place(['rules', remark.rule.place - first - 1]) })),
    ...overruled.map(({ path, wanted, holds }) => ({
      kind: 'overruled' as const,
      path,
      wanted: inOneLine(wanted),
      holds: inOneLine(holds),
      ...place(path.split('.')),
    })),
    ...((own.file.enforced?.length ?? 0) > 0 && from !== 'itself'
      ? [{ kind: 'enforced-here' as const, ...place(['enforced']) }]
      : []),
  ]
}
