import { type LearnedProfile, learnProfile } from '../../document/learnProfile.ts'
import type { RuleSettings } from '../../document/rules/settings.ts'
import type { ReadPolicy } from '../files/readPolicy.ts'
import type { Terminal } from '../terminal.ts'
import type { LintDocument } from './lintDocument.ts'
import type { LintOptions } from './readLintOptions.ts'

/** So many documents have a style of their own. */
export const fewDocuments = 10

/** What documents are judged by; `learned` when that was taken from themselves. */
export interface LintSettings {
  readonly settings: RuleSettings
  readonly learned?: LearnedProfile & { readonly asked: boolean }
}

/** What documents are judged by: the settings, what the documents themselves are like where that is wanted or nothing is set, and the options. */
export function lintSettings(
  documents: readonly LintDocument[],
  { policy, stated }: ReadPolicy,
  options: Pick<LintOptions, 'profile' | 'levels'>,
  { now }: Pick<Terminal, 'now'>,
): LintSettings {
  const given = { ...policy.rules, levels: { ...policy.rules.levels, ...options.levels } }
  const unset = !stated && options.profile === undefined && documents.length >= fewDocuments
  if (options.profile !== 'auto' && !unset) return { settings: given }
  const learned = learnProfile(documents, given, now.slice(0, 10))
  return { settings: learned.settings, learned: { ...learned, asked: !unset } }
}
