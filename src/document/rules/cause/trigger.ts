import { isEnglish } from '../isEnglish.ts'
import { coaching } from '../levels.ts'
import type { Rule } from '../rule.ts'
import { causeSections } from './causeSections.ts'

const change =
  /\b(trigger\w*|deploy\w*|releas\w*|roll(ed|ing)?[ -]?out|rollout|changed?|changes|config\w*|upgrad\w*|updat\w*|migrat\w*|merg\w*|traffic|load|spike|burst|expir\w*|restart\w*|reboot\w*|fail(ed)? over|failover|maintenance|outage|introduc\w*|added|enabled|disabled|removed|switch\w*|attack\w*|crawl\w*|scan\w*|bug|bump\w*|commit\w*|pull request|started|began|growth|grew|power|network|disk|ran|sent|submitted|created)\b/i

export const trigger: Rule = {
  id: 'cause/trigger',
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
    if (!isEnglish(words) || change.test(words)) return []
    const message =
      'The cause is explained, but not what set it off. What changed just before: a deploy, a setting, traffic, data, a dependency? “Nothing known” is an answer too.'
    return [{ at: first.title, message }]
  },
}
