import { nearest } from '../../values/nearest.ts'
import { exampleDay } from '../exampleDay.ts'
import { cautioning } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Hit, RuleCard, RuleContext } from '../rule.ts'
import type { RuleSettings } from '../settings.ts'
import type { Directive } from './readDirectives.ts'
import { directiveLimit } from './readSuppressions.ts'

/** A directive that cannot work as written; told by the judge, who knows all rules. */
export const invalidDisable: RuleCard = {
  id: 'config/invalid-disable',
  reason: 'A directive names the rules it silences, and cannot silence those that guard the merge.',
  levels: cautioning,
  examples: {
    good: [
      '# Slow checkout\n\n<!-- debrief-disable-file structure/sections -- the analysis lives in another document -->\n',
    ],
    bad: [
      '# Slow checkout\n\n<!-- debrief-disable-file -- silence -->\n',
      '# Slow checkout\n\n<!-- debrief-disable-file structure/section -- misspelt -->\n',
      '# Slow checkout\n\n<!-- debrief-disable-file review/legal -- in a hurry -->\n',
      '# Slow checkout\n\n<!-- debrief-disable-file structure/sections until=soon -- later -->\n',
    ],
  },
}

/** One hit for each thing that a directive asks for and that cannot be. */
export function invalidDirectives(
  directives: readonly Directive[],
  known: ReadonlyMap<string, RuleCard>,
  context: Pick<RuleContext, 'settings' | 'today'>,
): readonly Hit[] {
  const unheard = directives[directiveLimit]
  const beyond =
    unheard === undefined
      ? []
      : [
          {
            at: unheard.at,
            message: `Only the first ${directiveLimit} directives of a document are followed; this one and those after it have no effect. Switch rules off in \`.github/debrief.yml\` instead.`,
          },
        ]
  return [
    ...directives.slice(0, directiveLimit).flatMap((one) => judgeDirective(one, known, context)),
    ...beyond,
  ]
}

/** Whether the repository lets no document silence a rule. */
export function isNeverSilenced(
  rule: string,
  { neverSilenced }: Pick<RuleSettings, 'neverSilenced'>,
): boolean {
  return neverSilenced.includes('all') || neverSilenced.includes(rule)
}

function judgeDirective(
  directive: Directive,
  known: ReadonlyMap<string, RuleCard>,
  { settings, today }: Pick<RuleContext, 'settings' | 'today'>,
): readonly Hit[] {
  const { at, unread, targets } = directive
  if (unread !== undefined) {
    const message = `${quoted(unread)} is neither a rule nor a date. Name rules such as \`timeline/gap\`, a date as \`until=${exampleDay(today)}\`, and give the reason after \`--\`.`
    return [{ at, message }]
  }
  if (targets.length === 0) {
    const message =
      'This directive names no rule. Say which one it is about, for example `timeline/gap`, and why after `--`.'
    return [{ at, message }]
  }
  return targets.flatMap(({ rule }) => {
    const card = known.get(rule)
    if (card === undefined) {
      const meant = nearest(rule, known.keys())
      const hint =
        meant === undefined
          ? 'The rule is named at the beginning of each finding.'
          : `Did you mean \`${meant}\`?`
      return [{ at, message: `There is no rule \`${rule}\`. ${hint}` }]
    }
    if (directive.enables) return []
    if (isNeverSilenced(rule, settings)) {
      const message = `\`${rule}\` cannot be silenced here: \`document.never-silenced\` in \`.github/debrief.yml\` says so. Mend what it reports, or ask those who keep that file.`
      return [{ at, message }]
    }
    if (card.gate !== true) return []
    const message = `\`${rule}\` guards the merge and cannot be silenced in the document it guards. It can be changed in \`.github/debrief.yml\` on the default branch.`
    return [{ at, message }]
  })
}
