import { createHash } from 'node:crypto'
import { eventMarker } from '../../document/templates/variables/templateVariables.ts'
import type { TimelineEvent } from '../../incident/facts/timeline.ts'
import type { NodeId } from '../../incident/key.ts'
import { timelineEvent } from '../../messages/pullRequest/timelineEvent.ts'

/*
 * A row that a command made follows the command, as long as nobody touched the row. Its hidden tag says what the command said and
 * what the row looked like: `comment-<id>-<said> row=<row>`.
 */

/** What names an event in its row's hidden tag; another word of the same comment is another event. */
export function rowKey(event: TimelineEvent): string {
  if (event.comment === undefined) return event.key
  return `${rowKeyOf(event.comment)}${mark(`${event.at} ${timelineEvent(event)}`)}`
}

/** What the keys of a comment's events begin with. */
export function rowKeyOf(comment: NodeId): string {
  return `comment-${comment.replace(/[^\w:./-]/g, '_')}-`
}

/** Whether the document has a row of the event. */
export function isNamedIn(body: string, event: TimelineEvent): boolean {
  const named = eventMarker(rowKey(event))
  return body.includes(named) || (event.comment !== undefined && body.includes(named.replace(/-->$/, 'row=')))
}

const unsealed = /<!-- debrief:event (comment-[\w:./-]+-[\da-f]{8}) -->/
const sealed = /<!-- debrief:event (comment-[\w:./-]+-[\da-f]{8}) row=([\da-f]{8}) -->/

/** Notes in each row that a command made what it looks like. */
export function sealRows(text: string): string {
  if (!unsealed.test(text)) return text
  return text
    .split('\n')
    .map((line) =>
      line.replace(unsealed, (_, key) => `<!-- debrief:event ${key} row=${mark(shown(line))} -->`),
    )
    .join('\n')
}

/** The text without rows whose command is gone or says something else now. Rows that people touched stay. */
export function withoutRows(text: string, from: number, isStale: (key: string) => boolean): string {
  const kept = text
    .slice(from)
    .split('\n')
    .filter((line) => {
      const [, key, row] = sealed.exec(line) ?? []
      const isRow = key !== undefined && /^\s*\|.*\|\s*$/.test(line)
      return !(isRow && row === mark(shown(line)) && isStale(key))
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
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
