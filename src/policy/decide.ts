import type { IsoDate, IsoInstant } from '../document/model/postmortem.ts'
import type { Floor } from './organisation.ts'
import type { Policy } from './policy.ts'
import { holds, type Reason, whyNot } from './rules/condition.ts'
import { type DayCount, dueDay } from './rules/dayCount.ts'
import type { RuleFacts } from './rules/ruleFacts.ts'
import type { IncidentRule } from './rules/ruleSchema.ts'

/** Where a rule stands in the list, from 1, and what it is called. */
export interface RulePlace {
  readonly place: number
  readonly name: string
}

/** What the policy wants for one incident. */
export interface Ruling {
  /** the first rule that fits; absent when none does, and the settings alone decide */
  readonly rule?: RulePlace
  readonly postmortem: NonNullable<IncidentRule['postmortem']>
  /** named by the rule; the settings choose otherwise */
  readonly template?: string
  readonly due: DayCount & { readonly days: number }
  /** how many people must approve */
  readonly approvals: number
  /** named by the rule: they are asked whatever CODEOWNERS says */
  readonly reviewers?: readonly string[]
  readonly audiences: readonly string[]
}

/** What the policy wants for an incident: what the first rule that fits says, and for the rest the settings. */
export function decide(policy: Policy, facts: RuleFacts): Ruling {
  const index = policy.incidentRules.findIndex(({ when = {} }) => holds(when, facts))
  const rule = policy.incidentRules[index]
  const { template, reviewers } = rule ?? {}
  const floor = floorFor(policy, index)
  const required = policy.required.includes(facts.severity)
  return {
    ...(rule ? { rule: { place: index + 1, name: rule.name } } : {}),
    postmortem: floor.required?.includes(facts.severity)
      ? 'required'
      : (rule?.postmortem ?? (required ? 'required' : 'on-request')),
    ...(template === undefined ? {} : { template }),
    due: dueOf(policy, rule?.due, facts, floor),
    approvals: Math.max(rule?.approvals ?? policy.approvals, floor.approvals ?? 0),
    ...(reviewers === undefined ? {} : { reviewers }),
    audiences: rule?.audiences ?? [],
  }
}

/** What the organisation enforces holds for rules of the repository too; its own rules say what they mean. */
function floorFor({ organisation }: Policy, index: number): Floor {
  return organisation && index >= organisation.firstRules ? organisation.floor : {}
}

function dueOf(
  { calendar, dueDays }: Policy,
  due: IncidentRule['due'],
  { severity }: RuleFacts,
  floor: Floor,
): Ruling['due'] {
  const said = typeof due === 'number' ? { days: due } : due
  return {
    days: Math.min(said?.days ?? dueDays[severity], floor.dueDays?.[severity] ?? Number.POSITIVE_INFINITY),
    count: said?.count ?? calendar.count,
    zone: said?.zone ?? calendar.zone,
    holidays: said?.holidays ?? calendar.holidays,
  }
}

/** The day on which a postmortem that was begun at that moment is due. */
export function dueOn({ due }: Ruling, begun: IsoInstant | IsoDate): IsoDate {
  return dueDay(begun, due.days, due)
}

/** A rule that comes before the one that fired, or before the settings, and why it did not fire. */
export interface Passed extends RulePlace {
  readonly reasons: readonly Reason[]
}

/** Why no earlier rule fired, and how many later ones were not asked. */
export function whyOthers(
  { incidentRules }: Policy,
  facts: RuleFacts,
  { rule }: Pick<Ruling, 'rule'>,
): { readonly passed: readonly Passed[]; readonly unasked: readonly RulePlace[] } {
  const places = incidentRules.map(({ name }, index) => ({ place: index + 1, name }))
  const fired = rule?.place ?? places.length + 1
  return {
    passed: places
      .filter(({ place }) => place < fired)
      .map((one) => ({ ...one, reasons: whyNot(incidentRules[one.place - 1]?.when ?? {}, facts) })),
    unasked: places.filter(({ place }) => place > fired),
  }
}
