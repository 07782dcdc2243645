import { applyEdits } from './edit/applyEdits.ts'
import { parsePostmortem } from './parsePostmortem.ts'
import { type Judged, judge } from './rules/judge.ts'
import type { Example, RuleCard } from './rules/rule.ts'
import { defaultRuleSettings } from './rules/settings.ts'

/** A document on which a rule speaks, and what it says there. */
export interface RuleExample {
  readonly text: string
  readonly said: readonly { readonly line: number; readonly message: string }[]
  /** the text after the rule's own fix, where it has one */
  readonly fixed?: string
}

/** What a rule says of one of its examples. */
export function judgeExample(card: RuleCard, example: Example): readonly Judged[] {
  const { text, stage = 'final', settings, outside, today } = example
  const { standing } = judge(parsePostmortem(text), {
    stage,
    settings: { ...defaultRuleSettings, ...settings },
    ...(outside === undefined ? {} : { outside }),
    ...(today === undefined ? {} : { today }),
  })
  return standing.filter(({ rule }) => rule.id === card.id)
}

/** The first of a rule's bad examples; one that it can fix before those that it cannot. */
export function badExample(card: RuleCard): RuleExample {
  const examples = card.examples.bad.map(asExample)
  const example = examples.find(({ fixed }) => fixed !== undefined) ?? examples[0] ?? { text: '' }
  const found = judgeExample(card, example)
  const said = found.map(({ line, hit }) => ({ line, message: hit.message }))
  const fixes = found.flatMap(({ hit }) => hit.fix?.() ?? [])
  return {
    text: example.text,
    said,
    ...(fixes.length > 0 && { fixed: applyEdits(example.text, fixes) }),
  }
}

/** The first of the documents on which a rule is silent. */
export function goodExample(card: RuleCard): string {
  const [first = ''] = card.examples.good
  return asExample(first).text
}

/** A plain string is an example that needs nothing else. */
export function asExample(example: string | Example): Example {
  return typeof example === 'string' ? { text: example } : example
}
