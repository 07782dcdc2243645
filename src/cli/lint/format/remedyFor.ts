import { learnProfile } from '../../../document/learnProfile.ts'
import type { RuleSettings } from '../../../document/rules/settings.ts'
import { summaryWords } from '../../../messages/cli/summaryWords.ts'
import { configurationRule } from '../../../messages/text/projectPages.ts'
import { inOneLine } from '../../../policy/yaml/inOneLine.ts'
import type { LintRun } from '../lintRun.ts'
import { fewDocuments } from '../lintSettings.ts'
import type { RuleCount } from './ruleCounts.ts'

/**
 * What would change most of many findings (what a few documents need is to be mended, not another setting): a setting for the busiest rule, and judging the documents by themselves. Each with
 * how many findings would be left, counted and not guessed.
 */
export function remedyFor(
  counts: readonly RuleCount[],
  { documents, chosen, terminal, retell }: LintRun,
): readonly string[] {
  const [busiest] = counts
  if (busiest === undefined || busiest.rule === configurationRule) return []
  if (retell === undefined || documents.length < fewDocuments) return []
  const told = counts.reduce((sum, { total }) => sum + total, 0)
  const { settings, learned } = chosen
  const style = learned?.settings ?? learnProfile(documents, settings, terminal.now.slice(0, 10)).settings
  const change = remedy(busiest.rule, settings, style)
  const words = summaryWords.busiest(
    busiest.rule,
    busiest.total,
    told,
    change.setting,
    retell(change.settings),
  )
  if (learned !== undefined) return [words]
  const left = retell(style)
  return left < told ? [`${words} ${summaryWords.auto(left)}`] : [words]
}

/** The setting that takes most away from a rule: what is expected where that is a list, else the rule itself. */
function remedy(
  rule: string,
  settings: RuleSettings,
  style: RuleSettings,
): { readonly setting: string; readonly settings: RuleSettings } {
  const { requiredSections, requiredFields } = style
  if (rule === 'structure/sections' && requiredSections.length < settings.requiredSections.length)
    return {
      setting: inSettings({ sections: requiredSections }),
      settings: { ...settings, requiredSections },
    }
  if (rule === 'meta/required' && requiredFields.length < settings.requiredFields.length)
    return { setting: inSettings({ fields: requiredFields }), settings: { ...settings, requiredFields } }
  return {
    setting: inSettings({ rules: { [rule]: 'off' } }),
    settings: { ...settings, levels: { ...settings.levels, [rule]: 'off' } },
  }
}

function inSettings(document: unknown): string {
  return `document: ${inOneLine(document)}`
}
