import type { Finding, Level } from '../../../document/model/postmortem.ts'
import { morePlaces, suppressedWords } from '../../../messages/cli/lintWords.ts'
import { ruleAddress } from '../../../messages/text/projectPages.ts'
import { frameLine } from '../../screen/frameLine.ts'
import { harmless } from '../../screen/harmless.ts'
import { type Pen, penFor } from '../../screen/pen.ts'
import { wrapText } from '../../screen/wrapText.ts'
import type { Terminal } from '../../terminal.ts'
import type { FileReport } from '../fileReport.ts'
import { positionOf } from './position.ts'

const colors = { error: 'red', warning: 'yellow', notice: 'blue' } as const
/** Columns of a frame where no screen says how many there are. */
const usualWidth = 160
/** lines shown of places that the same is said of */
const mostPlaces = 10
/** Messages stand behind the level. */
const indent = '  warning  '.length

/** What formats need to know of the screen. */
export type Screen = Pick<Terminal, 'color' | 'links' | 'width'>

/** Findings for people at a terminal, each with the lines it is about and an empty line behind it. */
export function formatPretty(reports: readonly FileReport[], screen: Screen): string {
  const pen = penFor(screen)
  return reports.flatMap((report) => fileBlocks(report, screen, pen).map((block) => `${block}\n`)).join('')
}

function fileBlocks(report: FileReport, screen: Screen, pen: Pen): readonly string[] {
  const blocks = remarks(report.findings).map((remark, index) =>
    block(remark, report, screen, pen, index === 0),
  )
  const quiet = suppressedWords(report.suppressed, report.omitted)
  if (quiet === '') return blocks
  const rest = `  ${pen.paint('dim', wrapText(harmless(quiet), 2, screen.width))}`
  const headline = blocks.length > 0 ? [] : [pen.paint('bold', harmless(report.file))]
  return [...blocks, `${[...headline, rest].join('\n')}\n`]
}

/** Where it is, what is said of it, and the lines themselves; of each file the first says how far the document is. */
function block(
  { said, places }: Remark,
  report: FileReport,
  screen: Screen,
  pen: Pen,
  first: boolean,
): string {
  const { line, column } = positionOf(places[0], report.text)
  const place = pen.paint('bold', harmless(`${report.file}:${line}:${column}`))
  const stage = first && report.stage !== null ? ` ${pen.paint('dim', `(${report.stage})`)}` : ''
  const headline = place + stage
  const heads = said.map(({ level, message, rule }) => {
    const words = `${harmless(message)} ${pen.paint('dim', pen.link(rule, ruleAddress(rule)))}`
    return `  ${pen.paint(colors[level], levelName(level))}  ${wrapText(words, indent, screen.width)}`
  })
  const lines = report.text.split(/\r?\n/)
  const shownPlaces = places.slice(0, mostPlaces)
  const gutterWidth = String(shownPlaces.at(-1)?.line).length
  const frames = shownPlaces.flatMap((place) => {
    const frame = codeFrame(place, report.text, lines, gutterWidth, screen, pen)
    return places.length === 1 ? frame : frame.slice(0, 1)
  })
  const left = places.length - mostPlaces
  const more = left > 0 ? [`  ${pen.paint('dim', morePlaces(left))}`] : []
  return `${[headline, ...heads, ...frames, ...more].join('\n')}\n`
}

/** What is said together: several things of one place, or one thing of several places. */
interface Remark {
  readonly said: readonly Finding[]
  readonly places: readonly [Finding, ...Finding[]]
}

function remarks(findings: readonly Finding[]): readonly Remark[] {
  const byWords = Map.groupBy(findings, ({ level, rule, message }) => `${level} ${rule} ${message}`)
  const grouped: Remark[] = []
  for (const [first, ...rest] of byWords.values()) {
    const before = grouped.at(-1)
    if (first === undefined) continue
    if (rest.length === 0 && before?.places.length === 1 && before.places[0].start === first.start) {
      const [widest = first] = [before.places[0], first].toSorted((a, b) => b.end - a.end)
      grouped.splice(-1, 1, { said: [...before.said, first], places: [widest] })
    } else grouped.push({ said: [first], places: [first, ...rest] })
  }
  return grouped
}

/** The line of a finding, and below it marks where it is about a part of the line. What is missing has no line to show. */
function codeFrame(
  finding: Finding,
  text: string,
  lines: readonly string[],
  gutterWidth: number,
  { width = usualWidth }: Screen,
  { paint }: Pen,
): readonly string[] {
  if (finding.start === finding.end) return []
  const { line, column, endLine, endColumn } = positionOf(finding, text)
  const source = lines[line - 1] ?? ''
  const end = endLine > line ? source.length : endColumn - 1
  const gutter = (label: string) => `  ${label.padStart(gutterWidth)} │ `
  const shown = frameLine(source, column - 1, end, width - gutter('').length)
  const frame = paint('dim', gutter(String(line))) + shown.text
  if (isWhole(source, column - 1, end)) return [frame]
  const marks = ' '.repeat(shown.indent) + paint(colors[finding.level], '^'.repeat(shown.marked))
  return [frame, paint('dim', gutter('')) + marks]
}

/** Whether nothing but the marks of a heading, list or quotation stands beside a place. */
function isWhole(line: string, start: number, end: number): boolean {
  return !/[^\s#>*_+-]/.test(line.slice(0, start) + line.slice(end))
}

function levelName(level: Level): string {
  return level.padEnd('warning'.length)
}
