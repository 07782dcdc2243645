import { holding } from '../levels.ts'
import type { Rule } from '../rule.ts'
import { sectionStubs } from './sectionStubs.ts'
import { sectionTitles } from './sectionTitles.ts'

const complete =
  '# Slow checkout\n\n## Summary\n\nSlow.\n\n## Impact\n\n40 users.\n\n## Timeline\n\n- 2026-01-31 14:05 UTC alert\n\n' +
  '## Root cause\n\nA lock.\n\n## Lessons learned\n\n- Locks queue.\n\n## Action items\n\n- Add a timeout (@mar)\n'

export const sections: Rule = {
  id: 'structure/sections',
  reason:
    'Readers look for the same few parts in every postmortem; a missing one is a question nobody answered.',
  levels: holding,
  examples: {
    good: [
      complete,
      complete.replace('## Impact', '## Who was affected').replace('## Root cause', '## Five whys'),
    ],
    bad: [
      {
        text: complete.replace('## Impact\n\n40 users.\n\n', ''),
        fixed: complete.replace('40 users.', 'TBD'),
      },
      {
        text: '# Slow checkout',
        settings: { requiredSections: ['summary', 'impact'] },
        fixed: '# Slow checkout\n\n## Summary\n\nTBD\n\n## Impact\n\nTBD\n',
      },
    ],
  },
  check: (postmortem, { settings }) => {
    const at = postmortem.title ?? { start: 0, end: 0 }
    return [...sectionStubs(postmortem, settings.requiredSections)].map(([name, edit]) => {
      const title = sectionTitles[name]
      const message = `There is no section “${title}”. Add it, for example as \`## ${title}\`; one sentence can be enough.`
      return { at, message, edits: [edit] }
    })
  },
}
