import { login, reviewer } from '../kinds/accounts.ts'
import { listOf, oneOf, wholeNumber } from '../kinds/settingKinds.ts'
import { setting } from './setting.ts'

/** `review:` who reviews, and how the check stands. */
export const reviewSettings = {
  /** logins and `org/team`s asked for review when CODEOWNERS names nobody for the document */
  reviewers: setting('reviewers', listOf(reviewer, 'a list of reviewers'), [], {
    description: 'Who is asked for review when CODEOWNERS names nobody for the document.',
    examples: [['ana', 'acme/sre']],
  }),
  /** approvals needed to merge */
  approvals: setting('approvals', wholeNumber(1, 10), 1, {
    description: 'How many people must approve, 1 to 10.',
    examples: [2],
  }),
  /** logins of those who speak for legal or compliance: one of them approves what is marked public */
  legal: setting('legal', listOf(login, 'a list of logins'), [], {
    description:
      'Who speaks for legal or compliance: a document marked public needs the approval of one of them.',
    examples: [['dee']],
  }),
  /** what tells who wrote a commit that GitHub did not sign: its record of pushes, or nothing but a signature */
  proof: setting('proof', oneOf('pushes', 'signatures'), 'pushes', {
    description:
      'What tells who wrote a commit, beside its own claim: GitHub’s record of who pushed it, or only a signature. Where nothing tells, one approval more is needed.',
    examples: ['signatures'],
  }),
  /** whether co-authors of a commit wrote it, so that they cannot approve it */
  coAuthors: setting('co-authors', oneOf('wrote', 'may-approve'), 'wrote', {
    description:
      'Whether people named as co-authors of a commit wrote it, as those whose suggestion in a review was applied, or may approve it.',
    examples: ['may-approve'],
  }),
  /** which pull requests get the check: those with a postmortem, or all */
  check: setting('check', oneOf('postmortems', 'all'), 'postmortems', {
    description:
      'Which pull requests get the check: those with a postmortem, or all, so that it can be required everywhere.',
    examples: ['all'],
  }),
  /** how the check of a draft stands; neither can be merged */
  drafts: setting('drafts', oneOf('pending', 'action-required'), 'pending', {
    description:
      'How the check stands while a postmortem is a draft: pending, or red with the words “action required”. Neither can be merged.',
    examples: ['action-required'],
  }),
}
