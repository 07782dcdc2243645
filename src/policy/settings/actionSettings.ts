import { oneOf } from '../kinds/settingKinds.ts'
import { setting } from './setting.ts'

/** `actions:` action items. */
export const actionSettings = {
  /** when action items become issues: when the pull request leaves draft, or after it was merged */
  fileActions: setting('file', oneOf('review', 'merge'), 'review', {
    description: 'When action items become issues: when the pull request leaves draft, or after its merge.',
    examples: ['review'],
  }),
}
