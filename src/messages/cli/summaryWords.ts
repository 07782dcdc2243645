import { sectionTitles } from '../../document/edit/insertSection.ts'
import type { LearnedProfile } from '../../document/learnProfile.ts'
import { plural } from '../../document/rules/plural.ts'
import type { RuleSettings } from '../../document/rules/settings.ts'
import { configurationPath } from '../../incident/ours/ownNames.ts'

/** The end of a long `debrief lint`. */
export const summaryWords = {
  columns: ['errors', 'warnings', 'notices', 'files'],
  /** of the columns, with space between them */
  widest: 'warnings'.length + 2,

  moreRules: (rules: number, findings: number) =>
    `and ${plural(rules, 'more rule')} with ${plural(findings, 'finding')}`,

  busiest: (rule: string, findings: number, all: number, setting: string, left: number) =>
    `${findings} of ${all} findings are ${rule}. With \`${setting}\` in ${configurationPath}, ${left} would be left.`,

  auto: (left: number) =>
    `Judged by what most of these documents have (\`--profile auto\`), ${left} would be left.`,

  /** @param asked whether somebody asked for this profile; else there were no settings */
  learned: (
    { requiredSections, requiredFields }: RuleSettings,
    spared: LearnedProfile['spared'],
    asked: boolean,
  ) =>
    [
      `${asked ? 'Judged' : 'There are no settings here, so judged'} by what two thirds of these documents have (profile auto): ${expected(requiredSections.map((name) => sectionTitles[name]))}; at the top: ${expected(requiredFields)}.`,
      spared.length === 0
        ? ''
        : `Not asked for, since too many do without: ${spared.map(({ rule, lacking, of }) => `${rule} (${lacking} of ${of})`).join(', ')}.`,
      '`--profile ours` holds them against Debrief’s own idea of a complete document; `--profile auto --print-config` prints this one as settings to keep.',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
}

function expected(names: readonly string[]): string {
  return names.length === 0 ? 'nothing in particular' : names.join(', ')
}
