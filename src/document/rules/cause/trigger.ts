import { saying } from '../../language/compile/saying.ts'
import { hasWording } from '../hasWording.ts'
import { coaching } from '../levels.ts'
import type { Rule } from '../rule.ts'
import { causeSections } from './causeSections.ts'

const change = saying('changes')

export const trigger: Rule = {
  id: 'cause/trigger',
  convention: true,
  reason:
    'What made it possible and what set it off are two questions; the second one tells what to watch for.',
  levels: coaching,
  examples: {
    good: [
      '## Root cause\n\nThe lock was held for the whole of the batch, and the batch was started by the deploy to the new region.\n',
      '## Ursache\n\nDie Sperre wurde zu lange gehalten.\n',
    ],
    bad: [
      '## Root cause\n\nThe lock was held for the whole of the batch, and all of the readers were waiting for it to end.\n',
    ],
  },
  check: (postmortem) => {
    const [first, ...rest] = causeSections(postmortem)
    if (first === undefined || postmortem.fields.some(({ name }) => name.includes('trigger'))) return []
    const words = [first, ...rest].map(({ body }) => postmortem.prose.slice(body.start, body.end)).join('\n')
    if (!hasWording(words) || change.test(words)) return []
    const message =
      'The cause is explained, but not what set it off. What changed just before: a deploy, a setting, traffic, data, a dependency? “Nothing known” is an answer too.'
    return [{ at: first.title, message }]
  },
}
