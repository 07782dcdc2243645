import { fingerprint } from '../../incident/ours/marks.ts'
import type { ReportContent } from '../effect.ts'

/**
 * What a check run's report says, as a short name: `a<8 hex>.r<8 hex>`, the first half over the annotations, the second
 * over everything else. GitHub keeps it, so an unchanged report costs no write.
 */
export function externalId(report: ReportContent): string {
  const { annotations, conclusion, title, summary, buttons } = report
  return `a${hash(annotations)}.r${hash([conclusion, title, summary, buttons])}`
}

/** Whether two reports have the same annotations. */
export function sameAnnotations(one: string, other: string): boolean {
  return one.split('.')[0] === other.split('.')[0]
}

function hash(value: unknown): string {
  return fingerprint(JSON.stringify(value), 8)
}
