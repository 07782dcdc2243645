import { answerLabel, numberedWhy, whyLabel } from '../../language/compile/whyQuestion.ts'
import type { Source } from '../../markdown/source.ts'
import type { SectionName, Why, Written } from '../../model/postmortem.ts'
import { isPlaceholder } from '../../values/isPlaceholder.ts'
import type { FoundTable } from '../outline/findTables.ts'
import type { Outline } from '../outline/outline.ts'
import { sectionsAbove } from '../outline/outline.ts'
import { nothingAt, spanOf, writtenAt } from '../writtenAt.ts'

/** The five whys: rows of a table of questions and answers, or lines `Why …? Because …` in their section. */
export function findWhys(source: Source, outline: Outline, tables: readonly FoundTable[]): readonly Why[] {
  const fromTables = tables
    .filter((table) => table.kind === 'whys')
    .flatMap((table) => tableWhys(source, table))
  const lines: readonly (Line & { readonly under: number })[] = [
    ...outline.entries.map((entry) => ({ start: entry.start, end: entry.end, under: entry.under })),
    ...outline.paragraphs.flatMap((paragraph) =>
      paragraph.quoted ? [] : paragraph.pieces.map((piece) => ({ ...piece, under: paragraph.under })),
    ),
  ]
  const within = (section: SectionName) =>
    lineWhys(
      source,
      lines
        .filter((line) => sectionsAbove(outline, line.under).includes(section))
        .toSorted((a, b) => a.start - b.start),
    )
  const titled = within('five_whys')
  // Without a title of their own, two questions in a row below the root cause are a chain.
  const chain = titled.length > 0 || fromTables.length > 0 ? [] : within('root_cause')
  return [...fromTables, ...titled, ...(chain.length > 1 ? chain : [])].sort((a, b) => a.start - b.start)
}

function tableWhys(source: Source, table: FoundTable): readonly Why[] {
  return table.rows.map((row, at) => {
    const cell = (name: string): Written<string> => {
      const found = row.cells[table.columns.indexOf(name)]
      return found === undefined || isPlaceholder(found.text)
        ? nothingAt(source, found?.start ?? row.end)
        : { start: found.start, end: found.end, line: found.line, text: found.text, value: found.text }
    }
    const { start, end, line } = row
    return { start, end, line, level: at + 1, question: cell('question'), answer: cell('answer') }
  })
}

interface Line {
  readonly start: number
  readonly end: number
}

function lineWhys(source: Source, lines: readonly Line[]): readonly Why[] {
  const whys: Why[] = []
  for (const line of lines) {
    const raw = source.text.slice(line.start, line.end)
    const last = whys.at(-1)
    const answer = answerLabel.exec(raw)
    if (answer !== null && last !== undefined && last.answer.text === '') {
      whys[whys.length - 1] = {
        ...last,
        end: line.end,
        answer: said(source, line.start + answer[0].length, line.end),
      }
      continue
    }
    const label = whyLabel.exec(raw)
    if (label === null) continue
    const from = line.start + (numberedWhy.test(raw) ? raw.search(/[:：]/) + 1 : 0)
    const mark = source.text.slice(from, line.end).search(/[?？]/)
    const split = mark < 0 ? line.end : from + mark + 1
    whys.push({
      ...spanOf(source, line.start, line.end),
      level: Number(label.groups?.['level'] ?? whys.length + 1),
      question: said(source, from, split),
      answer: said(source, split, line.end),
    })
  }
  return whys
}

function said(source: Source, start: number, end: number): Written<string> {
  const written = writtenAt(source, start, end)
  const text = written.text.replace(/^[\s*_:：–—-]+/, '')
  return isPlaceholder(text) ? nothingAt(source, start) : { ...written, text, value: text }
}
