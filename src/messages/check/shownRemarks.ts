import type { Finding } from '../../document/model/postmortem.ts'
import { limits } from '../../incident/ours/limits.ts'

/** More of one rule say nothing new. */
const mostOfOneRule = 20

/** The findings that are marked on their lines, in the order of the document: the weightiest, and not too many of one rule. */
export function shownRemarks(findings: readonly Finding[]): readonly Finding[] {
  const weight = { error: 0, warning: 1, notice: 2 } as const
  const counts = new Map<string, number>()
  const first = findings
    .toSorted((a, b) => weight[a.level] - weight[b.level])
    .filter(({ rule }) => {
      const count = (counts.get(rule) ?? 0) + 1
      counts.set(rule, count)
      return count <= mostOfOneRule
    })
    .slice(0, limits.annotations)
  const shown = new Set(first)
  return findings.filter((finding) => shown.has(finding))
}
