import type { Source } from '../../markdown/source.ts'
import type { CodeBlock, MermaidTimeline } from '../../model/postmortem.ts'
import { writtenAt } from '../writtenAt.ts'

/** Mermaid `timeline` diagrams and their entries `time : event`. Other diagrams are left alone. */
export function findMermaid(source: Source, codeBlocks: readonly CodeBlock[]): readonly MermaidTimeline[] {
  return codeBlocks
    .filter((block) => block.language === 'mermaid')
    .flatMap((block) => readDiagram(source, block))
}

function readDiagram(source: Source, block: CodeBlock): readonly MermaidTimeline[] {
  const lines = [...source.text.slice(block.body.start, block.body.end).matchAll(/[^\r\n]+/g)]
    .map((match) => ({ start: block.body.start + match.index, text: match[0] }))
    .filter((line) => line.text.trim() !== '' && !/^\s*%%/.test(line.text))
  if (!/^\s*timeline\b/.test(lines[0]?.text ?? '')) return []
  const { start, end, line, body } = block
  const title = lines.find((one) => /^\s*title\s/.test(one.text))
  const entries = lines.slice(1).flatMap((one) => {
    const colon = one.text.trim().search(/\s:\s/)
    const at = one.text.trim().slice(0, Math.max(0, colon)).trim()
    const what = one.text
      .trim()
      .slice(colon + 2)
      .trim()
    if (at === '' || one === title || /^\s*section\s/.test(one.text)) return []
    const from = one.start + one.text.indexOf(at)
    const behind = one.start + one.text.trimEnd().length - what.length
    return [
      {
        at: writtenAt(source, from, from + at.length),
        what: writtenAt(source, behind, behind + what.length),
      },
    ]
  })
  if (title === undefined) return [{ start, end, line, body, entries }]
  const from = title.start + title.text.indexOf('title') + 6
  return [
    {
      start,
      end,
      line,
      body,
      title: writtenAt(source, from, title.start + title.text.trimEnd().length),
      entries,
    },
  ]
}
