import type { ProblemRule } from '../model/postmortem.ts'
import { beCareful } from './action/beCareful.ts'
import { drift } from './action/drift.ts'
import { dueDate } from './action/dueDate.ts'
import { dueHorizon } from './action/dueHorizon.ts'
import { highPriority } from './action/highPriority.ts'
import { mix } from './action/mix.ts'
import { orphanFinding } from './action/orphanFinding.ts'
import { owner } from './action/owner.ts'
import { ownerAssignable } from './action/ownerAssignable.ts'
import { priority } from './action/priority.ts'
import { sharedTicket } from './action/sharedTicket.ts'
import { tracker } from './action/tracker.ts'
import { unreadTicket } from './action/unreadTicket.ts'
import { weakVerb } from './action/weakVerb.ts'
import { accident } from './blame/accident.ts'
import { agentFailure } from './blame/agentFailure.ts'
import { counterfactual } from './blame/counterfactual.ts'
import { humanError } from './blame/humanError.ts'
import { judgmental } from './blame/judgmental.ts'
import { namedPerson } from './blame/namedPerson.ts'
import { evidence } from './cause/evidence.ts'
import { factorTyped } from './cause/factorTyped.ts'
import { fiveWhys } from './cause/fiveWhys.ts'
import { single } from './cause/single.ts'
import { trigger } from './cause/trigger.ts'
import { invalidDisable } from './config/invalidDisable.ts'
import { silenced } from './config/silenced.ts'
import { unexplainedDisable } from './config/unexplainedDisable.ts'
import { unusedDisable } from './config/unusedDisable.ts'
import { brokenTable } from './document/brokenTable.ts'
import { conflict } from './document/conflict.ts'
import { frontMatter } from './document/frontMatter.ts'
import { size } from './document/size.ts'
import { quantified } from './impact/quantified.ts'
import { mismatch } from './meta/mismatch.ts'
import { required } from './meta/required.ts'
import { milestoneOrder } from './metrics/milestoneOrder.ts'
import { missing } from './metrics/missing.ts'
import { statedVsComputed } from './metrics/statedVsComputed.ts'
import { deadline } from './review/deadline.ts'
import { followUp } from './review/followUp.ts'
import { legal } from './review/legal.ts'
import { links } from './review/links.ts'
import { sensitive } from './review/sensitive.ts'
import type { Rule, RuleCard } from './rule.ts'
import { emptySection } from './structure/emptySection.ts'
import { placeholder } from './structure/placeholder.ts'
import { sections } from './structure/sections.ts'
import { chronological } from './timeline/chronological.ts'
import { dateSanity } from './timeline/dateSanity.ts'
import { gap } from './timeline/gap.ts'
import { githubMismatch } from './timeline/githubMismatch.ts'
import { milestones } from './timeline/milestones.ts'
import { parseable } from './timeline/parseable.ts'
import { source } from './timeline/source.ts'
import { timezone } from './timeline/timezone.ts'
import { animated } from './tone/animated.ts'

/** What could not be read is said by a rule as well, so that it can be explained, set and silenced. */
const reading: Readonly<Record<ProblemRule, Rule>> = {
  'document/front-matter': frontMatter,
  'document/broken-table': brokenTable,
  'document/conflict': conflict,
  'document/size': size,
}

/** Every rule that looks at a document, by group. */
export const rules: readonly Rule[] = [
  ...Object.values(reading),
  emptySection,
  placeholder,
  sections,
  required,
  mismatch,
  chronological,
  dateSanity,
  gap,
  githubMismatch,
  milestones,
  parseable,
  source,
  timezone,
  milestoneOrder,
  missing,
  statedVsComputed,
  quantified,
  evidence,
  factorTyped,
  fiveWhys,
  single,
  trigger,
  beCareful,
  drift,
  dueDate,
  dueHorizon,
  highPriority,
  mix,
  orphanFinding,
  owner,
  ownerAssignable,
  priority,
  sharedTicket,
  tracker,
  unreadTicket,
  weakVerb,
  deadline,
  followUp,
  legal,
  links,
  sensitive,
  accident,
  agentFailure,
  counterfactual,
  humanError,
  judgmental,
  namedPerson,
  animated,
  unexplainedDisable,
]

/** Every rule that can be named, also those that look at directives only. */
export const ruleCards: ReadonlyMap<string, RuleCard> = new Map(
  [...rules, unusedDisable, invalidDisable, silenced].map((card) => [card.id, card]),
)
