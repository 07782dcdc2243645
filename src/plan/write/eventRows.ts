import type { IncidentEvent } from '../../incident/facts/timeline.ts'
import { eventKeyOf, hasEventTag, readEventTag, sealEventTag } from '../../incident/ours/eventTag.ts'
import { fingerprint } from '../../incident/ours/marks.ts'
import { timelineEvent } from '../../messages/pullRequest/timelineEvent.ts'

/** What names an event in its row's hidden tag; another word of the same comment is another event. */
export function rowKey(event: IncidentEvent): string {
  if (event.comment === undefined) return event.key
  return `${eventKeyOf(event.comment)}${mark(`${event.at} ${timelineEvent(event)}`)}`
}

/** Whether the document has a row of the event. */
export function isNamedIn(body: string, event: IncidentEvent): boolean {
  return hasEventTag(body, rowKey(event))
}

/** Notes in each row that a command made what it looks like. */
export function sealRows(text: string): string {
  return text
    .split('\n')
    .map((line) => sealEventTag(line, (row) => mark(shown(row))))
    .join('\n')
}

/** The text without rows whose command is gone or says something else now. Rows that people touched stay. */
export function withoutRows(text: string, from: number, isStale: (key: string) => boolean): string {
  const kept = text
    .slice(from)
    .split('\n')
    .filter((line) => {
      const tag = readEventTag(line)
      const isRow = tag !== undefined && /^\s*\|.*\|\s*$/.test(line)
      return !(isRow && tag.row === mark(shown(line)) && isStale(tag.key))
    })
  return text.slice(0, from) + kept.join('\n')
}

/** What people see of a row, however its table is aligned. */
function shown(line: string): string {
  return line
    .replace(/<!--.*?-->/g, '')
    .replace(/[\s|]+/g, ' ')
    .trim()
}

function mark(text: string): string {
  return fingerprint(text, 8)
}
