import { describe, expect, test } from 'vitest'
import type { TooMuch } from '../../../src/incident/observed/tooMuch.ts'
import { tooMuchWords } from '../../../src/messages/issue/tooMuchWords.ts'

const kinds: readonly TooMuch[] = [
  { what: 'text', seconds: 10 },
  { what: 'comments', most: 3000 },
  { what: 'events', most: 2000 },
  { what: 'sub-issues', most: 2000 },
  { what: 'open milestones', most: 2000 },
  { what: 'changed files', most: 3000 },
  { what: 'commits', most: 2000 },
  { what: 'reviews', most: 2000 },
  { what: 'requested reviewers', most: 2000 },
  { what: 'issues to close', most: 2000 },
  { what: 'authors', most: 20, of: '0a1b2c3' },
  { what: 'assignees', most: 100, of: '42' },
  { what: 'labels', most: 100, of: '42' },
  { what: 'open pull requests', most: 5000 },
]

describe('too much', () => {
  test.each(kinds)('$what: the verdict first, then who can do what', (found) => {
    const said = tooMuchWords.checkSummary(found)
    expect(said).toMatch(/^\*\*Cannot be judged: /)
    expect(said).toMatch(/\n\n(A maintainer|Its author|Whoever wrote .*) can /)
    expect(tooMuchWords.checkTitle(found).length).toBeLessThan(80)
    expect(tooMuchWords.status('<!-- tag -->', found)).toMatch(/^<!-- tag -->\n### /)
  })

  test('says where', () => {
    expect(tooMuchWords.checkTitle({ what: 'labels', most: 100, of: '42' })).toBe(
      'Cannot be judged: #42 has more than 100 labels',
    )
  })
})
