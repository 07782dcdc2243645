import { oneLine } from './inlineText.ts'

const longestText = 60
/** Mermaid draws one column an event, so a diagram of more would not be readable. */
const mostEvents = 24

/**
 * Draws moments as a Mermaid `timeline` block.
 * @returns the fenced block without a final line break, or the empty string when there is nothing to draw
 */
export function timelineDiagram(
  title: string,
  events: readonly { readonly at: string; readonly what: string }[],
): string {
  if (events.length === 0) return ''
  const shown = events.length <= mostEvents ? events : events.slice(0, mostEvents - 1)
  const rows = shown.map(
    ({ at, what }) => `    ${diagramText(at.slice(0, 16).replace('T', ' '))} : ${diagramText(what)}`,
  )
  const rest = events.length - shown.length
  if (rest > 0) rows.push(`    later : ${rest} more in the table`)
  return ['```mermaid', 'timeline', `    title ${diagramText(title)}`, ...rows, '```'].join('\n')
}

/** Mermaid's timeline reads `:` `#` `;` and `%%` as syntax and has no escape for them, so look-alikes stand in. */
function diagramText(text: string): string {
  const plain = oneLine(text)
    .replace(/!?\[([^\][]{0,500})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/[<>`*{}"\\]/g, '')
    .replaceAll(':', '∶')
    .replaceAll('#', '＃')
    .replaceAll(';', ',')
    .replaceAll('%%', '%')
  const characters = [...plain]
  const short =
    characters.length <= longestText
      ? plain
      : `${characters
          .slice(0, longestText - 1)
          .join('')
          .trimEnd()}…`
  return short || '–'
}
