/**
 * Makes a text fit for one table cell: one line, pipes escaped, no white space at the ends.
 * A pipe that is escaped already stays so; HTML comments cannot be opened by it.
 */
export function cellText(text: string): string {
  const lines = text.split(/[\r\n]/).map((line) => line.trim())
  return lines
    .filter((line) => line !== '')
    .join('<br>')
    .replace(/\\[\\|]|\|/g, (found) => (found === '|' ? '\\|' : found))
    .replace(/\\$/, '\\\\')
    .replaceAll('<!--', '&lt;!--')
    .trim()
}
