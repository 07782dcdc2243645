import type { Source } from '../../markdown/source.ts'
import type { TimelineEvent } from '../../model/postmortem.ts'
import type { Dating } from '../../values/readDate.ts'
import { findDate } from '../../values/readDate.ts'
import type { WrittenMoment } from '../../values/readMoment.ts'
import { readMoment } from '../../values/readMoment.ts'
import type { Zone } from '../../values/timeZone.ts'
import type { Stretch } from '../outline/brokenLines.ts'
import { brokenLines } from '../outline/brokenLines.ts'
import type { FoundTable } from '../outline/findTables.ts'
import type { LeadIn } from '../outline/leadIn.ts'
import { readLeadIn } from '../outline/leadIn.ts'
import type { Outline, OutlineEntry } from '../outline/outline.ts'
import { sectionsAbove } from '../outline/outline.ts'
import { spanOf, withoutLooseMark, writtenAt } from '../writtenAt.ts'
import type { Clockwork } from './clockwork.ts'
import { makeEvent } from './makeEvent.ts'
import { allTimesSaid, statedZone } from './statedZone.ts'
import { timelineTable } from './timelineTable.ts'

/** A thing that may be an event, in document order. */
interface Candidate {
  readonly start: number
  readonly read: (work: Clockwork) => readonly TimelineEvent[]
}

/**
 * Reads the timeline in whatever form it has: tables, lists, headings, paragraphs. A date holds until the next one is written; a time that
 * goes back by more than six hours is the next day's.
 * @param dating the day of the incident, for times without a date
 * @param fallback the zone of times without one: what the head says, or minutes east of UTC
 */
export function findTimeline(
  source: Source,
  outline: Outline,
  tables: readonly FoundTable[],
  dating: Dating,
  fallback: { readonly zone: Zone; readonly stated: boolean },
): readonly TimelineEvent[] {
  const stated = statedZone(source, outline)
  const inTimeline = outline.headings.map((_, at) => sectionsAbove(outline, at).includes('timeline'))
  const inside = (under: number): boolean => inTimeline[under] === true
  const loose = looseLists(source, outline)
  const candidates: Candidate[] = [
    ...tables
      .filter((table) => table.kind === 'timeline')
      .map((table) => ({
        start: table.start,
        read: (clock: Clockwork) => timelineTable(source, table, clock),
      })),
    ...headingCandidates(source, outline, inside),
    ...entryCandidates(source, outline, (entry) => inside(entry.under) || loose.has(entry.list)),
    ...paragraphCandidates(source, outline, inside),
  ]
  candidates.sort((a, b) => a.start - b.start)
  const read = (zone: Zone, zoned: boolean) => {
    const work: Clockwork = {
      date: dating.date,
      dayFirst: dating.dayFirst,
      zone,
      zoned,
      fixed: zoned,
      first: undefined,
      last: undefined,
      origin: undefined,
    }
    return { events: candidates.flatMap((candidate) => candidate.read(work)), first: work.first }
  }
  const { events, first } = read(stated ?? fallback.zone, stated !== undefined || fallback.stated)
  // Times before the first that says its zone are meant in that one too.
  const early = first !== undefined && events.some(({ zoned, at }) => !zoned && at.value !== undefined)
  return early ? read(first, false).events : events
}

/** Lists outside a timeline section in which at least three entries begin with a clock time. */
function looseLists(source: Source, outline: Outline): ReadonlySet<number> {
  const counts = new Map<number, number>()
  for (const entry of outline.entries) {
    if (entry.depth > 1 || !/\d/.test(source.text.slice(entry.start, entry.start + 24))) continue
    const sections = sectionsAbove(outline, entry.under)
    if (sections.includes('action_items') || sections.includes('timeline')) continue
    if (readMoment(source.text.slice(entry.start, entry.start + 100))?.clock === undefined) continue
    counts.set(entry.list, (counts.get(entry.list) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= 3).map(([list]) => list))
}

function headingCandidates(
  source: Source,
  outline: Outline,
  inside: (under: number) => boolean,
): readonly Candidate[] {
  const parents = new Set([
    ...outline.headings.map((heading) => heading.parent),
    ...outline.entries.map((entry) => entry.under),
    ...outline.tables.map((table) => table.under),
  ])
  const paragraphs = new Map(
    [...outline.paragraphs].reverse().map((paragraph) => [paragraph.under, paragraph]),
  )
  return outline.headings.flatMap((heading, at) => {
    if (!inside(at) || heading.names.length > 0) return []
    const read = (work: Clockwork): readonly TimelineEvent[] => {
      const text = source.text.slice(heading.start, heading.end)
      const moment = readMoment(text, work)
      if (moment === undefined) return []
      const said = eventText(text, moment)
      const titled = said < text.length
      // A heading with a date alone opens a day; the events stand below it.
      const below = paragraphs.get(at)
      const timed =
        below !== undefined && readMoment(source.text.slice(below.start, below.end))?.clock !== undefined
      if (!titled && opensDay(work, moment) && (timed || parents.has(at))) return []
      const what = titled ? heading.start + said : heading.bodyStart
      const end = titled ? heading.end : (below?.end ?? heading.bodyStart)
      return [event(source, work, moment, heading.start, what, end, 'heading')]
    }
    return [{ start: heading.start, read }]
  })
}

/** Whether a moment is a day without a time; the clockwork then goes on from that day. */
function opensDay(work: Clockwork, moment: WrittenMoment): boolean {
  if (moment.clock !== undefined || moment.offset !== undefined) return false
  if (moment.date !== undefined) Object.assign(work, { date: moment.date, last: undefined })
  return true
}

function entryCandidates(
  source: Source,
  outline: Outline,
  wanted: (entry: OutlineEntry) => boolean,
): readonly Candidate[] {
  return outline.entries.flatMap((entry) => {
    if (entry.depth > 2 || !wanted(entry)) return []
    const read = (work: Clockwork): readonly TimelineEvent[] =>
      lineEvents(source, work, entry.start, entry.end, 'list')
    return [{ start: entry.start, read }]
  })
}

function paragraphCandidates(
  source: Source,
  outline: Outline,
  inside: (under: number) => boolean,
): readonly Candidate[] {
  return outline.paragraphs.flatMap((paragraph) => {
    if (paragraph.quoted || !inside(paragraph.under)) return []
    const body = outline.headings[paragraph.under]?.bodyStart ?? 0
    const lines = paragraph.pieces.flatMap((piece) =>
      brokenLines(source.text, Math.min(Math.max(piece.start, body), piece.end), piece.end),
    )
    return lines.map(([start, end], at) => {
      const until = saysWhen(source.text.slice(start, end)) ? (runsOn(source.text, lines, at) ?? end) : end
      return { start, read: (work: Clockwork) => lineEvents(source, work, start, until, 'paragraph') }
    })
  })
}

function saysWhen(line: string): boolean {
  const moment = readMoment(line)
  return moment?.clock !== undefined || moment?.offset !== undefined
}

/** Where the event of a line ends that runs on in the lines behind it, none of which names a time at its start or behind a label. */
function runsOn(text: string, lines: readonly Stretch[], from: number): number | undefined {
  let end: number | undefined
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    const said = text.slice(...line)
    if (
      readMoment(said, { date: '2000-01-01' }) !== undefined ||
      /^[\p{Lu}*_][^\n:：]{0,40}[:：]|[:：]\s*\d{1,2}[:.]\d{2}/u.test(said)
    )
      return end
    end = line[1]
  }
  return end
}

