import { otherCheck } from '../../messages/check/otherCheck.ts'
import type { ReportContent } from '../effect.ts'

/** What is said of a pull request without a postmortem. */
export const nothingToHold: ReportContent = {
  conclusion: 'success',
  ...otherCheck,
  annotations: [],
  buttons: [],
}
