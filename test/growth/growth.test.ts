import { expect, test } from 'vitest'
import type { Postmortem } from '../../src/document/model/postmortem.ts'
import { parsePostmortem } from '../../src/document/parsePostmortem.ts'
import { processorMilliseconds } from '../processorMilliseconds.ts'
import { allHostile, beginnings, type Hostile, hostile, units } from './hostileText.ts'
import { documentWorks, type Work } from './works.ts'

/** Each piece in some of the places, in turn, so that each place gets some of the pieces. `FULL=1` plays them all. */
const played: readonly Hostile[] = process.env['FULL']
  ? allHostile
  : units.flatMap((unit, index) =>
      [0, 11].map((step) => hostile(beginnings[(index + step) % beginnings.length] ?? '', unit)),
    )

const small = 2_000
/** What takes less is over before its growth could be told from the machine's mood. */
const measurable = 2
/** Linear work grows fourfold, quadratic work sixteenfold. */
const most = 9
/** So many texts are looked at closely for each piece of the work: those that it takes longest for. */
const close = 3

/** The shortest of several tries: everything that disturbs makes it longer. */
function shortest(work: () => void): number {
  return Math.min(...[1, 2, 3].map(() => processorMilliseconds(work)))
}

const parsed = new Map<string, Postmortem>()
function parse(text: Hostile, size: number): Postmortem {
  const name = `${size} ${text.name}`
  const known = parsed.get(name) ?? parsePostmortem(text.of(size))
  parsed.set(name, known)
  return known
}

function growsTooFast({ run }: Work, text: Hostile, size: number): boolean {
  const [one, four] = [parse(text, size), parse(text, 4 * size)]
  const longer = processorMilliseconds(() => run(four))
  if (longer < measurable || longer < most * processorMilliseconds(() => run(one))) return false
  return shortest(() => run(four)) > most * shortest(() => run(one))
}

test('whatever a text is made of, the time to read, judge and mend it grows with its length', () => {
  const timed = new Map(documentWorks.map((work) => [work, new Map<Hostile, number>()]))
  for (const text of played) {
    const postmortem = parse(text, small)
    for (const [work, times] of timed)
      times.set(
        text,
        processorMilliseconds(() => work.run(postmortem)),
      )
  }
  const grown = [...timed].flatMap(([work, times]) => {
    const slowest = [...times].toSorted(([, a], [, b]) => b - a).slice(0, close)
    // What grows too fast does so at every size; a garbage collection in the middle of it does not.
    return slowest
      .filter(([text]) => [4, 6, 8].every((times) => growsTooFast(work, text, times * small)))
      .map(([text]) => `${work.name} on ${text.name}`)
  })
  expect(grown).toEqual([])
}, 120_000)
