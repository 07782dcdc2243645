import { z } from 'zod'
import { sectionOrder } from '../../document/edit/insertSection.ts'
import type { Clock } from '../../document/figures/clockMinutes.ts'
import type { Stage } from '../../document/model/postmortem.ts'
import type { Strength } from '../../document/rules/levels.ts'
import { ruleCards } from '../../document/rules/rules.ts'
import { type RuleSettings, requirableFields } from '../../document/rules/settings.ts'
import { byName, bySeverity, group, listOf, oneOf, text, wholeNumber } from '../kinds/settingKinds.ts'
import { withoutAbsent } from '../withoutAbsent.ts'
import type { Stated } from './setting.ts'

/**
 * Every setting of the rules, in the one place where it is declared: how a repository writes it, and where it stands
 * among the rules' settings. The schema, both translations and the documentation follow from this table.
 */

const strengthError = 'off, notice, warning or error, or one of them for each of draft, review and final'
const strength = z.enum(['off', 'notice', 'warning', 'error'], { error: strengthError })
const stages = z
  .strictObject({ draft: strength, review: strength, final: strength }, { error: strengthError })
  .partial()
// Gates hold a merge, whatever is configured.
const rules = [...ruleCards].flatMap(([id, { gate }]) => (gate ? [] : [id]))

/** Monday to Friday, 9 to 17 UTC. */
const officeHours: Clock = { days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 }
const days = wholeNumber(1, 3650)

export const ruleSettings = {
  sections: setting(
    listOf(oneOf(...sectionOrder), 'a list of sections').meta({
      description: 'Sections that a complete document has.',
      examples: [['summary', 'impact', 'timeline', 'root_cause', 'action_items']],
    }),
    ({ requiredSections }) => [...requiredSections],
    (requiredSections) => ({ requiredSections }),
  ),
  fields: setting(
    listOf(oneOf(...requirableFields), 'a list of facts').meta({
      description: 'Facts that a complete document states at its top.',
      examples: [['severity', 'owner', 'started']],
    }),
    ({ requiredFields }) => [...requiredFields],
    (requiredFields) => ({ requiredFields }),
  ),
  rules: setting(
    byName(
      rules,
      z.union([strength, stages], { error: strengthError }),
      'ids of rules, each with how loudly it speaks',
    ).meta({
      description: 'How loudly a rule speaks, for all stages or for each.',
      examples: [{ 'timeline/gap': 'off', 'action/weak-verb': { review: 'notice' } }],
    }),
    ({ levels }) => ({ ...levels }),
    (stated, { levels }) => ({ levels: { ...levels, ...strengths(stated) } }),
  ),
  'never-silenced': setting(
    listOf(oneOf('all', ...rules), 'a list of rules').meta({
      description: 'Rules that no comment in a document can silence, or `all`.',
      examples: [['structure/placeholder', 'action/owner']],
    }),
    ({ neverSilenced }) => [...neverSilenced],
    (neverSilenced) => ({ neverSilenced }),
  ),
  'gap-minutes': setting(
    wholeNumber(1, 1440).meta({
      description: 'Minutes of silence in a timeline that deserve a word.',
      examples: [30],
    }),
    ({ gapMinutes }) => gapMinutes,
    (gapMinutes) => ({ gapMinutes }),
  ),
  detected: setting(
    oneOf('acknowledged', 'alerted').meta({
      description: 'Time to detect ends when somebody acknowledged, or when the alert fired.',
      examples: ['alerted'],
    }),
    ({ mttd }) => mttd,
    (mttd) => ({ mttd }),
  ),
  clock: setting(
    oneOf('calendar', 'office').meta({
      description: 'How durations count: all hours, or Monday to Friday from 9 to 17 UTC.',
      examples: ['office'],
    }),
    ({ clock }) => (clock === 'calendar' ? 'calendar' : 'office'),
    (name) => ({ clock: name === 'office' ? officeHours : name }),
  ),
  tolerance: setting(
    group({
      minutes: wholeNumber(0, 1440).meta({
        description: 'Minutes that a stated duration may be off what the milestones give.',
        examples: [10],
      }),
      percent: wholeNumber(0, 100).meta({
        description: 'The same in percent; the larger of the two holds.',
        examples: [10],
      }),
    }).meta({
      description: 'How far a stated duration may be off what the milestones give.',
      examples: [{ minutes: 10, percent: 5 }],
    }),
    ({ tolerance }) => ({ ...tolerance }),
    (stated, { tolerance }) => ({ tolerance: { ...tolerance, ...withoutAbsent(stated) } }),
  ),
  horizons: setting(
    group({
      immediate: days.meta({
        description: 'Days from the resolution within which an action is immediate.',
        examples: [7],
      }),
      'short-term': days.meta({ description: 'Days within which it is short term.', examples: [28] }),
      'medium-term': days.meta({ description: 'Days within which it is medium term.', examples: [90] }),
    }).meta({
      description: 'When an action is immediate, short or medium term.',
      examples: [{ immediate: 7, 'short-term': 30, 'medium-term': 90 }],
    }),
    ({ horizons }) => ({
      immediate: horizons.immediate,
      'short-term': horizons.short_term,
      'medium-term': horizons.medium_term,
    }),
    (stated, { horizons }) => ({
      horizons: {
        immediate: stated.immediate ?? horizons.immediate,
        short_term: stated['short-term'] ?? horizons.short_term,
        medium_term: stated['medium-term'] ?? horizons.medium_term,
      },
    }),
  ),
  'response-minutes': setting(
    bySeverity(wholeNumber(1, 10_080)).meta({
      description: 'Minutes within which somebody should respond to an incident.',
      examples: [{ P0: 5, P1: 30 }],
    }),
    ({ responseTargets }) => ({ ...responseTargets }),
    (stated, { responseTargets }) => ({ responseTargets: { ...responseTargets, ...withoutAbsent(stated) } }),
  ),
  'follow-up': setting(
    group({
      days: days.meta({ description: 'Days from the resolution to the follow-up review.', examples: [28] }),
      slack: wholeNumber(0, 365).meta({
        description: 'How many days the follow-up review may be off.',
        examples: [7],
      }),
    }).meta({
      description: 'When the follow-up review is expected.',
      examples: [{ days: 28, slack: 7 }],
    }),
    ({ followUp }) => ({ ...followUp }),
    (stated, { followUp }) => ({ followUp: { ...followUp, ...withoutAbsent(stated) } }),
  ),
  'wording-limit': setting(
    wholeNumber(0, 1000).meta({
      description: 'At most so many remarks on wording in one document.',
      examples: [5],
    }),
    ({ wordingLimit }) => wordingLimit,
    (wordingLimit) => ({ wordingLimit }),
  ),
  actors: words('actors', 'Your names for people and teams, for the rules on blame.', 'steward'),
  'not-actors': words('notActors', 'Names that look like people and are not.', 'Hermes'),
  judging: words('judging', 'Judging words, beyond the known ones.', 'embarrassing'),
  'weak-verbs': words(
    'weakVerbs',
    'Openings of an action that name no end, instead of the known ones.',
    'look into',
  ),
  trackers: words(
    'trackers',
    'Names that tickets of your other trackers begin with: what they name counts as tracked.',
    'INC',
  ),
  sensitive: words('sensitive', 'Words that must not leave the company.', 'Project Falcon'),
}

