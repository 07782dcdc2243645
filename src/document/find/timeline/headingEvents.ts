import { oneOf, phrases } from '../../language/compile/gather.ts'
import type { Source } from '../../markdown/source.ts'
import type { TimelineEvent } from '../../model/postmortem.ts'
import type { WrittenMoment } from '../../values/readMoment.ts'
import { readMoment } from '../../values/readMoment.ts'
import { findZone } from '../../values/timeZone.ts'
import type { FoundTable } from '../outline/findTables.ts'
import type { Outline, OutlineHeading } from '../outline/outline.ts'
import type { Candidate } from './candidate.ts'
import type { Clockwork } from './clockwork.ts'
import { openNumberedDay } from './clockwork.ts'
import { eventAt, eventText, opensDay } from './lineEvents.ts'
import { allTimesSaid } from './statedZone.ts'

const dayWord = oneOf(phrases(({ units }) => units.day))
/** `Day 2`, `Tag 2: …` */
const numberedDay = new RegExp(String.raw`^${dayWord}\s?#?(\d{1,2})(?!\d)`, 'iu')
const remark = /^[^\p{L}\p{N}]*[([（][^()[\]（）]*[)\]）][^\p{L}\p{N}]*$/u

/**
 * The titles inside a timeline: events (`### 14:05 Alert`), or days and stretches of time whose events stand below them
 * (`### 3 October, the long night`, `### 14:05–15:00`).
 * @param inside whether a heading, by its index, stands in a timeline
 */
export function headingEvents(
  source: Source,
  outline: Outline,
  tables: readonly FoundTable[],
  inside: (under: number) => boolean,
): readonly Candidate[] {
  const parents = new Set([
    ...outline.headings.map((heading) => heading.parent),
    ...outline.entries.map((entry) => entry.under),
    ...outline.tables.map((table) => table.under),
  ])
  const blocks = Map.groupBy(
    [...outline.paragraphs, ...outline.entries].filter(({ under }) => inside(under)),
    ({ under }) => under,
  )
  const titles = Map.groupBy(outline.headings, ({ parent }) => parent)
  const tabled = new Set(tables.map(({ under }) => under))
  const saysTime = ({ start, end }: Stretch): boolean =>
    readMoment(source.text.slice(start, Math.min(end, start + 100)))?.clock !== undefined
  const isContainer = (at: number, moment: WrittenMoment): boolean => {
    const below = blocks.get(at) ?? []
    if (moment.clock !== undefined || moment.offset !== undefined)
      return moment.until !== undefined && (tabled.has(at) || below.slice(0, 1).some(saysTime))
    return tabled.has(at) || below.some(saysTime) || (titles.get(at) ?? []).some(saysTime)
  }
  return outline.headings.flatMap((heading, at) => {
    if (!inside(at) || heading.names.length > 0) return []
    const read = (work: Clockwork): readonly TimelineEvent[] => {
      const text = source.text.slice(heading.start, heading.end)
      const moment = readMoment(text, work)
      if (moment === undefined) return numbered(work, heading.text)
      const said = eventText(text, moment)
      const behind = text.slice(said)
      if (isContainer(at, moment)) return openDay(work, moment, behind)
      const titled = behind !== '' && !(remark.test(behind) && findZone(behind) !== undefined)
      if (opensDay(work, moment) && !titled && parents.has(at)) return openDay(work, moment, behind)
      const below = blocks.get(at)?.find((block) => 'quoted' in block)
      const what = titled ? heading.start + said : heading.bodyStart
      const end = titled ? heading.end : (below?.end ?? heading.bodyStart)
      return [eventAt(source, work, moment, heading.start, what, end, 'heading')]
    }
    return [{ start: heading.start, part: `title ${heading.parent}`, read }]
  })
}

type Stretch = Pick<OutlineHeading, 'start' | 'end'>

function numbered(work: Clockwork, title: string): readonly TimelineEvent[] {
  const day = numberedDay.exec(title)?.[1]
  if (day !== undefined) openNumberedDay(work, Number(day))
  return []
}

/** A day, or a part of one, whose title may say the zone of what stands below it: `29 September (all times CEST)`. */
function openDay(work: Clockwork, moment: WrittenMoment, behind: string): readonly TimelineEvent[] {
  if (moment.date !== undefined)
    Object.assign(work, { date: moment.date, last: undefined, opened: undefined })
  const zone = remark.test(behind) || allTimesSaid.test(behind) ? findZone(behind) : undefined
  if (zone !== undefined) Object.assign(work, { zone, zoned: true })
  return []
}
