import wrapAnsi from 'wrap-ansi'

/** Longer lines are hard to read, however wide the screen is. */
const longestLine = 120

/** Stands for a space in code while lines are broken: a character of private use, as wide as a space. */
const keptSpace = '\ue000'

/**
 * Breaks text between words, never within one, so that it fits the screen behind what already stands on its first line.
 * @param indent columns before the text; further lines hang there
 * @param width columns of the screen; without one only the line breaks that are there stay
 */
export function wrapText(text: string, indent: number, width: number | undefined): string {
  const columns = Math.min(width ?? Number.POSITIVE_INFINITY, longestLine) - indent
  const lines = width === undefined ? text : wrapAnsi(keepCode(text), Math.max(columns, 20))
  return lines.replaceAll(keptSpace, ' ').replaceAll('\n', `\n${' '.repeat(indent)}`)
}

/** Short code is copied from the screen, so it stays on one line. */
function keepCode(text: string): string {
  return text.replace(/`[^`\n]{1,60}`/g, (code) => code.replaceAll(' ', keptSpace))
}
