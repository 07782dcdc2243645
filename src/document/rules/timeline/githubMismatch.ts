import { minutesBetween, sayMoment } from '../../figures/minutes.ts'
import { saidWord } from '../../language/compile/saying.ts'
import type { IsoInstant, TimelineEvent } from '../../model/postmortem.ts'
import { advising } from '../levels.ts'
import type { CitedObject, Outside } from '../outside.ts'
import type { Hit, Rule } from '../rule.ts'

const outside: Outside = { cited: new Map([[812, { number: 812, merged: '2026-01-31T14:20:00Z' }]]) }
const row = (time: string) =>
  `## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n| ${time} | #812 merged |\n`
const citation = /(?<![\w/])#(\d{1,9})\b/g
const isoMinute = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/

export const githubMismatch: Rule = {
  id: 'timeline/github-mismatch',
  reason:
    'When a row and the record of a merge or an issue disagree, one of them misleads; usually it is a time zone.',
  levels: advising,
  examples: {
    good: [{ text: row('2026-01-31 14:22'), outside }, row('2026-01-31 10:00')],
    bad: [{ text: row('2026-01-31 14:02'), outside, fixed: row('2026-01-31 14:20') }],
  },
  ready: ({ outside }) => outside?.cited !== undefined,
  check: (postmortem, { outside, settings }) =>
    postmortem.timeline.flatMap((event) => compare(event, outside?.cited, settings.tolerance.minutes)),
}

function compare(
  event: TimelineEvent,
  known: ReadonlyMap<number, CitedObject> | undefined,
  tolerance: number,
): readonly Hit[] {
  const cited = [...event.what.text.matchAll(citation)].map((match) => Number(match[1]))
  const [number] = cited
  const object = number === undefined || cited.length !== 1 ? undefined : known?.get(number)
  const recorded = object === undefined ? undefined : recordedMoment(event.what.text, object)
  if (event.at.value === undefined || recorded === undefined || event.approximate) return []
  if (Math.abs(minutesBetween(event.at.value, recorded.at)) <= tolerance) return []
  const { start, end, text } = event.at
  const mechanical = isoMinute.test(text) && end - start === text.length
  return [
    {
      at: event.at,
      message: `The row says that #${number} was ${recorded.verb} at ${sayMoment(event.at.value)} UTC; GitHub recorded ${sayMoment(recorded.at)} UTC. Correct the time, or its time zone.`,
      ...(mechanical ? { fix: () => [{ start, end, text: sayMoment(recorded.at) }] } : {}),
    },
  ]
}

const merged = new RegExp(saidWord('merged'), 'iu')
const opened = new RegExp(saidWord('opened'), 'iu')
const closed = new RegExp(saidWord('closed'), 'iu')

function recordedMoment(
  text: string,
  object: CitedObject,
): { readonly verb: string; readonly at: IsoInstant } | undefined {
  const moments = [
    ['merged', merged, object.merged],
    ['opened', opened, object.opened],
    ['closed', closed, object.closed],
  ] as const
  const said = moments.filter(([, words]) => words.test(text))
  const [only] = said
  if (only === undefined || said.length > 1 || only[2] === undefined) return undefined
  return { verb: only[0], at: only[2] }
}
