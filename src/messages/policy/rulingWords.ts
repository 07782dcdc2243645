import type { RulePlace, Ruling } from '../../policy/decide.ts'
import { inlineText } from '../text/inlineText.ts'

/** What rules decide, in sentences of other texts. */
export const rulingWords = {
  /** why somebody who asked gets none */
  exempt: ({ rule }: Pick<Ruling, 'rule'>) =>
    `No postmortem is opened, because ${ruleName(rule)} says that incidents like this one get none. **Next step:** if this one needs a postmortem, change what the rule goes by, such as a label or the severity, or the rule in \`.github/debrief.yml\`.`,
  /** what becomes of one that is being written */
  noLongerRequired: ({ rule, postmortem }: Pick<Ruling, 'rule' | 'postmortem'>) => {
    const why =
      postmortem === 'never'
        ? `${ruleName(rule)} says that incidents like this one get no postmortem`
        : `${rule ? ruleName(rule) : 'the severity'} makes it optional now`
    return `**No longer required:** ${why}. It goes on as it is, and nothing is closed by itself. **Next step:** finish it, or close the pull request to drop it; the branch stays.`
  },
} as const

/** A rule in a sentence: `rule 2, “Security incidents are reviewed by the security team”`. */
export function ruleName(rule: RulePlace | undefined): string {
  return rule ? `rule ${rule.place}, “${inlineText(rule.name, 120)}”` : 'the settings'
}
