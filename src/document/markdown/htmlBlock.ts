const openers: readonly RegExp[] = [
  /^<(?:script|pre|textarea|style)(?:\s|>|$)/i,
  /^<!--/,
  /^<[?]/,
  /^<![A-Za-z]/,
  /^<!\[CDATA\[/,
  /^<[/]?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[123456]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:\s|[/]?[>]|$)/i,
]

const closers: readonly RegExp[] = [/<[/](?:script|pre|textarea|style)>/i, /-->/, /\?>/, />/, /\]\]>/]

// One open or closing tag alone on its line, read by hand in bounded steps: a regular expression here may backtrack.
const lastResort =
  /^<(?:[A-Za-z][A-Za-z0-9-]*(?:\s+[A-Za-z_:][A-Za-z0-9_.:-]*(?:\s*=\s*(?:[^"'=<>`\s]+|'[^']*'|"[^"]*"))?)*\s*\/?|\/[A-Za-z][A-Za-z0-9-]*\s*)>\s*$/

/**
 * Which of CommonMark's seven HTML blocks a line opens.
 * @param rest the line from its first non-space character, which is `<`
 * @param interrupts whether a paragraph is open: the seventh kind cannot interrupt one
 * @returns 1-7, or 0 for none
 */
export function htmlBlockStart(rest: string, interrupts: boolean): number {
  const found = openers.findIndex((opener) => opener.test(rest))
  if (found >= 0) return found + 1
  return !interrupts && rest.length <= 1000 && lastResort.test(rest) ? 7 : 0
}

/** Whether a line ends an HTML block of kinds 1-5; kinds 6 and 7 end at a blank line. */
export function htmlBlockEnds(kind: number, line: string): boolean {
  return kind <= 5 && (closers[kind - 1]?.test(line) ?? false)
}
