import type { Finding } from '../../../document/model/postmortem.ts'

/** A place as editors count: 1-based lines and columns of UTF-16 units, the end column exclusive. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Where a finding stands in the text. */
export function positionOf(finding: Finding, text: string): Position {
  return {
    line: finding.line,
    column: columnAt(text, finding.start),
    endLine: finding.endLine,
    endColumn: columnAt(text, Math.max(finding.start, finding.end)),
  }
}

function columnAt(text: string, offset: number): number {
  return offset - text.lastIndexOf('\n', offset - 1)
}
