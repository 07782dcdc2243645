import { sectionOrder } from '../../document/edit/insertSection.ts'
import type { Synonyms } from '../../document/model/parseOptions.ts'
import { type ProfileName, profileNames } from '../../document/profiles.ts'
import { byName, listOf, oneOf, text } from '../kinds/settingKinds.ts'
import { withoutAbsent } from '../withoutAbsent.ts'
import { setting, translated } from './setting.ts'

const titles = listOf(text('a title', 100), 'a list of titles', 0, 500)

/** `document:` what a complete document is, beside the settings of the rules (`ruleSettings`). */
export const documentSettings = {
  /** what a complete document is, before the settings of the document */
  profile: translated(
    'profile',
    oneOf(...profileNames),
    'ours' as ProfileName,
    {
      description:
        'What a complete document is before the settings below: Debrief’s own (`ours`), that of Google’s SRE book, or very little.',
      examples: ['google'],
    },
    { read: (profile) => profile, write: (profile) => profile },
  ),
  /** titles the organisation uses for sections, beside the known ones */
  titles: translated(
    'titles',
    byName(sectionOrder, titles, 'names of sections, each with its titles'),
    {} as Synonyms,
    {
      description: 'Titles your documents use for sections, beyond the many known ones.',
      examples: [{ timeline: ['What happened when'] }],
    },
    {
      read: withoutAbsent,
      write: (synonyms) =>
        Object.fromEntries(Object.entries(synonyms).map(([name, words]) => [name, [...words]])),
    },
  ),
  /** when a document counts as final: once it is approved, or from review on */
  finalFrom: setting('final-from', oneOf('approval', 'review'), 'approval', {
    description:
      'When a document counts as final, so that errors of that stage hold the merge: once it is approved, or as soon as it is in review.',
    examples: ['review'],
  }),
}
