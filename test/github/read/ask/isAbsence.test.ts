import { expect, test } from 'vitest'
import { isAbsence } from '../../../../src/github/read/ask/isAbsence.ts'

const pull = ['repository', 'newest', 'nodes', 0]

test.each([
  ['a deleted repository', 'NOT_FOUND', ['repository'], true],
  ['a deleted issue', 'NOT_FOUND', ['repository', 'subject'], true],
  ['a deleted adopted issue', 'NOT_FOUND', ['adopted', 3], true],
  [
    'a team that may not be seen',
    'FORBIDDEN',
    [...pull, 'reviewRequests', 'nodes', 0, 'requestedReviewer'],
    true,
  ],
  [
    'an issue of a hidden repository',
    'FORBIDDEN',
    [...pull, 'closingIssuesReferences', 'nodes', 1, 'number'],
    true,
  ],
  [
    'a mention from a hidden one',
    'NOT_FOUND',
    ['repository', 'subject', 'timelineItems', 'nodes', 4, 'source'],
    true,
  ],
  ['an issue that may not be read', 'FORBIDDEN', ['repository', 'subject'], false],
  ['comments that may not be read', 'FORBIDDEN', ['repository', 'subject', 'comments'], false],
  [
    'check runs that may not be read',
    'FORBIDDEN',
    [...pull, 'head', 'nodes', 0, 'commit', 'checkSuites'],
    false,
  ],
  ['reviews that failed', 'INTERNAL', [...pull, 'latestOpinionatedReviews'], false],
  ['a failure of the whole answer', 'NOT_FOUND', [], false],
])('%s (%s): absent?', (_, type, path, expected) => {
  expect(isAbsence({ type, path, code: '', message: '' })).toBe(expected)
})
