import { z } from 'zod'
import { ruleCards } from '../document/rules/rules.ts'
import { sectionWords } from '../document/words/sectionWords.ts'

/** Settings of the document: which sections it needs, how loudly each rule speaks, the organisation's own words. */

const strengthError = 'off, notice, warning or error, or one of them for each of draft, review and final'
const strength = z.enum(['off', 'notice', 'warning', 'error'], { error: strengthError })
const stages = z
  .strictObject({ draft: strength, review: strength, final: strength }, { error: strengthError })
  .partial()
const ruleError = 'the id of a rule, such as timeline/gap'
const ruleId = z
  .string()
  .refine((id) => ruleCards.get(id)?.gate !== true && ruleCards.has(id), { error: ruleError })

const names = sectionWords.map(([name]) => name)
const sectionName = z.enum(names, { error: `one of ${names.join(', ')}` })
const word = z.string({ error: 'a word' }).trim().min(1, { error: 'a word' }).max(100, { error: 'a word' })
const words = z.array(word, { error: 'a list of words' }).max(500, { error: 'at most 500 words' })

export const documentSettings = {
  sections: z
    .array(sectionName, { error: 'a list of sections' })
    .max(30)
    .meta({
      description: 'Sections that a complete document has.',
      examples: [['summary', 'impact', 'timeline', 'root_cause', 'action_items']],
    }),
  titles: z.partialRecord(sectionName, words, { error: 'sections and their titles' }).meta({
    description: 'Titles your documents use for sections, beyond the many known ones.',
    examples: [{ timeline: ['What happened when'] }],
  }),
  rules: z
    .record(ruleId, z.union([strength, stages], { error: strengthError }), {
      error: 'rules and how loudly they speak',
    })
    .meta({
      description: 'How loudly a rule speaks, for all stages or for each.',
      examples: [{ 'timeline/gap': 'off', 'action/weak-verb': { review: 'notice' } }],
    }),
  'gap-minutes': z
    .int({ error: 'a whole number from 1 to 1440' })
    .min(1, { error: 'a whole number from 1 to 1440' })
    .max(1440, { error: 'a whole number from 1 to 1440' })
    .meta({ description: 'Minutes of silence in a timeline that deserve a word.', examples: [30] }),
  detected: z.enum(['acknowledged', 'alerted'], { error: 'acknowledged or alerted' }).meta({
    description: 'Time to detect ends when somebody acknowledged, or when the alert fired.',
    examples: ['alerted'],
  }),
  clock: z.enum(['calendar', 'office'], { error: 'calendar or office' }).meta({
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
