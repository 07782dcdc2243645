import { sectionOrder } from '../../document/edit/insertSection.ts'
import { type LearnedProfile, learnProfile } from '../../document/learnProfile.ts'
import { type RuleSettings, requirableFields } from '../../document/rules/settings.ts'
import type { ReadPolicy } from '../files/readPolicy.ts'
import type { Terminal } from '../terminal.ts'
import type { LintDocument } from './lintDocument.ts'
import type { LintOptions } from './readLintOptions.ts'

/** So many documents have a style of their own. */
export const fewDocuments = 10

/** What was learnt from documents, by names: a baseline keeps it, so that later runs over fewer or other documents expect the same. */
export interface Expected {
  readonly sections: readonly string[]
  readonly fields: readonly string[]
  readonly off: readonly string[]
}

/** What documents are judged by; `learned` when that was taken from themselves, now or when a baseline was recorded. */
export interface LintSettings {
  readonly settings: RuleSettings
  readonly learned?: LearnedProfile & { readonly asked: boolean }
  readonly expected?: Expected
}

/**
 * What documents are judged by: the settings, what the documents themselves are like where that is wanted or nothing is
 * set, and the options.
 * @param recorded what was learnt when a baseline was recorded
 */
export function lintSettings(
  documents: readonly LintDocument[],
  { policy, stated }: ReadPolicy,
  options: Pick<LintOptions, 'profile' | 'levels'>,
  { now }: Pick<Terminal, 'now'>,
  recorded?: Expected,
): LintSettings {
  const given = { ...policy.rules, levels: { ...policy.rules.levels, ...options.levels } }
  const isUnset = !stated && options.profile === undefined
  if (options.profile !== 'auto' && !isUnset) return { settings: given }
  if (recorded !== undefined) return { settings: asRecorded(given, recorded), expected: recorded }
  if (options.profile !== 'auto' && documents.length < fewDocuments) return { settings: given }
  const learned = learnProfile(documents, given, now.slice(0, 10))
  const { requiredSections: sections, requiredFields: fields } = learned.settings
  const off = learned.spared.map(({ rule }) => rule)
  return {
    settings: learned.settings,
    learned: { ...learned, asked: !isUnset },
    expected: { sections, fields, off },
  }
}

function asRecorded(given: RuleSettings, { sections, fields, off }: Expected): RuleSettings {
  return {
    ...given,
    requiredSections: sectionOrder.filter((name) => sections.includes(name)),
    requiredFields: requirableFields.filter((name) => fields.includes(name)),
    levels: { ...Object.fromEntries(off.map((rule) => [rule, 'off' as const])), ...given.levels },
  }
}
