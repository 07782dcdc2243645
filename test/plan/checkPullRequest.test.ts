import { describe, expect, test } from 'vitest'
import type { NodeId } from '../../src/incident/key.ts'
import { checkPullRequest } from '../../src/plan/checkPullRequest.ts'
import type { CheckReport } from '../../src/plan/effect.ts'
import { externalId } from '../../src/plan/externalId.ts'
import { oid } from '../builders/snapshot.ts'

type Content = Omit<CheckReport, 'externalId'>

const content: Content = {
  conclusion: 'failure',
  title: '1 to fix',
  summary: 'One thing is missing.',
  annotations: [
    { path: 'a.md', startLine: 3, endLine: 3, level: 'failure', title: 'sections', message: 'No summary.' },
  ],
  buttons: [],
}
const otherLines: Content = { ...content, annotations: [] }
const variants: readonly (readonly [string, Content])[] = [
  ['conclusion', { ...content, conclusion: 'success' }],
  ['title', { ...content, title: '2 to fix' }],
  ['summary', { ...content, summary: 'Two things are missing.' }],
  ['buttons', { ...content, buttons: [{ label: 'Fix', description: 'Fix it', identifier: 'fix' }] }],
]

describe('the short name of a report', () => {
  test('is the same for the same report', () => {
    expect(externalId(content)).toMatch(/^a[\da-f]{8}\.r[\da-f]{8}$/)
    expect(externalId(structuredClone(content))).toBe(externalId(content))
  })

  test.each(variants)('tells another %s in its second half', (_what, other) => {
    const [lines, rest] = externalId(content).split('.')
    expect(externalId(other).split('.')).toEqual([lines, expect.not.stringMatching(`^${rest}$`)])
  })

  test('tells other lines in its first half', () => {
    const [lines, rest] = externalId(content).split('.')
    expect(externalId(otherLines).split('.')).toEqual([expect.not.stringMatching(`^${lines}$`), rest])
  })
})

describe('a report on a commit', () => {
  const head = oid('a')
  const planned = (before: Content | undefined, now: Content, completed = true) => {
    const checkRun = before && {
      id: 'CR_1' as NodeId,
      externalId: externalId(before),
      completed,
      title: before.title,
    }
    return checkPullRequest({ head, ...(checkRun ? { checkRun } : {}) }, now).map(({ kind }) => kind)
  }

  test('is created where none is', () => {
    expect(planned(undefined, content)).toEqual(['create-check-run'])
  })

  test('is not repeated', () => {
    expect(planned(content, content)).toEqual([])
  })

  test.each(variants)('with another %s is updated', (_what, other) => {
    expect(planned(content, other)).toEqual(['update-check-run'])
  })

  test('with other lines is a new run', () => {
    expect(planned(content, otherLines)).toEqual(['create-check-run'])
  })

  test('that was left unfinished is finished', () => {
    expect(planned(content, content, false)).toEqual(['update-check-run'])
  })

  test('by something older, with a name of another kind, is a new run', () => {
    const checkRun = { id: 'CR_1' as NodeId, externalId: '', completed: true, title: '' }
    expect(checkPullRequest({ head, checkRun }, content).map(({ kind }) => kind)).toEqual([
      'create-check-run',
    ])
  })

  test('stands on the merge group too, without lines and buttons', () => {
    const mergeGroup = { head: oid('b') }
    const [, onGroup] = checkPullRequest({ head, mergeGroup }, content)
    expect(onGroup).toMatchObject({
      kind: 'create-check-run',
      head: oid('b'),
      report: { conclusion: 'failure', title: '1 to fix', annotations: [], buttons: [] },
    })
    const checkRun = { id: 'CR_2' as NodeId, completed: true, title: '1 to fix' }
    const again = onGroup?.kind === 'create-check-run' ? onGroup.report.externalId : ''
    const settled = { ...mergeGroup, checkRun: { ...checkRun, externalId: again } }
    expect(checkPullRequest({ head, mergeGroup: settled }, content)).toHaveLength(1)
  })
})
