import { sectionOrder } from './edit/insertSection.ts'
import type { Postmortem, SectionName, Stage } from './model/postmortem.ts'
import { judge } from './rules/judge.ts'
import { isAnswered } from './rules/meta/required.ts'
import { ruleCards } from './rules/rules.ts'
import { defaultRuleSettings, type RuleSettings, requirableFields } from './rules/settings.ts'
import { hasSection } from './rules/structure/hasSection.ts'
import { trackedActions } from './rules/trackedActions.ts'

/** A document and how far it is. */
export interface JudgedDocument {
  readonly postmortem: Postmortem
  readonly stage: Stage
}

/** What many documents have in common. */
export interface LearnedProfile {
  /** the given settings, asking only for what most documents have */
  readonly settings: RuleSettings
  /** rules that are not asked for, and in how many of the documents that they could speak of they found something */
  readonly spared: readonly { readonly rule: string; readonly lacking: number; readonly of: number }[]
}

/** What so many have is the house's style, and what more than the rest lack is not. */
const most = 2 / 3

/**
 * Learns from documents what to expect of each: sections and facts that two thirds of them have, and conventions that no
 * more than a third of them break. What people set themselves holds; faults are faults, however common.
 */
export function learnProfile(
  documents: readonly JudgedDocument[],
  given: RuleSettings,
  today: string | undefined,
): LearnedProfile {
  const common = (has: (postmortem: Postmortem) => boolean) =>
    documents.filter(({ postmortem }) => has(postmortem)).length >= documents.length * most
  const sections = sectionOrder.filter(
    (name) => !unasked.includes(name) && common((postmortem) => hasSection(postmortem, name)),
  )
  const fields = requirableFields.filter((name) => common((postmortem) => isAnswered(postmortem, name)))
  const settings: RuleSettings = {
    ...given,
    requiredSections: isDefault(given, 'requiredSections') ? sections : given.requiredSections,
    requiredFields: isDefault(given, 'requiredFields') ? fields : given.requiredFields,
  }
  const spared = spare(documents, settings, today)
  const off = spared.map(({ rule }) => [rule, 'off'] as const)
  return { settings: { ...settings, levels: { ...settings.levels, ...Object.fromEntries(off) } }, spared }
}

/** Nobody misses them. */
const unasked: readonly SectionName[] = ['metadata', 'references', 'participants']

function isDefault(given: RuleSettings, name: 'requiredSections' | 'requiredFields'): boolean {
  return given[name] === defaultRuleSettings[name]
}

function spare(
  documents: readonly JudgedDocument[],
  settings: RuleSettings,
  today: string | undefined,
): LearnedProfile['spared'] {
  const conventions = [...ruleCards.values()].filter(
    ({ id, convention }) => convention && settings.levels[id] === undefined,
  )
  const broken = documents.map(({ postmortem, stage }) => {
    const { standing } = judge(postmortem, { stage, settings, ...(today !== undefined && { today }) })
    return new Set(standing.map(({ rule }) => rule.id))
  })
  return conventions.flatMap(({ id }) => {
    const asked = documents.map(({ postmortem }, index) => ({ postmortem, lacks: broken[index]?.has(id) }))
    const concerned = asked.filter(({ postmortem }) => concerns(id, postmortem))
    const lacking = concerned.filter(({ lacks }) => lacks).length
    return lacking > concerned.length * (1 - most) ? [{ rule: id, lacking, of: concerned.length }] : []
  })
}

/** Whether a document holds what a rule is about: without actions nothing can be learnt of their owners. */
function concerns(rule: string, postmortem: Postmortem): boolean {
  const group = rule.slice(0, rule.indexOf('/'))
  if (group === 'action') return trackedActions(postmortem).length > 0
  if (group === 'timeline' || group === 'metrics') return postmortem.timeline.length > 0
  if (group === 'cause') return hasSection(postmortem, 'root_cause')
  return group !== 'impact' || hasSection(postmortem, 'impact')
}
