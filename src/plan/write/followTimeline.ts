import { applyEdits } from '../../document/edit/applyEdits.ts'
import { insertEvent } from '../../document/edit/insertEvent.ts'
import type { ParseOptions } from '../../document/model/parseOptions.ts'
import type { Edit } from '../../document/model/postmortem.ts'
import { parsePostmortem } from '../../document/parsePostmortem.ts'
import { eventMarker } from '../../document/templates/variables/templateVariables.ts'
import type { IncidentEvent } from '../../incident/facts/timeline.ts'
import type { Snapshot } from '../../incident/observed/snapshot.ts'
import { eventKeyOf } from '../../incident/ours/eventTag.ts'
import { isApp } from '../../incident/ours/isApp.ts'
import type { ReadDocument } from '../../incident/situation.ts'
import { timelineEvent } from '../../messages/pullRequest/timelineEvent.ts'
import { parseOptions } from '../case/parseOptions.ts'
import type { RuledSituation } from '../case/situationOf.ts'
import { isNamedIn, rowKey, sealRows, withoutRows } from './eventRows.ts'
import { personNamed } from './toTemplateFacts.ts'

/**
 * A row of the timeline for everything that happened to the incident. A row that is there belongs to the people who write: once deleted
 * it is not put back, and it is changed or taken away only when a command made it, nobody touched it, and the command says so no more.
 * @param before the document as it is to be otherwise
 */
export function addMissing(
  situation: RuledSituation,
  read: ReadDocument,
  before: string,
): { readonly text: string; readonly added: number; readonly removed: boolean } {
  const { snapshot, policy } = situation
  const missing = missingEvents(situation, read)
  const kept = withoutStale(situation, before)
  const text = missing.reduce((text, event) => addEvent(text, event, parseOptions(snapshot, policy)), kept)
  return { text: sealRows(text), added: text === kept ? 0 : missing.length, removed: kept !== before }
}

function withoutStale({ facts, snapshot, policy }: RuledSituation, text: string): string {
  if (!text.includes(eventMarker('comment-').slice(0, -4))) return text
  const current = new Set(facts.timeline.map(rowKey))
  // Whose writer is not known, that may still count.
  const open = facts.said.flatMap(({ standing, comment }) => (standing === 'unread' ? [comment.id] : []))
  const { frontMatter } = parsePostmortem(text, parseOptions(snapshot, policy))
  return withoutRows(
    text,
    frontMatter?.end ?? 0,
    (key) => !current.has(key) && !open.some((id) => key.startsWith(eventKeyOf(id))),
  )
}

/**
 * Events that the document does not name, and whose row nobody can have deleted: the app has not written since, or nobody
 * else has. The second catches what happened between the app's look and its commit.
 */
export function missingEvents(
  { snapshot, facts }: RuledSituation,
  { postmortem: { text, frontMatter } }: Pick<ReadDocument, 'postmortem'>,
): readonly IncidentEvent[] {
  // The front matter holds the incident's own title, in which anybody could write a marker.
  const body = text.slice(frontMatter?.end ?? 0)
  const isNamed = (event: IncidentEvent) => isNamedIn(body, event)
  const ours = lastCommit(snapshot, true)
  const theirs = lastCommit(snapshot, false)
  // A template that shows no events is left as it was opened.
  const since = theirs === '' && !facts.timeline.some(isNamed) ? ours : [ours, theirs].sort()[0]
  return facts.timeline.filter((event) => recordedAt(event, snapshot) > (since ?? '') && !isNamed(event))
}

function lastCommit({ pullRequest, repository }: Snapshot, byUs: boolean): string {
  const times = pullRequest?.commits
    .filter(({ authors }) => (authors[0] !== undefined && isApp(authors[0], repository.bot)) === byUs)
    .map(({ at }) => at)
  return times?.sort().at(-1) ?? ''
}

// A comment may tell of an earlier moment: what counts is when it was written.
function recordedAt(event: IncidentEvent, { comments, issue, pullRequest }: Snapshot): string {
  if (event.matter.kind === 'stated') return issue.createdAt
  if (event.comment === undefined) return event.at
  const comment = [...comments, ...(pullRequest?.comments ?? [])].find(({ id }) => id === event.comment)
  return comment?.editedAt ?? comment?.createdAt ?? event.at
}

// One after the other: each edit is placed in the text that the last one left.
function addEvent(text: string, event: IncidentEvent, options: ParseOptions): string {
  const edits = insertEvent(parsePostmortem(text, options), {
    at: event.at,
    what: timelineEvent(event),
    actor: personNamed(event.actor),
    ...(event.url ? { source: `[GitHub](${event.url})` } : {}),
  })
  return 'refused' in edits
    ? text
    : applyEdits(
        text,
        edits.map((edit) => tagged(edit, rowKey(event))),
      )
}

// The row's last cell carries the hidden tag that names the event.
function tagged(edit: Edit, key: string): Edit {
  return { ...edit, text: edit.text.replace(/ *\|(\s*)$/, ` ${eventMarker(key)} |$1`) }
}