/** The event of one line: `14:05 Alert fired`, or the other way round, `Alert fired: 14:05`. */
function lineEvents(
  source: Source,
  work: Clockwork,
  start: number,
  end: number,
  form: 'list' | 'paragraph',
): readonly TimelineEvent[] {
  const text = source.text.slice(start, end)
  const moment = readMoment(text, work)
  if (moment === undefined) return labelledEvent(source, work, start, end, form)
  const said = eventText(text, moment)
  // `2026-09-05 (all times UTC)` opens a day and says nothing that happened.
  if (allTimesSaid.test(text.slice(said)) && opensDay(work, moment)) return []
  // Prose may begin with a day (`On 20 November we …`); only one that stands out makes the line an event of that day.
  if (opensDay(work, moment) && (said >= text.length || (form === 'paragraph' && !standsOut(text, moment))))
    return []
  return [event(source, work, moment, start, start + said, end, form)]
}

function labelledEvent(
  source: Source,
  work: Clockwork,
  start: number,
  end: number,
  form: 'list' | 'paragraph',
): readonly TimelineEvent[] {
  const label = readLeadIn(source.text, start, end) ?? beforeDate(source.text, start, end)
  if (label === undefined || label.alone) return []
  const text = source.text.slice(label.rest, end)
  const moment = readMoment(text, work)
  if (moment?.clock === undefined || /[\p{L}\p{N}]/u.test(text.slice(moment.length))) return []
  const at = writtenAt(source, label.rest, label.rest + moment.length)
  const what = writtenAt(source, label.titleStart, label.titleEnd)
  const span = spanOf(source, start, end)
  return [
    makeEvent(source, work, moment, {
      span,
      at,
      what,
      marker: what.text,
      actor: undefined,
      source: undefined,
      form,
    }),
  ]
}

/** What stands before a date that a line ends with: `Fault occurs 2026-02-12 11:45`. */
function beforeDate(text: string, start: number, end: number): Omit<LeadIn, 'title' | 'bold'> | undefined {
  const line = text.slice(start, end)
  const date = line.length > 120 ? undefined : findDate(line)
  if (date === undefined || date.start < 4) return undefined
  const said = line.slice(0, date.start).trimEnd()
  return { titleStart: start, titleEnd: start + said.length, rest: start + date.start, alone: false }
}

/** A day that a line begins with, in figures, in bold or as a label. */
function standsOut(text: string, moment: WrittenMoment): boolean {
  return /^\s*(?:\*\*|__|[*_`]*[\d[])/.test(text) || /^\s?[:：]/.test(text.slice(moment.length))
}

/** Where the event's own words begin behind its moment. */
function eventText(text: string, moment: WrittenMoment): number {
  const behind =
    /^`?[\s*_)\]}>|:：,.;，、。）–—-]*(?:\[T\s?[+-]?[^\]\n]{0,12}\])?[\s*_)\]>|:：,.;，、。）–—-]*/.exec(
      text.slice(moment.length),
    )
  return Math.min(text.length, moment.length + (behind?.[0].length ?? 0))
}

function event(
  source: Source,
  work: Clockwork,
  moment: WrittenMoment,
  start: number,
  what: number,
  end: number,
  form: TimelineEvent['form'],
): TimelineEvent {
  const until = Math.max(what, end)
  const at = writtenAt(source, start, Math.min(until, start + moment.length))
  const words = writtenAt(source, what, until)
  // The marks around the moment may have been opened before it and closed behind it.
  const parts = {
    at: { ...at, text: at.text.replace(/^[[(*_`]+/, '') },
    what: { ...words, text: withoutLooseMark(words.text) },
  }
  return makeEvent(source, work, moment, {
    span: spanOf(source, start, until),
    ...parts,
    marker: '',
    actor: undefined,
    source: undefined,
    form,
  })
}
