import { z } from 'zod'
import { sectionOrder } from '../document/edit/insertSection.ts'
import { profileNames } from '../document/profiles.ts'
import { ruleCards } from '../document/rules/rules.ts'
import { requirableFields } from '../document/rules/settings.ts'
import { byName, listOf, oneOf, text, wholeNumber } from './settingKinds.ts'

/** Settings of the document: which sections it needs, how loudly each rule speaks, the organisation's own words. */

const strengthError = 'off, notice, warning or error, or one of them for each of draft, review and final'
const strength = z.enum(['off', 'notice', 'warning', 'error'], { error: strengthError })
const stages = z
  .strictObject({ draft: strength, review: strength, final: strength }, { error: strengthError })
  .partial()
// Gates hold a merge, whatever is configured.
const rules = [...ruleCards].flatMap(([id, { gate }]) => (gate ? [] : [id]))

const words = listOf(text('a word', 100), 'a list of words', 0, 500)

export const documentSettings = {
  profile: oneOf(...profileNames).meta({
    description:
      'What a complete document is before the settings below: Debrief’s own (`ours`), that of Google’s SRE book, or very little.',
    examples: ['google'],
  }),
  sections: listOf(oneOf(...sectionOrder), 'a list of sections').meta({
    description: 'Sections that a complete document has.',
    examples: [['summary', 'impact', 'timeline', 'root_cause', 'action_items']],
  }),
  fields: listOf(oneOf(...requirableFields), 'a list of facts').meta({
    description: 'Facts that a complete document states at its top.',
    examples: [['severity', 'owner', 'started']],
  }),
  titles: byName(sectionOrder, words, 'names of sections, each with its titles').meta({
    description: 'Titles your documents use for sections, beyond the many known ones.',
    examples: [{ timeline: ['What happened when'] }],
  }),
  rules: byName(
    rules,
    z.union([strength, stages], { error: strengthError }),
    'ids of rules, each with how loudly it speaks',
  ).meta({
    description: 'How loudly a rule speaks, for all stages or for each.',
    examples: [{ 'timeline/gap': 'off', 'action/weak-verb': { review: 'notice' } }],
  }),
  'gap-minutes': wholeNumber(1, 1440).meta({
    description: 'Minutes of silence in a timeline that deserve a word.',
    examples: [30],
  }),
  detected: oneOf('acknowledged', 'alerted').meta({
    description: 'Time to detect ends when somebody acknowledged, or when the alert fired.',
    examples: ['alerted'],
  }),
  clock: oneOf('calendar', 'office').meta({
    description: 'How durations count: all hours, or Monday to Friday from 9 to 17 UTC.',
    examples: ['office'],
  }),
  actors: words.meta({
    description: 'Your names for people and teams, for the rules on blame.',
    examples: [['steward']],
  }),
  'not-actors': words.meta({
    description: 'Names that look like people and are not.',
    examples: [['Hermes']],
  }),
  judging: words.meta({ description: 'Judging words, beyond the known ones.', examples: [['embarrassing']] }),
  sensitive: words.meta({
    description: 'Words that must not leave the company.',
    examples: [['Project Falcon']],
  }),
}