/** How a repository writes a setting, and where it stands among the rules' settings. */
export interface RuleSetting<Schema extends z.ZodType> {
  readonly schema: Schema
  readonly read: (rules: RuleSettings) => Stated<Schema>
  /** What the stated value changes; what a group leaves out stays as it was. */
  readonly put: (stated: Stated<Schema>, before: RuleSettings) => Partial<RuleSettings>
}

function setting<Schema extends z.ZodType>(
  schema: Schema,
  read: RuleSetting<Schema>['read'],
  put: RuleSetting<Schema>['put'],
): RuleSetting<Schema> {
  return { schema, read, put }
}

type Strengths = Partial<Record<string, Strength | { readonly [S in Stage]?: Strength | undefined }>>

function strengths(stated: Strengths): RuleSettings['levels'] {
  return Object.fromEntries(
    Object.entries(stated).map(([id, strength = {}]) => [
      id,
      typeof strength === 'string' ? strength : withoutAbsent(strength),
    ]),
  )
}

function words(name: keyof RuleSettings['words'], description: string, example: string) {
  return setting(
    listOf(text('a word', 100), 'a list of words', 0, 500).meta({ description, examples: [[example]] }),
    (rules) => [...rules.words[name]],
    (stated, before) => ({ words: { ...before.words, [name]: stated } }),
  )
}

type Table = typeof ruleSettings
/** Their schemas, by name. */
export type RuleSchemas = { readonly [Name in keyof Table]: Table[Name]['schema'] }

export const ruleSchemas = Object.fromEntries(
  Object.entries(ruleSettings).map(([name, { schema }]) => [name, schema]),
) as RuleSchemas
