import { diagnose } from '../../src/document/diagnose.ts'
import { fixes } from '../../src/document/fixes.ts'
import { parsePostmortem } from '../../src/document/parsePostmortem.ts'
import { bundledTemplate } from '../../src/document/templates/bundledTemplates.ts'
import type { NodeId } from '../../src/incident/key.ts'
import type { Comment } from '../../src/incident/observed/comment.ts'
import type { Snapshot } from '../../src/incident/observed/snapshot.ts'
import { planFor } from '../../src/plan/planFor.ts'
import type { PlanSettings } from '../../src/plan/planSettings.ts'
import { defaultPolicy } from '../../src/policy/policy.ts'
import { lightestInThreads } from '../../src/threads/createThreads.ts'
import { weighsLess, weightOfText } from '../../src/threads/weight.ts'
import { account, issue, snapshot } from '../builders/snapshot.ts'
import { allHostile, type Hostile, units } from '../growth/hostileText.ts'
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

const settings: PlanSettings = {
  policy: defaultPolicy,
  today: '2026-11-20',
  templates: bundledTemplate,
  troubles: [],
  wishes: [],
  sent: [],
}

function planned(text: string): void {
  fixes(diagnose(parsePostmortem(text), context))
}

/** As many comments of the most that GitHub takes as are still planned for on the event loop, and one more that is a command. */
function incidentWith(unit: string): Snapshot {
  const body = unit.repeat(Math.floor(65_000 / unit.length))
  const comment = (text: string): Comment => ({
    id: 'C' as NodeId,
    url: 'https://example.com/c',
    body: text,
    author: account('eli', 9),
    createdAt: '2026-11-20T14:00:00Z',
  })
  let seen = snapshot({ issue: issue(42, { labels: [{ id: 'L' as NodeId, name: 'incident' }] }) })
  for (const text of [`a${body}`, `/timeline a\n\n${body.slice(0, 2000)}`])
    for (let more = seen; weighsLess(more, lightestInThreads); ) {
      seen = more
      more = { ...seen, comments: [...seen.comments, comment(text)] }
    }
  return seen
}

interface Stall {
  readonly name: string
  readonly size: number
  readonly time: number
}

function stallOf(name: string, size: number, work: () => void): Stall {
  work()
  return { name, size, time: Math.min(...[1, 2, 3].map(() => processorMilliseconds(work))) }
}

/** How long one document, or the comments of one incident, can hold up the event loop, by what it is made of. The budget is 50 ms. */
export function benchStalls(): void {
  const documents = allHostile.map((text) => {
    const long = longestHere(text)
    return stallOf(text.name, long.length, () => planned(long))
  })
  const comments = units.map((unit) => {
    const seen = incidentWith(unit)
    const size = seen.comments.reduce((sum, { body }) => sum + body.length, 0)
    return stallOf(JSON.stringify(unit), size, () => {
      if (weighsLess(seen, lightestInThreads)) planFor(seen, settings)
    })
  })
  print('documents', documents)
  print('comments', comments)
}

function print(what: string, stalls: readonly Stall[]): void {
  const sorted = stalls.toSorted((a, b) => b.time - a.time)
  console.log(
    `Longest stall of the event loop, of ${stalls.length} kinds of hostile ${what} (budget 50 ms):\n`,
  )
  for (const { name, size, time } of sorted.slice(0, 8))
    console.log(`${time.toFixed(1).padStart(7)} ms  ${String(size).padStart(6)} characters  ${name}`)
  const median = sorted[Math.floor(sorted.length / 2)]?.time ?? 0
  console.log(
    `\nmedian ${median.toFixed(1)} ms; above 50 ms: ${sorted.filter(({ time }) => time > 50).length}\n`,
  )
}
