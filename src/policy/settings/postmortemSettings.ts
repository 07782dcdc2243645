import type { Severity } from '../../document/model/severity.ts'
import { directory, template } from '../kinds/paths.ts'
import { bySeverity, named } from '../kinds/settingKinds.ts'
import { withoutAbsent } from '../withoutAbsent.ts'
import { folded } from './folded.ts'
import { setting, translated } from './setting.ts'

/** `postmortem:` the document. */
export const postmortemSettings = {
  /** where postmortems live, without slash at either end */
  directory: setting('directory', directory, 'postmortems', {
    description: 'The folder of the postmortems; each year gets a folder in it.',
    examples: ['docs/postmortems'],
  }),
  /** name of a bundled template, or path of a Markdown file in the repository */
  template: setting('template', template, 'standard', {
    description: 'A bundled template, or a Markdown file of the repository.',
    examples: ['standard'],
  }),
}

/** `postmortem: templates:` exceptions. */
export const templateSettings = {
  templatesBySeverity: translated(
    'severity',
    bySeverity(template),
    {} as Readonly<Partial<Record<Severity, string>>>,
    { description: 'Other templates for certain severities.', examples: [{ P0: 'comprehensive' }] },
    { read: withoutAbsent, write: (templates) => ({ ...templates }) },
  ),
  /** keys lower-case */
  templatesByCategory: translated(
    'category',
    named(template),
    {} as Readonly<Record<string, string>>,
    {
      description:
        'Other templates for categories, from the issue form or a label such as `category: security`; they go first.',
      examples: [{ security: '.github/security-postmortem.md' }],
    },
    { read: folded, write: (templates) => ({ ...templates }) },
  ),
}
