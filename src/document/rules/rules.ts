import { dueDate } from './action/dueDate.ts'
import { owner } from './action/owner.ts'
import { ownerAssignable } from './action/ownerAssignable.ts'
import { invalidDisable } from './config/invalidDisable.ts'
import { unexplainedDisable } from './config/unexplainedDisable.ts'
import { unusedDisable } from './config/unusedDisable.ts'
import type { Rule, RuleCard } from './rule.ts'
import { emptySection } from './structure/emptySection.ts'
import { placeholder } from './structure/placeholder.ts'
import { sections } from './structure/sections.ts'
import { chronological } from './timeline/chronological.ts'
import { parseable } from './timeline/parseable.ts'

/** Every rule that looks at a document, by group. */
export const rules: readonly Rule[] = [
  sections,
  emptySection,
  placeholder,
  chronological,
  parseable,
  owner,
  ownerAssignable,
  dueDate,
  unexplainedDisable,
]

/** Every rule that can be named, also those that look at directives only. */
export const ruleCards: ReadonlyMap<string, RuleCard> = new Map(
  [...rules, unusedDisable, invalidDisable].map((card) => [card.id, card]),
)
