import { offsetBetween } from '../figures/eventOffsets.ts'
import type { IsoInstant, Postmortem, Table, TimelineEvent } from '../model/postmortem.ts'
import { readMoment } from '../values/readMoment.ts'
import { insertRow } from './insertRow.ts'
import type { EditResult } from './refuse.ts'
import { refuse } from './refuse.ts'

/** An event for the timeline. */
export interface NewEvent {
  readonly at: IsoInstant
  readonly what: string
  readonly source?: string
  readonly actor?: string
}

/**
 * Adds an event to the timeline table, in time order, its time written as the others are. An event that is there already is not added again.
 * Events of the same moment keep the order in which they were added.
 */
export function insertEvent(postmortem: Postmortem, event: NewEvent): EditResult {
  const table = postmortem.tables.find((one) => one.kind === 'timeline')
  if (table === undefined)
    return refuse(
      'There is no timeline table to add the event to. Add one with the columns `Time (UTC)`, `Event` and `Source`.',
      1,
    )
  const rows = new Set(table.rows.map(({ start }) => start))
  const events = postmortem.timeline.filter(({ span }) => rows.has(span.start))
  const behind = events.filter((one) => one.at.value !== undefined && one.at.value <= event.at).at(-1)
  const at =
    behind === undefined
      ? firstDated(table, events)
      : table.rows.findIndex((row) => row.start === behind.span.start) + 1
  const style = styleOf(events)
  if (style.dateless && crossesDay(events, event.at))
    return refuse(
      'The times of this table have no dates, so an event of another day cannot be told from one of the same day. Write dates first.',
      table.line,
    )
  const time = writeTime(event.at, style, table.columns.includes('date'))
  const cells: Record<string, string> = {
    time,
    [table.columns.includes('event') ? 'event' : (table.columns[1] ?? 'event')]: event.what,
  }
  if (table.columns.includes('date')) cells['date'] = shifted(event.at, style.offset).slice(0, 10)
  const offset = offsetOf(postmortem, event.at)
  if (table.columns.includes('offset') && offset !== undefined) cells['offset'] = offset
  for (const name of ['source', 'actor'] as const)
    if (event[name] !== undefined && table.columns.includes(name)) cells[name] = event[name]
  return insertRow(postmortem, table, cells, at)
}

/** How long after the impact began, where the document says when that was. */
function offsetOf({ milestones }: Postmortem, at: IsoInstant): string | undefined {
  const started = milestones.started?.value
  return started === undefined ? undefined : offsetBetween(started, at)
}

/** Before the first event that has a moment; placeholders above it stay above. */
function firstDated(table: Table, events: readonly TimelineEvent[]): number {
  const first = events.find((one) => one.at.value !== undefined)
  return first === undefined
    ? table.rows.length
    : table.rows.findIndex((row) => row.start === first.span.start)
}

interface Style {
  readonly dateless: boolean
  readonly precise: boolean
  /** minutes east of UTC that the table's times are in */
  readonly offset: number
  readonly zone: string
}

function styleOf(events: readonly TimelineEvent[]): Style {
  const sample = events.find((one) => one.at.value !== undefined)
  const moment =
    sample === undefined ? undefined : readMoment(sample.at.text, { date: sample.at.value?.slice(0, 10) })
  if (sample?.at.value === undefined || moment?.clock === undefined)
    return { dateless: false, precise: false, offset: 0, zone: '' }
  const utc = Date.parse(sample.at.value) / 1000
  const midnight = Math.floor(utc / 86_400) * 86_400
  const raw = Math.round((midnight + moment.clock.seconds - utc) / 60)
  const offset = raw > 840 ? raw - 1440 : raw < -720 ? raw + 1440 : raw
  const zone = /\b(?:UTC|GMT|Z|[A-Z]{2,4}T)\b/.exec(sample.at.text)?.[0] ?? ''
  return { dateless: moment.date === undefined, precise: sample.precise, offset, zone }
}

function crossesDay(events: readonly TimelineEvent[], at: IsoInstant): boolean {
  return events.some((one) => one.at.value !== undefined && one.at.value.slice(0, 10) !== at.slice(0, 10))
}

function shifted(at: IsoInstant, offset: number): string {
  return new Date(Date.parse(at) + offset * 60_000).toISOString()
}

function writeTime(at: IsoInstant, style: Style, dateColumn: boolean): string {
  const local = shifted(at, style.offset)
  const clock = local.slice(11, style.precise ? 19 : 16)
  const date = style.dateless || dateColumn ? '' : `${local.slice(0, 10)} `
  return `${date}${clock}${style.zone === '' ? '' : ` ${style.zone}`}`
}
