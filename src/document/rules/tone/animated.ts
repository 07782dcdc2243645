import type { Edit } from '../../model/postmortem.ts'
import { phrases } from '../blame/phrases.ts'
import { wordings } from '../blame/wordings.ts'
import { coaching } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Rule } from '../rule.ts'

export const animated: Rule = {
  id: 'tone/animated',
  reason: 'Strong words make readers defend themselves; the data is strong enough.',
  levels: coaching,
  wording: true,
  examples: {
    good: ['It works again!\n', 'The log says "WTF".\n'],
    bad: [{ text: 'We survived!!!\n', fixed: 'We survived.\n' }, 'The delay is ridiculous.\n'],
  },
  check: (postmortem, { settings }) =>
    [wordings.excited, wordings.exclaimed]
      .flatMap((wording) => phrases(postmortem, settings, wording))
      .map(({ start, end, words }) => ({
        at: { start, end },
        message: `${quoted(words)} is a feeling about the incident. The numbers say it too, and nobody has to defend themselves.`,
        fix: () => calmer(start, end, words),
      })),
}

function calmer(start: number, end: number, words: string): readonly Edit[] {
  return words.startsWith('!') ? [{ start, end, text: '.' }] : []
}
