import type { Source } from '../markdown/source.ts'
import type { Cell, Span, TimelineEvent, Written } from '../model.ts'
import { isPlaceholder } from '../values/isPlaceholder.ts'
import type { WrittenMoment } from '../values/readMoment.ts'
import type { Clockwork } from './clockwork.ts'
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
  const { value, until, ...kept } =
    moment === undefined ? { approximate: false, precise: false, zoned: work.zoned } : tick(work, moment)
  const milestone = milestoneOf(
    parts.what.text,
    parts.marker,
    source.text.slice(parts.what.start, parts.what.end),
  )
  // `T+5m` counts from the start of the incident where the timeline names it.
  if (milestone === 'started' && value !== undefined) work.origin = value
  const { start, end, line, text } = parts.what
  return {
    span: parts.span,
    at: value === undefined ? parts.at : { ...parts.at, value },
    what: { start, end, line, text, value: text },
    ...kept,
    ...(milestone === undefined ? {} : { milestone }),
    ...(until === undefined ? {} : { until: { ...parts.at, value: until } }),
    ...(moment?.offset === undefined ? {} : { offset: { ...parts.at, value: moment.offset } }),
    ...said('actor', parts.actor),
    ...said('source', parts.source),
    form: parts.form,
  }
}

function said(
  name: 'actor' | 'source',
  cell: Cell | undefined,
): Partial<Record<'actor' | 'source', Written<string>>> {
  if (cell === undefined || isPlaceholder(cell.text)) return {}
  return { [name]: { start: cell.start, end: cell.end, line: cell.line, text: cell.text, value: cell.text } }
}
