import type { SectionName } from './model/postmortem.ts'
import type { Strength } from './rules/levels.ts'
import { ruleCards } from './rules/rules.ts'
import { defaultRuleSettings, type RuleSettings } from './rules/settings.ts'

/** What a complete document is, in one word. */
export const profileNames = ['ours', 'google', 'minimal'] as const
export type ProfileName = (typeof profileNames)[number]

/** What the example postmortem of Google's book on site reliability has: actions with type, owner and bug, without dates. */
const google: RuleSettings = {
  ...defaultRuleSettings,
  requiredSections: [
    'summary',
    'impact',
    'root_cause',
    'resolution',
    'detection',
    'action_items',
    'lessons',
    'timeline',
  ],
  requiredFields: ['started', 'author', 'status'],
  levels: off([
    'action/due-date',
    'action/due-horizon',
    'action/priority',
    'action/high-priority',
    'cause/factor-typed',
    'metrics/missing',
    'review/follow-up',
    'timeline/milestones',
  ]),
}

/** Enough to know what happened and what is done about it. */
const fewSections: readonly SectionName[] = ['summary', 'timeline', 'action_items']
/** What cannot be right, and actions that nobody will do. */
const fewRules = [
  'document/front-matter',
  'document/broken-table',
  'document/conflict',
  'document/size',
  'structure/placeholder',
  'structure/sections',
  'timeline/chronological',
  'timeline/date-sanity',
  'metrics/milestone-order',
  'metrics/stated-vs-computed',
  'action/owner',
  'action/shared-ticket',
  'action/tracker',
  'action/unread-ticket',
  'review/approvals',
  'review/legal',
  'review/sensitive',
  'config/unexplained-disable',
  'config/unused-disable',
  'config/invalid-disable',
]

const minimal: RuleSettings = {
  ...defaultRuleSettings,
  requiredSections: fewSections,
  requiredFields: [],
  levels: off([...ruleCards.keys()].filter((id) => !fewRules.includes(id))),
}

/** What each profile asks for, before anything else is set. */
export const profiles: Readonly<Record<ProfileName, RuleSettings>> = {
  ours: defaultRuleSettings,
  google,
  minimal,
}

function off(rules: readonly string[]): Readonly<Record<string, Strength>> {
  return Object.fromEntries(rules.map((id) => [id, 'off']))
}
