import type { TooMuch } from '../../incident/observed/tooMuch.ts'
import { fitBody } from '../text/fitBody.ts'

/** What is said where there is more than the app reads. */
export const tooMuchWords = {
  checkTitle: (found: TooMuch) => `Cannot be judged: ${problem(found)}`,
  checkSummary: (found: TooMuch) =>
    `**Cannot be judged: ${problem(found)}.** Nobody can tell from it what this commit carries, so the check does not pass.\n\n${nextStep(found)} The check is renewed by itself then.`,
  /** @param tag the hidden first line, which keeps what was announced */
  status: (tag: string, found: TooMuch) =>
    fitBody(
      [
        tag,
        '### Postmortem on hold',
        '',
        `⛔ **Cannot be read whole: ${problem(found)}.** Nothing is written or closed meanwhile.`,
        '',
        `${nextStep(found)} Debrief goes on by itself then.`,
      ].join('\n'),
    ),
} as const

function problem(found: TooMuch): string {
  if (found.what === 'text') return `the texts take longer to read than ${found.seconds} seconds`
  const { what, most, of } = found
  const where = of === undefined ? '' : what === 'authors' ? `commit ${of} has ` : `#${of} has `
  return `${where}more than ${most.toLocaleString('en')} ${what}`
}

function nextStep({ what }: TooMuch): string {
  switch (what) {
    case 'text':
      return 'Whoever wrote the longest comments, or the document, can shorten them.'
    case 'comments':
      return 'A maintainer can delete comments, or move the talk to a discussion.'
    case 'events':
      return 'A maintainer can find what labels and assigns this incident over and over, and mark a new issue as the incident instead.'
    case 'sub-issues':
      return 'A maintainer can take sub-issues off that are no action items.'
    case 'open milestones':
      return 'A maintainer can close milestones that are over.'
    case 'changed files':
      return 'Its author can open a pull request of its own for the postmortem.'
    case 'commits':
    case 'authors':
      return 'Its author can squash the commits, or name fewer authors in them.'
    case 'reviews':
    case 'requested reviewers':
      return 'A maintainer can take requests back, or open a new pull request from the same branch.'
    case 'issues to close':
      return 'Its author can take issues out of the description that the pull request would close.'
    case 'assignees':
    case 'labels':
      return 'A maintainer can take some of them off.'
    case 'open pull requests':
      return 'A maintainer can close some of them: each could be at the same commit.'
  }
}
