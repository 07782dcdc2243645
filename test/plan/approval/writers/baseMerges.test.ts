import { expect, test } from 'vitest'
import { baseMerges } from '../../../../src/plan/approval/writers/baseMerges.ts'
import { ana, commit, oid } from '../../../builders/snapshot.ts'

const first = commit('a', [ana], { document: oid('1') })
const merge = { parents: [oid('a'), oid('f')], document: oid('1') } as const

test.each([
  ['GitHub’s merge of the base branch', merge, true],
  ['one that changed the document', { ...merge, document: oid('2') }, false],
  ['one where nobody looked at the document', { parents: merge.parents }, false],
  ['one made at home', { ...merge, signedBy: ana }, false],
  ['one that nobody signed', { ...merge, signedBy: undefined }, false],
  ['one of two branches of the pull request', { ...merge, parents: [oid('a'), oid('a')] }, false],
  ['one of three', { ...merge, parents: [oid('a'), oid('f'), oid('e')] }, false],
  ['one whose first side is unknown', { ...merge, parents: [oid('e'), oid('f')] }, false],
  ['an ordinary commit', { ...merge, parents: [oid('a')] }, false],
])('%s', (_, parts, isMerge) => {
  expect(baseMerges([first, commit('b', [ana], parts)]).has(oid('b'))).toBe(isMerge)
})

test('where GitHub may have left commits out, nothing counts as a merge', () => {
  const many = Array.from({ length: 248 }, () => first)
  expect(baseMerges([...many, commit('b', [ana], merge)]).size).toBe(1)
  expect(baseMerges([...many, first, commit('b', [ana], merge)]).size).toBe(0)
})
