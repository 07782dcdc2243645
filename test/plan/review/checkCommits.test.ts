import { describe, expect, test } from 'vitest'
import type { NodeId, Oid } from '../../../src/incident/key.ts'
import type { OpenPullRequests } from '../../../src/incident/observed/openPullRequests.ts'
import type { Change, CheckRunState } from '../../../src/incident/observed/pullRequestState.ts'
import type { ReportContent } from '../../../src/plan/effect.ts'
import { checkCommits } from '../../../src/plan/review/checkCommits.ts'
import { externalId } from '../../../src/plan/review/externalId.ts'
import { oid, pullRequest } from '../../builders/snapshot.ts'

type Content = ReportContent

const head = oid('a')
const nobodyElse: OpenPullRequests = { list: [], complete: true }
const change = (parts: Partial<Change> = {}): Change => ({ ...pullRequest(), head, ...parts })
const effectsOn = (content: Content, parts: Partial<Change> = {}) =>
  checkCommits([{ change: change(parts), content }], nobodyElse, () => true).effects

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
  const planned = (before: Content | undefined, now: Content, completed = true) => {
    const checkRun = before && {
      id: 'CR_1' as NodeId,
      externalId: externalId(before),
      completed,
      title: before.title,
    }
    return effectsOn(now, checkRun ? { checkRun } : {}).map(({ kind }) => kind)
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
    expect(effectsOn(content, { checkRun }).map(({ kind }) => kind)).toEqual(['create-check-run'])
  })

  test('stands on the merge group too, without lines and buttons', () => {
    const mergeGroup = { head: oid('b') }
    const [, onGroup] = effectsOn(content, { mergeGroup })
    expect(onGroup).toMatchObject({
      kind: 'create-check-run',
      head: oid('b'),
      report: { conclusion: 'failure', title: '1 to fix', annotations: [], buttons: [] },
    })
    const checkRun = { id: 'CR_2' as NodeId, completed: true, title: '1 to fix' }
    const again = onGroup?.kind === 'create-check-run' ? onGroup.report.externalId : ''
    const settled = { ...mergeGroup, checkRun: { ...checkRun, externalId: again } }
    expect(effectsOn(content, { mergeGroup: settled })).toHaveLength(1)
  })
})

describe('a commit that several open pull requests end with', () => {
  const good: Content = { ...content, conclusion: 'success', title: 'Ready to merge', annotations: [] }
  const bad: Content = { ...content, title: '3 to fix' }
  const passing: CheckRunState = {
    id: 'CR_1' as NodeId,
    externalId: externalId(good),
    completed: true,
    conclusion: 'success',
    title: '',
  }
  const listed = (...numbers: readonly number[]): OpenPullRequests['list'] =>
    numbers.map((number) => ({ id: `PR_${number}` as NodeId, number, head: head as Oid }))
  const judge = (
    contents: readonly Content[],
    open: OpenPullRequests = { list: listed(...contents.map((_, at) => 43 + at)), complete: true },
    checkRun?: CheckRunState,
  ) =>
    checkCommits(
      contents.map((one, at) => ({
        change: change({ number: 43 + at, ...(checkRun ? { checkRun } : {}) }),
        content: one,
      })),
      open,
      () => true,
    )
  const reports = (checks: ReturnType<typeof judge>) =>
    checks.effects.flatMap((effect) => ('report' in effect ? [effect.report] : []))

  test('gets one report, that of the first where all are right', () => {
    expect(reports(judge([good, good]))).toMatchObject([{ conclusion: 'success', title: 'Ready to merge' }])
  })

  test('does not pass while one of them does not', () => {
    const [report] = reports(judge([good, bad]))
    expect(report).toMatchObject({ conclusion: 'action_required', title: 'Held by #44 · 3 to fix' })
    expect(report?.summary).toContain('- #44: 3 to fix')
  })

  test('says what is wrong with the first, and of the others what holds it besides', () => {
    const [report] = reports(judge([bad, bad]))
    expect(report).toMatchObject({ conclusion: 'failure', title: '3 to fix' })
    expect(report?.summary).toContain('- #44: 3 to fix')
  })

  test('does not pass while one of them was not looked at', () => {
    const [report] = reports(judge([good], { list: listed(43, 50), complete: true }))
    expect(report).toMatchObject({
      conclusion: 'action_required',
      title: 'Held by #50 · not looked at yet',
    })
  })

  test('begins to pass only when every open pull request is known', () => {
    const some: OpenPullRequests = { list: listed(43), complete: false }
    expect(judge([good], some).needsAll).toBe(true)
    expect(judge([bad], some).needsAll).toBe(false)
    expect(judge([good], some, passing).needsAll).toBe(false)
    expect(judge([good], { ...some, complete: true }).needsAll).toBe(false)
  })

  test('is taken back when it passed and must not any more', () => {
    expect(judge([bad], undefined, passing).takesBack).toBe(true)
    expect(judge([good], undefined, passing).takesBack).toBe(false)
    expect(judge([bad]).takesBack).toBe(false)
  })

  test('is reported on by the key whose business it is alone', () => {
    const mine = checkCommits([{ change: change(), content }], nobodyElse, () => false)
    expect(mine).toMatchObject({ effects: [], commits: [] })
  })

  test('also when it is what the queue would merge for one and the head of another', () => {
    const queued = change({ mergeGroup: { head: oid('b') } })
    const other = change({ number: 44, head: oid('b') })
    const checks = checkCommits(
      [
        { change: queued, content: good },
        { change: other, content: bad },
      ],
      nobodyElse,
      () => true,
    )
    expect(reports(checks).map(({ conclusion }) => conclusion)).toEqual(['success', 'action_required'])
  })
})
