import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDocumentPath } from '../../../src/incident/document/findDocumentPath.ts'

const file = (path: string, change: 'added' | 'changed' | 'deleted' = 'added') => ({ path, change })

test.each([
  [
    'its usual place',
    ['postmortems/2026/INC-2026-0042-checkout.md'],
    'postmortems/2026/INC-2026-0042-checkout.md',
  ],
  ['moved and renamed', ['README.md', 'docs/incidents/inc-2026-0042.MD'], 'docs/incidents/inc-2026-0042.MD'],
  ['the only Markdown file', ['notes/outage.md', 'graph.png'], 'notes/outage.md'],
  ['beside another incident’s', ['INC-2026-0043-x.md', 'INC-2026-0042-y.md'], 'INC-2026-0042-y.md'],
  ['beside a longer number', ['INC-2026-00421-x.md', 'INC-2026-0042-y.md'], 'INC-2026-0042-y.md'],
  ['one of two unknown ones: it cannot be told', ['a.md', 'b.md'], undefined],
  ['a picture with its name', ['INC-2026-0042-graph.png'], undefined],
  ['nothing', [], undefined],
])('%s', (_, paths, expected) => {
  expect(
    findDocumentPath(
      paths.map((path) => file(path)),
      42,
    ),
  ).toBe(expected)
})

test('a deleted document is still known by its path, unless another one took its place', () => {
  const deleted = file('postmortems/2026/INC-2026-0042-checkout.md', 'deleted')
  expect(findDocumentPath([deleted], 42)).toBe(deleted.path)
  expect(findDocumentPath([deleted, file('docs/checkout.md')], 42)).toBe('docs/checkout.md')
})

test('the order of the files does not matter, and the path is one of theirs', () => {
  const path = fc.constantFrom(
    'a.md',
    'b.md',
    'INC-2026-0007-a.md',
    'x/INC-2025-0007.md',
    'c.png',
    'INC-2026-0070.md',
  )
  const files = fc.uniqueArray(fc.record({ path, change: fc.constantFrom('added', 'changed', 'deleted') }), {
    selector: (one) => one.path,
  })
  fc.assert(
    fc.property(files, (given) => {
      const found = findDocumentPath(given, 7)
      expect(findDocumentPath(given.toReversed(), 7)).toBe(found)
      expect(found === undefined || given.some((one) => one.path === found)).toBe(true)
    }),
  )
})
