import { diagnose } from '../../src/document/diagnose.ts'
import { fixes } from '../../src/document/fixes.ts'
import { parsePostmortem } from '../../src/document/parsePostmortem.ts'
import { lightestInThreads } from '../../src/threads/createThreads.ts'
import { weightOfText } from '../../src/threads/weight.ts'
import { allHostile, type Hostile } from '../growth/hostileText.ts'
import { context } from '../growth/works.ts'
import { processorMilliseconds } from '../processorMilliseconds.ts'

/** The longest text of its kind that is still read on the event loop: what weighs more goes to a thread. */
function longestHere(text: Hostile): string {
  let [fits, tooLong] = [1, lightestInThreads]
  while (tooLong - fits > 64) {
    const size = Math.floor((fits + tooLong) / 2)
    if (weightOfText(text.of(size)) < lightestInThreads) fits = size
    else tooLong = size
  }
  return text.of(fits)
}

function planned(text: string): void {
  fixes(diagnose(parsePostmortem(text), context))
}

/** How long one document can hold up the event loop, by what it is made of. The budget is 50 ms. */
export function benchStalls(): void {
  const times = allHostile.map((text) => {
    const long = longestHere(text)
    planned(long)
    return {
      name: text.name,
      size: long.length,
      time: Math.min(...[1, 2, 3].map(() => processorMilliseconds(() => planned(long)))),
    }
  })
  const sorted = times.toSorted((a, b) => b.time - a.time)
  console.log(
    `Longest stall of the event loop, of ${times.length} kinds of hostile documents (budget 50 ms):\n`,
  )
  for (const { name, size, time } of sorted.slice(0, 12))
    console.log(`${time.toFixed(1).padStart(7)} ms  ${String(size).padStart(6)} characters  ${name}`)
  const median = sorted[Math.floor(sorted.length / 2)]?.time ?? 0
  console.log(
    `\nmedian ${median.toFixed(1)} ms; above 50 ms: ${sorted.filter(({ time }) => time > 50).length}`,
  )
}
