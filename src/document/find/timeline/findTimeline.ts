import type { Source } from '../../markdown/source.ts'
import type { TimelineEvent } from '../../model/postmortem.ts'
import type { Dating } from '../../values/readDate.ts'
import { readMoment } from '../../values/readMoment.ts'
import type { Zone } from '../../values/timeZone.ts'
import type { Stretch } from '../outline/brokenLines.ts'
import { brokenLines } from '../outline/brokenLines.ts'
import type { FoundTable } from '../outline/findTables.ts'
import type { Outline, OutlineEntry } from '../outline/outline.ts'
import { sectionsAbove } from '../outline/outline.ts'
import type { Candidate } from './candidate.ts'
import type { Clockwork } from './clockwork.ts'
import { headingEvents } from './headingEvents.ts'
import { lineEvents } from './lineEvents.ts'
import { statedZone } from './statedZone.ts'
import { timelineTable } from './timelineTable.ts'

/**
 * Reads the timeline in whatever form it has: tables, lists, headings, paragraphs. A date holds until the next one is written; a time that
 * goes back by more than six hours is the next day's. A zone holds for all times where a title, the head, the first time or most times say
 * it: what any other row says, it says of itself, unless only so the times are in order. Lists elsewhere are read where they say their days
 * themselves, or where no section is the timeline.
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
  const timed = tables.filter((table) => table.kind === 'timeline')
  const loose = looseLists(source, outline)
  const own: readonly Candidate[] = [
    ...timed.map((table) => ({
      start: table.start,
      part: `table ${table.start}`,
      read: (clock: Clockwork) => timelineTable(source, table, clock),
    })),
    ...headingEvents(source, outline, timed, inside),
    ...entryCandidates(source, outline, (entry) => inside(entry.under) || loose.dated.has(entry.list)),
    ...paragraphCandidates(source, outline, inside),
  ].sort((a, b) => a.start - b.start)
  const read = (candidates: readonly Candidate[]): readonly TimelineEvent[] => {
    const zone = { zone: stated ?? fallback.zone, zoned: stated !== undefined || fallback.stated }
    const own = readAll(candidates, dating, zone)
    const { events, said, times } = own
    const [first, ...others] = said
    const partly = first !== undefined && events.some(({ zoned, at }) => !zoned && at.value !== undefined)
    if (!partly || others.some((one) => JSON.stringify(one) !== JSON.stringify(first))) return events
    // What most times say for themselves the others mean too, and what one says that stands in order among the others as they are written.
    const all = readAll(candidates, dating, { zone: first, zoned: false })
    const more = all.setbacks - own.setbacks
    return more < 0 || (more === 0 && said.length * 2 >= times) ? all.events : events
  }
  const events = read(own)
  if (events.some(({ at }) => at.value !== undefined)) return events
  const elsewhere = entryCandidates(source, outline, (entry) => loose.undated.has(entry.list))
  return elsewhere.length === 0 ? events : read([...own, ...elsewhere].sort((a, b) => a.start - b.start))
}

/** How often an event stands behind one that happened later. */
function setbacks(events: readonly TimelineEvent[]): number {
  const moments = events.flatMap(({ at }) => at.value ?? [])
  return moments.filter((moment, at) => moment < (moments[at - 1] ?? '')).length
}

function readAll(candidates: readonly Candidate[], dating: Dating, zone: Pick<Clockwork, 'zone' | 'zoned'>) {
  const work: Clockwork = {
    ...zone,
    date: dating.date,
    dayFirst: dating.dayFirst,
    fixed: zone.zoned,
    said: [],
    timed: 0,
    turned: 0,
    last: undefined,
    origin: undefined,
  }
  let part: string | undefined
  const events = candidates.flatMap((candidate) => {
    work.begins ||= part !== candidate.part
    part = candidate.part
    return candidate.read(work)
  })
  return { events, said: work.said, times: work.timed, setbacks: work.turned + setbacks(events) }
}

interface LooseLists {
  /** their entries say their own day */
  readonly dated: ReadonlySet<number>
  /** when they happened depends on what the text around them says */
  readonly undated: ReadonlySet<number>
}

/** Lists outside a timeline section in which at least three entries begin with a clock time. */
function looseLists(source: Source, outline: Outline): LooseLists {
  const counts = new Map<number, { all: number; dated: number }>()
  for (const entry of outline.entries) {
    if (entry.depth > 1 || !/\d/.test(source.text.slice(entry.start, entry.start + 24))) continue
    const sections = sectionsAbove(outline, entry.under)
    if (sections.includes('action_items') || sections.includes('timeline')) continue
    const moment = readMoment(source.text.slice(entry.start, entry.start + 100), { date: '2000-01-01' })
    if (moment?.clock === undefined) continue
    const count = counts.get(entry.list) ?? { all: 0, dated: 0 }
    count.all += 1
    if (moment.date !== undefined) count.dated += 1
    counts.set(entry.list, count)
  }
  const lists = [...counts].filter(([, { all }]) => all >= 3)
  const [dated, undated] = [true, false].map(
    (wanted) =>
      new Set(lists.filter(([, { all, dated }]) => dated * 2 > all === wanted).map(([list]) => list)),
  )
  return { dated: dated ?? new Set(), undated: undated ?? new Set() }
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
    return [{ start: entry.start, part: `list ${entry.list}`, read }]
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
      const read = (work: Clockwork) => lineEvents(source, work, start, until, 'paragraph')
      return { start, part: `text ${paragraph.under}`, read }
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
