import { oneLine } from './inlineValue.ts'

const longestText = 60
/** Mermaid draws one column an event, so a diagram of more would not be readable. */
const mostEvents = 24

/** One moment to draw; `at` is an ISO instant. */
export interface DiagramEvent {
  readonly at: string
  readonly what: string
}

/** Stands in the block and says whose it is: take the line out, and the diagram is left alone from then on. */
export const diagramNote =
  '%% Debrief keeps this diagram in step with the table above. Delete this line to edit it yourself.'

/**
 * Draws moments as a Mermaid `timeline` block.
 * @returns the fenced block without a final line break, or the empty string when there is nothing to draw
 */
export function timelineDiagram(title: string, events: readonly DiagramEvent[]): string {
  return events.length === 0 ? '' : ['```mermaid', ...diagramLines(title, events), '```'].join('\n')
}

/** The lines between the fences. */
export function diagramLines(title: string, events: readonly DiagramEvent[]): readonly string[] {
  const shown = events.length <= mostEvents ? events : events.slice(0, mostEvents - 1)
  const rows = shown.map(
    ({ at, what }) => `    ${diagramText(at.slice(0, 16).replace('T', ' '))} : ${diagramText(what)}`,
  )
  const rest = events.length - shown.length
  if (rest > 0) rows.push(`    later : ${rest} more in the table`)
  return ['timeline', `    ${diagramNote}`, `    title ${diagramText(title)}`, ...rows]
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
    .trim()
  const characters = [...plain]
  if (characters.length <= longestText) return plain || '–'
  return `${characters
    .slice(0, longestText - 1)
    .join('')
    .trimEnd()}…`
}
