import { expect, test } from 'vitest'
import { mergeAnswers, pagesOf } from '../../../../src/github/read/ask/pages.ts'

const page = (ids: readonly string[], endCursor: string | null, hasNextPage: boolean) => ({
  pageInfo: { hasNextPage, endCursor },
  nodes: ids.map((id) => ({ id })),
})

test('pages follow each other, fields of the later answer win, what was not asked again stays', () => {
  const first = { issue: { title: 'Old', comments: page(['a', 'b'], 'B', true) }, labels: ['x'] }
  const second = { issue: { title: 'New', comments: page(['c'], 'C', false) } }
  expect(mergeAnswers<object>(first, second)).toEqual({
    issue: { title: 'New', comments: page(['a', 'b', 'c'], 'C', false) },
    labels: ['x'],
  })
})

test('what moved to the next page while it was read comes once', () => {
  const merged = mergeAnswers(
    { comments: page(['a', 'b'], 'B', true) },
    { comments: page(['b', 'c'], 'C', false) },
  )
  expect(merged.comments.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

test('a list that was there and now is gone, is gone', () => {
  expect(mergeAnswers<unknown>({ issue: { id: 'I' } }, { issue: null })).toEqual({ issue: null })
})

test('lists are known by their name; lists without a cursor and inside of lists are not paged', () => {
  const answer = {
    issue: { comments: page([], null, false), labels: { pageInfo: { hasNextPage: true }, nodes: [] } },
    newest: { nodes: [{ files: page(['a'], 'A', true) }] },
  }
  expect([...pagesOf(answer)]).toEqual([['comments', { cursor: null, more: false }]])
})
