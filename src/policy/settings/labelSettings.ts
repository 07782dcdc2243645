import { text } from '../kinds/settingKinds.ts'
import { setting } from './setting.ts'

const label = text('the name of a label', 50)

/** `labels:` labels that the app sets. */
export const labelSettings = {
  action: setting('action', label, 'postmortem-action', {
    description: 'On the issue of every action item.',
    examples: ['postmortem-action'],
  }),
  draft: setting('draft', label, 'postmortem: draft', {
    description: 'On an incident whose postmortem is being written.',
    examples: ['pm: draft'],
  }),
  review: setting('review', label, 'postmortem: in review', {
    description: 'On one whose postmortem is in review.',
    examples: ['pm: review'],
  }),
  approved: setting('approved', label, 'postmortem: approved', {
    description: 'On one whose postmortem may be merged.',
    examples: ['pm: approved'],
  }),
  published: setting('published', label, 'postmortem: published', {
    description: 'On one whose postmortem is merged.',
    examples: ['pm: published'],
  }),
}
