import { cpuUsage, hrtime, memoryUsage } from 'node:process'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import { diagnose } from '../../src/document/diagnose.ts'
import { parsePostmortem } from '../../src/document/parsePostmortem.ts'
import { defaultRuleSettings } from '../../src/document/rules/settings.ts'
import { writePostmortem } from './writePostmortem.ts'

/** The parse that unified's remark-parse, remark-gfm and remark-frontmatter do, without unified around it. */
function bareParse(text: string): unknown {
  return fromMarkdown(text, {
    extensions: [gfm(), frontmatter(['yaml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
  })
}

/** Reading, model and every rule at its strictest stage. */
function analyse(text: string): unknown {
  const postmortem = parsePostmortem(text)
  return { postmortem, diagnosis: diagnose(postmortem, { stage: 'final', settings: defaultRuleSettings }) }
}

setFlagsFromString('--expose-gc')
const collect: unknown = runInNewContext('gc')

/** Megabytes that stay in memory as long as what a task gives is kept. */
function kept(copies: number, task: () => unknown): number {
  const used = () => {
    if (typeof collect === 'function') collect()
    return memoryUsage().heapUsed
  }
  const before = used()
  const results = Array.from({ length: copies }, task)
  return (used() - before) / results.length / 1e6
}

/** Median milliseconds of a task after a warm-up. */
function median(rounds: number, task: () => unknown): number {
  task()
  const times = Array.from({ length: rounds }, () => {
    const start = hrtime.bigint()
    task()
    return Number(hrtime.bigint() - start) / 1e6
  })
  return times.sort((a, b) => a - b)[rounds >> 1] ?? 0
}

const hostile: readonly (readonly [string, string])[] = [
  ['1 MB of `[`', '['.repeat(1_000_000)],
  ['120 KB of `a\\n-`', 'a\n-'.repeat(40_000)],
  ['120 KB of lazy quotes', '> a\n'.repeat(30_000)],
  ['nested lists, 400 deep', Array.from({ length: 400 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n')],
  ['200 KB of `- `', '- '.repeat(100_000)],
  [
    'a table of 10,000 rows',
    `## Action items\n\n| Action | Owner | Due |\n|---|---|---|\n${'| Fix it | @ana | 2026-12-01 |\n'.repeat(10_000)}`,
  ],
  ['100 KB of backticks', '`a'.repeat(50_000)],
  ['100 KB of `<!--`', '<!--'.repeat(25_000)],
  ['100 KB of `](`', '[a]('.repeat(25_000)],
  ['100 KB of `**a`', '**a '.repeat(25_000)],
  ['10,000 headings', '## Timeline 14:05\n'.repeat(10_000)],
]

/** Prints what a whole archive costs: read, understood and judged one after the other on one core. */
function benchArchive(): void {
  const texts = Array.from({ length: 50 }, (_, at) => writePostmortem(10_000, at))
  const start = hrtime.bigint()
  const before = cpuUsage()
  for (let at = 0; at < 10_000; at++) analyse(texts[at % texts.length] ?? '')
  const seconds = Number(hrtime.bigint() - start) / 1e9
  const used = cpuUsage(before)
  console.log(
    `10,000 documents of 10 KB: ${seconds.toFixed(1)} s by the clock, ${((used.user + used.system) / 1e6).toFixed(1)} s of processor time, resident ${Math.round(memoryUsage.rss() / 1e6)} MB\n`,
  )
}

/** Prints how fast a document is understood beside a bare Markdown parse of it, and that hostile input stays bounded. */
export function benchDocument(): void {
  benchArchive()
  console.log(
    'whole analysis (reading, model, all rules) beside a bare Markdown parse (micromark, GFM, front matter): medians, and the memory that the results hold\n',
  )
  console.log('size        analysis ms   bare parse ms   times faster   MB/s   analysis MB   bare parse MB')
  for (const [size, rounds] of [
    [10_000, 41],
    [100_000, 11],
    [1_000_000, 3],
  ] as const) {
    const text = writePostmortem(size)
    const own = median(rounds, () => analyse(text))
    const bare = median(size > 500_000 ? 1 : Math.min(rounds, 5), () => bareParse(text))
    const rate = text.length / 1e6 / (own / 1e3)
    const cells = [
      own.toFixed(2).padStart(11),
      bare.toFixed(2).padStart(15),
      (bare / own).toFixed(1).padStart(14),
      rate.toFixed(1).padStart(6),
      kept(rounds, () => analyse(text))
        .toFixed(1)
        .padStart(13),
      kept(rounds, () => bareParse(text))
        .toFixed(1)
        .padStart(15),
    ]
    console.log(`${`${Math.round(text.length / 1000)} KB`.padEnd(11)} ${cells.join(' ')}`)
  }
  console.log('\nhostile input                 analysis ms')
  for (const [name, text] of hostile) {
    const start = hrtime.bigint()
    analyse(text)
    console.log(`${name.padEnd(28)} ${(Number(hrtime.bigint() - start) / 1e6).toFixed(0).padStart(12)}`)
  }
}

if (import.meta.main) benchDocument()
