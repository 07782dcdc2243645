import { expect, test } from 'vitest'
import type { NodeId } from '../../src/incident/key.ts'
import { weighsLess } from '../../src/threads/weight.ts'
import { account, pullRequest, snapshot } from '../builders/snapshot.ts'

const enough = 20_000
const comment = (body: string) => ({
  id: 'C' as NodeId,
  url: 'https://example.com/c',
  body,
  author: account('eli', 9),
  createdAt: '2026-11-20T14:00:00Z',
})
const short = 'We roll back.\n'

test.each([
  ['what people usually say', { comments: Array.from({ length: 90 }, () => comment(short.repeat(5))) }, true],
  ['a command in a word or two', { comments: [comment('/severity P1')] }, true],
  ['a long comment with a command', { comments: [comment(`/severity P1\n${short.repeat(400)}`)] }, false],
  ['the same without', { comments: [comment(short.repeat(400))] }, true],
  [
    'many long comments without',
    { comments: Array.from({ length: 40 }, () => comment(short.repeat(400))) },
    false,
  ],
  [
    'a long comment with a command on the pull request',
    { pullRequest: pullRequest({ comments: [comment(`- /severity P1\n${short.repeat(400)}`)] }) },
    false,
  ],
] as const)('%s', (_, parts, less) => {
  expect(weighsLess(snapshot(parts), enough)).toBe(less)
})
