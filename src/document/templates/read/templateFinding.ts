import type { Finding } from '../../model/postmortem.ts'

/** A problem of a template, at the given place of its text. */
export function templateFinding(
  rule: `template/${string}`,
  message: string,
  text: string,
  start = 0,
  end = start,
): Finding {
  const line = lineAt(text, start)
  return { rule, level: 'error', message, start, end, line, endLine: Math.max(line, lineAt(text, end)) }
}

/** The 1-based line of an offset. */
function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}
