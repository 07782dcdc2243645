import { sectionOrder } from '../../document/edit/insertSection.ts'
import { profileNames } from '../../document/profiles.ts'
import { byName, listOf, oneOf, text } from '../kinds/settingKinds.ts'
import { ruleSchemas } from './ruleSettings.ts'

const titles = listOf(text('a title', 100), 'a list of titles', 0, 500)

/** Settings of the document: what it is measured by, and how its sections are called. */
export const documentSettings = {
  profile: oneOf(...profileNames).meta({
    description:
      'What a complete document is before the settings below: Debrief’s own (`ours`), that of Google’s SRE book, or very little.',
    examples: ['google'],
  }),
  titles: byName(sectionOrder, titles, 'names of sections, each with its titles').meta({
    description: 'Titles your documents use for sections, beyond the many known ones.',
    examples: [{ timeline: ['What happened when'] }],
  }),
  'final-from': oneOf('approval', 'review').meta({
    description:
      'When a document counts as final, so that errors of that stage hold the merge: once it is approved, or as soon as it is in review.',
    examples: ['review'],
  }),
  ...ruleSchemas,
}
