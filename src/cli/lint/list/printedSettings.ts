import { stringify } from 'yaml'
import type { RuleSettings } from '../../../document/rules/settings.ts'
import { settingsWords } from '../../../messages/cli/settingsWords.ts'
import { defaultPolicy, type Policy } from '../../../policy/policy.ts'
import { toPolicyFile } from '../../../policy/toPolicyFile.ts'
import { inOneLine } from '../../../policy/yaml/inOneLine.ts'

/** The settings of the document that differ from the defaults, as `.github/debrief.yml` would hold them. */
export function printedSettings(policy: Policy, rules: RuleSettings): string {
  const defaults: Readonly<Record<string, unknown>> = toPolicyFile(defaultPolicy).document
  const changed = Object.entries(toPolicyFile({ ...policy, rules }).document).filter(
    ([name, value]) => inOneLine(value) !== inOneLine(defaults[name]),
  )
  const head = `${settingsWords.printed(changed.length > 0)}\n`
  return changed.length === 0
    ? head
    : head + stringify({ document: Object.fromEntries(changed) }, { lineWidth: 100 })
}
