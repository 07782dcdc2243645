import { expect, test } from 'vitest'
import type { Postmortem } from '../../src/document/model/postmortem.ts'
import { parsePostmortem } from '../../src/document/parsePostmortem.ts'
import { processorMilliseconds } from '../processorMilliseconds.ts'
import { allHostile, beginnings, type Hostile, hostile, units } from './hostileText.ts'
import { documentWorks, type Work } from './works.ts'

/** Each piece in some of the places, in turn, so that each place gets some of the pieces. `FULL=1` plays them all. */
const some: readonly Hostile[] = process.env['FULL']
  ? allHostile
  : units.flatMap((unit, index) =>
      [0, 11].map((step) => hostile(beginnings[(index + step) % beginnings.length] ?? '', unit)),
    )

/** Every text is read, in every place; the work on what was read is told from some of them. */
const textsFor = (work: Work) => (work.name === 'parsePostmortem' ? allHostile : some)

const small = 2_000
/** What takes less is over before its growth could be told from the machine's mood. */
const measurable = 2
/** Linear work grows fourfold, quadratic work sixteenfold. */
const most = 9
/** So many texts are looked at closely for each piece of the work: those that it takes longest for. */
const close = 5

/** The shortest of several tries: everything that disturbs makes it longer. */
function shortest(tries: number, work: () => void): number {
  return Math.min(...Array.from({ length: tries }, () => processorMilliseconds(work)))
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
  return shortest(3, () => run(four)) > most * shortest(3, () => run(one))
}

test('whatever a text is made of, the time to read, judge and mend it grows with its length', () => {
  const grown = documentWorks.flatMap((work) => {
    const timed = textsFor(work).map((text) => {
      const postmortem = parse(text, small)
      return [text, shortest(2, () => work.run(postmortem))] as const
    })
    const slowest = timed.toSorted(([, a], [, b]) => b - a).slice(0, close)
    // What grows too fast does so at every size; a garbage collection in the middle of it does not.
    return slowest
      .filter(([text]) => [3, 4, 5].every((times) => growsTooFast(work, text, times * small)))
      .map(([text]) => `${work.name} on ${text.name}`)
  })
  expect(grown).toEqual([])
}, 120_000)
