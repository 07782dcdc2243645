import { stripVTControlCharacters, styleText } from 'node:util'
import type { Finding, Level } from '../../../document/model/postmortem.ts'
import { lintSummary, morePlaces, suppressedWords } from '../../../messages/cli/lintWords.ts'
import { countLevels, type FileReport } from '../fileReport.ts'
import { positionOf } from './position.ts'

const colors = { error: 'red', warning: 'yellow', notice: 'blue' } as const
const longestLine = 160
const mostMarks = 80
/** lines shown of places that the same is said of */
const mostPlaces = 10

/** Findings for people at a terminal, each with the lines it is about, and a sum at the end. */
export function formatPretty(reports: readonly FileReport[], color: boolean): string {
  const paint: Paint = (style, text) => (color ? styleText(style, text, { validateStream: false }) : text)
  const files = reports
    .filter((report) => report.findings.length + report.suppressed.length > 0)
    .map((report) => fileBlock(report, paint))
  const { error, warning } = countLevels(reports)
  const style = error > 0 ? 'red' : warning > 0 ? 'yellow' : 'green'
  return [
    ...files,
    `${paint(style, lintSummary(reports.length, countLevels(reports), fixedPlaces(reports)))}\n`,
  ].join('\n')
}

type Paint = (style: 'red' | 'yellow' | 'blue' | 'green' | 'bold' | 'dim', text: string) => string

function fixedPlaces(reports: readonly FileReport[]): number {
  return reports.reduce((sum, { fixed }) => sum + fixed, 0)
}

function fileBlock(report: FileReport, paint: Paint): string {
  const lines = report.text.split(/\r?\n/)
  const blocks = remarks(report.findings).map(({ said, places }) => {
    const heads = said.map(
      ({ level, message, rule }) =>
        `  ${paint(colors[level], levelName(level))} ${harmless(message)} ${paint('dim', rule)}`,
    )
    const shownPlaces = places.slice(0, mostPlaces)
    const width = String(shownPlaces.at(-1)?.line).length
    const frames = shownPlaces.flatMap((place) => {
      const [line, marks] = codeFrame(place, report.text, lines, width, paint)
      return places.length === 1 && marks !== undefined ? [line, marks] : [line]
    })
    const more =
      places.length > mostPlaces ? [`  ${paint('dim', morePlaces(places.length - mostPlaces))}`] : []
    return `${[...heads, ...frames, ...more].join('\n')}\n`
  })
  const quiet = suppressedWords(report.suppressed, report.omitted)
  const rest = quiet === '' ? [] : [`  ${paint('dim', quiet)}\n`]
  return [`${paint('bold', report.file)} ${paint('dim', `(${report.stage})`)}\n`, ...blocks, ...rest].join(
    '\n',
  )
}

/** What is said together: several things of one place, or one thing of several places. */
interface Remark {
  readonly said: readonly Finding[]
  readonly places: readonly Finding[]
}

function remarks(findings: readonly Finding[]): readonly Remark[] {
  const byWords = Map.groupBy(findings, ({ level, rule, message }) => `${level} ${rule} ${message}`)
  const grouped: Remark[] = []
  for (const places of byWords.values()) {
    const [first] = places
    const before = grouped.at(-1)
    if (first === undefined) continue
    if (places.length === 1 && before?.places.length === 1 && isSamePlace(before.places[0], first))
      grouped.splice(-1, 1, { ...before, said: [...before.said, first] })
    else grouped.push({ said: [first], places })
  }
  return grouped
}

function isSamePlace(one: Finding | undefined, other: Finding): boolean {
  return one?.start === other.start && one.end === other.end
}

/** The line of a finding and, where it fits, the marks below it. */
function codeFrame(
  finding: Finding,
  text: string,
  lines: readonly string[],
  gutterWidth: number,
  paint: Paint,
): readonly [string, string?] {
  const { line, column, endLine, endColumn } = positionOf(finding, text)
  const source = shown(lines[line - 1] ?? '')
  const gutter = (label: string) => paint('dim', `  ${label.padStart(gutterWidth)} │`)
  const frame = `${gutter(String(line))} ${source}`
  if (column > source.length) return [frame]
  const end = endLine > line ? source.length + 1 : endColumn
  const width = Math.max(1, Math.min(end - column, mostMarks, source.length - column + 1))
  const marks = paint(colors[finding.level], '^'.repeat(width))
  return [frame, `${gutter('')} ${' '.repeat(column - 1)}${marks}`]
}

function levelName(level: Level): string {
  return level.padEnd('warning'.length)
}

function shown(line: string): string {
  const plain = harmless(line)
  return plain.length <= longestLine ? plain : `${plain.slice(0, longestLine - 1)}…`
}

/** A document may hold escape sequences; a terminal must not obey them. */
function harmless(text: string): string {
  return stripVTControlCharacters(text).replace(/[^\P{Cc}\n]/gu, ' ')
}
