import { insertSection, sectionTitles } from '../../edit/insertSection.ts'
import { unlessRefused } from '../../edit/refuse.ts'
import { holding } from '../levels.ts'
import type { Rule } from '../rule.ts'
import { hasSection } from './hasSection.ts'

const complete =
  '# Slow checkout\n\n## Summary\n\nSlow.\n\n## Impact\n\n40 users.\n\n## Timeline\n\n- 2026-01-31 14:05 UTC alert\n\n' +
  '## Root cause\n\nA lock.\n\n## Lessons learned\n\n- Locks queue.\n\n## Action items\n\n- Add a timeout (@mar)\n'

export const sections: Rule = {
  id: 'structure/sections',
  settings: ['sections', 'titles'],
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
        text: '# Slow checkout\n',
        settings: { requiredSections: ['summary', 'impact'] },
        fixed: '# Slow checkout\n\n## Summary\n\nTBD\n\n## Impact\n\nTBD\n',
      },
    ],
  },
  check: (postmortem, { settings }) => {
    const at = postmortem.title ?? { start: 0, end: 0 }
    return settings.requiredSections
      .filter((name) => !hasSection(postmortem, name))
      .map((name) => {
        const title = sectionTitles[name]
        return {
          at,
          message: `There is no section “${title}”. Add it, for example as \`## ${title}\`; one sentence can be enough.`,
          fix: () => unlessRefused(insertSection(postmortem, name)),
        }
      })
  },
}
