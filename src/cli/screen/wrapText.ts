import wrapAnsi from 'wrap-ansi'

/** Longer lines are hard to read, however wide the screen is. */
const longestLine = 120
/** On narrower screens lines are longer than they. */
const fewestColumns = 20

/** Stands for a space in code while lines are broken: a character of private use, as wide as a space. */
const keptSpace = '\ue000'

/**
 * Breaks text between words, never within one, so that it fits the screen behind what already stands on its first line.
 * @param indent columns before the text; further lines hang there
 * @param width columns of the screen; without one only the line breaks that are there stay
 */
export function wrapText(text: string, indent: number, width: number | undefined): string {
  const columns = Math.max(Math.min(width ?? Number.POSITIVE_INFINITY, longestLine) - indent, fewestColumns)
  const lines =
    width === undefined
      ? text
      : text
          .split('\n')
          .map((line) => wrapLine(line, columns))
          .join('\n')
  return lines.replaceAll('\n', `\n${' '.repeat(indent)}`)
}

/** What is indented stays so, also where it goes on. */
function wrapLine(line: string, columns: number): string {
  const lead = /^ */.exec(line)?.[0] ?? ''
  const wrapped = wrapAnsi(keepCode(line.slice(lead.length)), Math.max(columns - lead.length, fewestColumns))
  return lead + wrapped.replaceAll(keptSpace, ' ').replaceAll('\n', `\n${lead}`)
}

/** Short code is copied from the screen, so it stays on one line. */
function keepCode(text: string): string {
  return text.replace(/`[^`\n]{1,60}`/g, (code) => code.replaceAll(' ', keptSpace))
}
