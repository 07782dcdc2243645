import { z } from 'zod'
import { login } from '../kinds/accounts.ts'
import { listOf, named, text } from '../kinds/settingKinds.ts'
import { type IncidentRule, ruleSchema } from '../rules/ruleSchema.ts'
import { folded } from './folded.ts'
import { setting, translated } from './setting.ts'

const rulesError = 'a list of rules, each with its name and what follows'

/** SettingTable that stand in no group. */
export const topSettings = {
  /** what is wanted for some incidents, in place of the settings; the first that fits decides */
  incidentRules: translated(
    'rules',
    z
      .preprocess(
        (value) => value ?? undefined,
        z.array(ruleSchema, { error: rulesError }).max(200, { error: 'at most 200 rules' }).optional(),
      )
      .optional(),
    [] as readonly IncidentRule[],
    {
      description:
        'What is wanted for which incidents. The first rule that fits decides; what it leaves open, the other settings say.',
      examples: [[{ name: 'The worst get two approvals', when: { severity: ['P0'] }, approvals: 2 }]],
    },
    { read: (rules) => rules, write: (rules) => rules.map((rule) => ({ ...rule })) },
  ),
  /** settings that a repository cannot loosen; said in the organisation's file alone */
  enforced: setting(
    'enforced',
    listOf(text('the name of a setting', 100), 'a list of settings').optional(),
    [],
    {
      description: 'In the file of an organisation: settings that its repositories cannot loosen.',
      examples: [['review.approvals', 'rules']],
    },
  ),
  /** names used in owner cells → login, names lower-case */
  people: translated(
    'people',
    named(login),
    {} as Readonly<Record<string, string>>,
    {
      description: 'Names that people write into owner cells, and their GitHub logins.',
      examples: [{ 'Ana Lima': 'ana' }],
    },
    { read: folded, write: (people) => ({ ...people }) },
  ),
}
