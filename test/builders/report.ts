import type { CheckReport } from '../../src/plan/effect.ts'

type Parts = Partial<
  Pick<CheckReport, 'conclusion' | 'title' | 'summary' | 'annotations' | 'buttons' | 'externalId'>
>

/** A report for tests of what carries it: in the app only a verdict on a commit becomes one. */
export function report(parts: Parts = {}): CheckReport {
  const plain = {
    conclusion: 'failure',
    title: '2 to fix',
    summary: 'S',
    annotations: [],
    buttons: [],
    externalId: 'h1',
    ...parts,
  } as const
  return plain as typeof plain & CheckReport
}
