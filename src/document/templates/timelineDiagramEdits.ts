import type { Edit, Postmortem } from '../model/postmortem.ts'
import { diagramLines, diagramNote } from './variables/timelineDiagram.ts'

/**
 * Keeps Debrief's own timeline diagram in step with the timeline's table; diagrams without its note belong to people.
 * Rows without a readable time are not drawn, and a timeline with no readable time at all leaves the diagram as it is.
 * @returns the edit of the diagram's body, or no edit when it already shows what the table says
 */
export function timelineDiagramEdits(postmortem: Postmortem): readonly Edit[] {
  const events = postmortem.timeline.flatMap(({ at, what, form }) =>
    form === 'table' && at.value !== undefined ? [{ at: at.value, what: what.text }] : [],
  )
  if (events.length === 0) return []
  return postmortem.mermaid.flatMap(({ body, title }) => {
    const current = postmortem.text.slice(body.start, body.end)
    if (!current.includes(diagramNote)) return []
    const lines = diagramLines(title?.text ?? 'Timeline', events)
    const ending = /\r?\n$/.exec(current)?.[0] ?? ''
    const text = lines.join(postmortem.newline) + ending
    return text === current ? [] : [{ start: body.start, end: body.end, text }]
  })
}
