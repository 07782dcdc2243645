import type { Levels } from '../levels.ts'
import type { Outside } from '../outside.ts'
import type { Rule } from '../rule.ts'
import { publicField } from './publicField.ts'

const levels: Levels = { draft: 'off', review: 'warning', final: 'error' }
const text = (confidentiality: string) => `---\nconfidentiality: ${confidentiality}\n---\n\n# Slow checkout\n`
const outside = (legal: boolean): Outside => ({ legal })

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
  ready: ({ outside }) => outside?.legal !== undefined,
  check: (postmortem, { outside }) => {
    const field = publicField(postmortem)
    if (field === undefined || outside?.legal !== false) return []
    const message =
      'The document is marked public, and nobody who speaks for legal or compliance has approved it yet. Ask for their review, or mark it internal.'
    return [{ at: field.valueSpan, message }]
  },
}
