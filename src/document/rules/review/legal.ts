import type { Levels } from '../levels.ts'
import type { Outside } from '../outside.ts'
import type { Rule } from '../rule.ts'
import { publicField } from './publicField.ts'

const levels: Levels = { draft: 'off', review: 'warning', final: 'error' }
const text = (confidentiality: string) => `---\nconfidentiality: ${confidentiality}\n---\n\n# Slow checkout\n`
const outside = (legal: boolean): Outside => ({ approvals: { given: 1, needed: 1, legal } })

export const legal: Rule = {
  id: 'review/legal',
  reason: 'What customers and regulators will read is agreed with legal or compliance first.',
  levels,
  gate: true,
  examples: {
    good: [
      { text: text('Public'), outside: outside(true) },
      { text: text('Internal'), outside: outside(false) },
    ],
    bad: [{ text: text('Public'), outside: outside(false) }],
  },
  ready: ({ outside }) => outside?.approvals !== undefined,
  check: (postmortem, { outside }) => {
    const field = publicField(postmortem)
    if (field === undefined || outside?.approvals?.legal === true) return []
    const message =
      'The document is marked public and has no approval from legal or compliance yet. Ask for their review, or mark it internal.'
    return [{ at: field.valueSpan, message }]
  },
}
