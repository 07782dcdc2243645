import { oneOf, phrases } from '../../language/compile/gather.ts'
import type { Source } from '../../markdown/source.ts'
import type { TimelineEvent } from '../../model/postmortem.ts'
import { findDate } from '../../values/readDate.ts'
import type { WrittenMoment } from '../../values/readMoment.ts'
import { readMoment } from '../../values/readMoment.ts'
import type { LeadIn } from '../outline/leadIn.ts'
import { readLeadIn } from '../outline/leadIn.ts'
import { spanOf, withoutLooseMark, writtenAt } from '../writtenAt.ts'
import type { Clockwork } from './clockwork.ts'
import { makeEvent } from './makeEvent.ts'
import { allTimesSaid } from './statedZone.ts'

/** A line of a table of contents: a link to a title of the same page. */
const contents = /^[\s*_]*\[[^\]\n]*\]\(#[^)\n]*\)[\s*_\\]*$/
/** A line of a log, quoted as a whole. */
const logLine = /^\s*`[^`\n]+`[\s.\\]*$/
const at = oneOf(phrases('at'))
/** What may stand before a time that ends a line: `… (14:05)`, `… – 14:05`, `… at 14:05 UTC`. */
const beforeTime = new RegExp(
  String.raw`(?:\s?[([（]|\s[–—-]{1,2}\s|\s${at}\s)\s*(?=[~≈]?\d{1,2}[^\p{L}\p{N}\s][^()[\]（）\n]{1,24}[)\]）]?[\s.*_]*$)`,
  'iu',
)

/** Whether a moment is a day without a time; the clockwork then goes on from that day. */
export function opensDay(work: Clockwork, moment: WrittenMoment): boolean {
  if (moment.clock !== undefined || moment.offset !== undefined) return false
  if (moment.date !== undefined) Object.assign(work, { date: moment.date, last: undefined })
  return true
}

/** The event of one line: `14:05 Alert fired`, or the other way round, `Alert fired: 14:05`. */
export function lineEvents(
  source: Source,
  work: Clockwork,
  start: number,
  end: number,
  form: 'list' | 'paragraph',
): readonly TimelineEvent[] {
  const text = source.text.slice(start, end)
  if (contents.test(text)) return []
  const moment = readMoment(text, work)
  if (moment === undefined) return labelledEvent(source, work, start, end, form)
  const said = eventText(text, moment)
  if (logLine.test(text) && said < text.trimEnd().length - 1) return []
  // `2026-09-05 (all times UTC)` opens a day and says nothing that happened.
  if (allTimesSaid.test(text.slice(said)) && opensDay(work, moment)) return []
  // Prose may begin with a day (`On 20 November we …`); only one that stands out makes the line an event of that day.
  if (opensDay(work, moment) && (said >= text.length || (form === 'paragraph' && !standsOut(text, moment))))
    return []
  return [eventAt(source, work, moment, start, start + said, end, form)]
}

function labelledEvent(
  source: Source,
  work: Clockwork,
  start: number,
  end: number,
  form: 'list' | 'paragraph',
): readonly TimelineEvent[] {
  const label =
    readLeadIn(source.text, start, end) ??
    beforeDate(source.text, start, end) ??
    endingTime(source.text, start, end, form)
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

type Label = Omit<LeadIn, 'title' | 'bold'>

/** What stands before a date that a line ends with: `Fault occurs 2026-02-12 11:45`. */
function beforeDate(text: string, start: number, end: number): Label | undefined {
  const line = text.slice(start, end)
  const date = line.length > 120 ? undefined : findDate(line)
  if (date === undefined || date.start < 4) return undefined
  const said = line.slice(0, date.start).trimEnd()
  return { titleStart: start, titleEnd: start + said.length, rest: start + date.start, alone: false }
}

/** What stands before a time of day that an entry of a list ends with. */
function endingTime(
  text: string,
  start: number,
  end: number,
  form: TimelineEvent['form'],
): Label | undefined {
  if (form !== 'list' || !/\d/.test(text.slice(Math.max(start, end - 30), end))) return undefined
  const mark = beforeTime.exec(text.slice(start, end))
  if (mark === null || mark.index < 1) return undefined
  return {
    titleStart: start,
    titleEnd: start + mark.index,
    rest: start + mark.index + mark[0].length,
    alone: false,
  }
}

/** A day that a line begins with, in figures, in bold or as a label. */
function standsOut(text: string, moment: WrittenMoment): boolean {
  return /^\s*(?:\*\*|__|[*_`]*[\d[])/.test(text) || /^\s?[:：]/.test(text.slice(moment.length))
}

/** Where the event's own words begin behind its moment. */
export function eventText(text: string, moment: WrittenMoment): number {
  const behind =
    /^`?[\s*_)\]}>|:：,.;，、。）–—-]*(?:\[T\s?[+-]?[^\]\n]{0,12}\])?[\s*_)\]>|:：,.;，、。）–—-]*/.exec(
      text.slice(moment.length),
    )
  return Math.min(text.length, moment.length + (behind?.[0].length ?? 0))
}

/** An event with its moment at `start` and its words from `what` to `end`. */
export function eventAt(
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
