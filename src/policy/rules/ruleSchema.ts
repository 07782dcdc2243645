import { z } from 'zod'
import { reviewer } from '../kinds/accounts.ts'
import { template } from '../kinds/paths.ts'
import { listOf, oneOf, text, wholeNumber } from '../kinds/settingKinds.ts'
import { attributes } from './attributes.ts'
import { isZone, zoneNames } from './dayCount.ts'
import { hasHolidays, likelyPlace } from './holidays.ts'

const asked = Object.fromEntries(Object.entries(attributes).map(([name, { asks }]) => [name, asks])) as {
  [name in keyof typeof attributes]: (typeof attributes)[name]['asks']
}

const conditionError = 'what must hold, such as severity: [P0], or all, any or not with more of the same'
const deepest = 'what must hold, such as severity: [P0]; all, any and not are at most three deep'

/** Conditions that hold no others. */
const ground = z.strictObject(asked, { error: deepest }).partial().meta({ id: 'condition-3' })
const middle = nest(nest(ground).meta({ id: 'condition-2' })).meta({ id: 'condition-1' })

/** What must hold, in three floors of `all`, `any` and `not`. */
const condition = nest(middle).meta({ id: 'condition' })

function nest<const T extends z.ZodType>(inner: T) {
  const list = z
    .array(inner, { error: 'a list of conditions' })
    .min(1, { error: 'at least one condition' })
    .max(20, { error: 'at most 20 conditions' })
  return z.strictObject({ ...asked, all: list, any: list, not: inner }, { error: conditionError }).partial()
}

export const zone = z.string({ error: 'the name of a time zone, such as Europe/Berlin' }).refine(isZone, {
  error: 'the name of a time zone, such as Europe/Berlin',
  params: { known: zoneNames() },
})

const placeError = 'a country by its two letters, or a part of it: DE, DE-BY, US-CA'
export const holidays = listOf(
  z.string({ error: placeError }).refine(hasHolidays, { error: placeError, params: { likely: likelyPlace } }),
  'a list of countries',
  0,
  5,
)
export const dayCounts = oneOf('calendar', 'business')

const dueError = 'a number of days from 1 to 365, or days, count, zone and holidays'
const days = wholeNumber(1, 365)

/** One rule, with everything that it can want. Each key is declared here and nowhere else. */
export const ruleSchema = z.strictObject(
  {
    name: text('a sentence that says what the rule is for', 120).meta({
      description: 'What the rule is for, as a sentence: people read it wherever the rule decides.',
      examples: ['Security incidents are reviewed by the security team'],
    }),
    when: condition.optional().meta({
      description:
        'What must hold of the incident; left out, the rule is for every incident. All that stands together must hold; `all`, `any` and `not` join conditions.',
      examples: [{ severity: ['P0', 'P1'], not: { label: ['drill*'] } }],
    }),
    postmortem: oneOf('required', 'on-request', 'never')
      .optional()
      .meta({
        description:
          'Whether such incidents get a postmortem: by themselves, when somebody asks, or not even then.',
        examples: ['required'],
      }),
    template: template.optional().meta({
      description: 'The template of their postmortems; one asked for in a command goes first.',
      examples: ['comprehensive'],
    }),
    due: z
      .union(
        [
          days,
          z.strictObject(
            { days, count: dayCounts.optional(), zone: zone.optional(), holidays: holidays.optional() },
            { error: dueError },
          ),
        ],
        { error: dueError },
      )
      .optional()
      .meta({
        description:
          'Days from the opening of the postmortem’s pull request until it is due, counted as `calendar` says or as is said here.',
        examples: [{ days: 3, count: 'business', zone: 'Europe/Berlin', holidays: ['DE-BY'] }],
      }),
    approvals: wholeNumber(1, 10)
      .optional()
      .meta({
        description: 'How many people must approve, 1 to 10.',
        examples: [2],
      }),
    reviewers: listOf(reviewer, 'a list of reviewers')
      .optional()
      .meta({
        description: 'Who is asked for review, in place of CODEOWNERS and `review.reviewers`.',
        examples: [['acme/security']],
      }),
    audiences: listOf(text('the name of an audience', 50), 'a list of audiences')
      .optional()
      .meta({
        description: 'Whom the postmortem is for, as its document says at its top.',
        examples: [['engineering', 'support']],
      }),
  },
  { error: 'a rule: its name, what must hold (when), and what follows' },
)

/** What is wanted for some incidents; what a rule leaves open, the settings say. */
export type IncidentRule = z.infer<typeof ruleSchema>
