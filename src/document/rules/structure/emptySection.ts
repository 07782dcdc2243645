import { holding, type Levels } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Rule } from '../rule.ts'
import { templateText } from '../templateText.ts'

const optionalSection: Levels = { draft: 'off', review: 'warning', final: 'warning' }

export const emptySection: Rule = {
  id: 'structure/empty-section',
  reason: 'A title with nothing below it leaves open whether there was nothing to say or nobody said it.',
  levels: holding,
  examples: {
    good: ['## Impact\n\nNone: the job runs at night.\n', '## Impact\n\nTBD\n'],
    bad: [
      '## Impact\n\n## Timeline\n\n- 2026-01-31 14:05 UTC alert\n',
      '## Impact\n\n<!-- GUIDANCE: numbers, please -->\n',
    ],
  },
  check: (postmortem, { settings }) => {
    const isTemplate = templateText(postmortem)
    return postmortem.sections
      .filter((section) => section.empty && section.name !== 'metadata' && !isTemplate(section.body))
      .map((section) => ({
        at: section.title,
        message: `Nothing is written under ${quoted(section.title.text)} yet. Say it in a sentence, write “none” and why, or remove the title.`,
        ...(settings.requiredSections.includes(section.name) ? {} : { levels: optionalSection }),
      }))
  },
}
