import type { Source } from '../../markdown/source.ts'
import type { Cell, Span, TimelineEvent, Written } from '../../model/postmortem.ts'
import { isPlaceholder } from '../../values/isPlaceholder.ts'
import type { WrittenMoment } from '../../values/readMoment.ts'
import { withValue } from '../writtenAt.ts'
import type { Clockwork, Instant } from './clockwork.ts'
import { tick } from './clockwork.ts'
import { milestoneOf } from './milestoneOf.ts'

/** The parts of an event as they stand in the text. */
export interface EventParts {
  readonly span: Span
  readonly at: Written<never>
  readonly what: Written<string>
  /** text of the marker column, or '' */
  readonly marker: string
  readonly actor: Cell | undefined
  readonly source: Cell | undefined
  readonly form: TimelineEvent['form']
}

/** Puts an event together: its instant by the clockwork, its milestone by marker or wording. */
export function makeEvent(
  source: Source,
  work: Clockwork,
  moment: WrittenMoment | undefined,
  parts: EventParts,
): TimelineEvent {
  const instant = moment === undefined ? unknown(work) : tick(work, moment)
  const { value, until } = instant
  const { what } = parts
  const milestone = milestoneOf(what.text, parts.marker, source.text.slice(what.start, what.end))
  // `T+5m` counts from the start of the incident where the timeline names it.
  if (milestone === 'started' && value !== undefined) work.origin = value
  const event: Growing = {
    span: parts.span,
    at: value === undefined ? parts.at : withValue(parts.at, value),
    what: { start: what.start, end: what.end, line: what.line, text: what.text, value: what.text },
    approximate: instant.approximate,
    precise: instant.precise,
    zoned: instant.zoned,
    form: parts.form,
  }
  if (milestone !== undefined) event.milestone = milestone
  if (until !== undefined) event.until = withValue(parts.at, until)
  if (moment?.offset !== undefined) event.offset = withValue(parts.at, moment.offset)
  if (isSaid(parts.actor)) event.actor = withValue(parts.actor, parts.actor.text)
  if (isSaid(parts.source)) event.source = withValue(parts.source, parts.source.text)
  return event
}

/** Most events have none of the optional parts; they are added one by one, which is cheap where there are thousands. */
type Growing = { -readonly [Part in keyof TimelineEvent]: TimelineEvent[Part] }

function unknown({ zoned }: Clockwork): Instant {
  return { approximate: false, precise: false, zoned }
}

function isSaid(cell: Cell | undefined): cell is Cell {
  return cell !== undefined && !isPlaceholder(cell.text)
}
