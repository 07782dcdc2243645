import { replyHead } from '../../document/language/compile/replyHead.ts'
import type { Block } from '../../document/markdown/block.ts'
import { scanBlocks } from '../../document/markdown/scanBlocks.ts'
import { readSource } from '../../document/markdown/source.ts'

/**
 * The lines of a comment that its author wrote as plain text: nothing quoted, no code, no heading, table, HTML or
 * hidden comment, and nothing below the line where an e-mail reply repeats what it answers. Total and linear.
 */
export function plainLines(text: string): readonly string[] {
  const source = readSource(text)
  const lines: string[] = []
  for (const block of withEntries(scanBlocks(source, 0, source.starts.length).children)) {
    const own = block.pieces.map(({ start, end }) => text.slice(start, end))
    if (block.kind === 'break' && /^_{20,}/.test(own[0] ?? '')) break
    if (block.kind !== 'paragraph') continue
    const paragraph = joinHidden(own.join('\n')).split('\n')
    const end = paragraph.findIndex((_, index) => isReplyHead(paragraph, index))
    for (const line of end < 0 ? paragraph : paragraph.slice(0, end)) lines.push(line)
    if (end >= 0) break
  }
  return lines
}

/** The blocks, with those of list entries in the place of the lists. */
function* withEntries(blocks: readonly Block[]): Generator<Block> {
  const left = blocks.toReversed()
  for (let block = left.pop(); block; block = left.pop()) {
    if (block.kind !== 'list' && block.kind !== 'item') yield block
    else for (const child of block.children.toReversed()) left.push(child)
  }
}

// The head of a reply is often wrapped: it is looked for in up to three lines.
function isReplyHead(lines: readonly string[], index: number): boolean {
  return [1, 2, 3].some((count) => {
    const head = lines
      .slice(index, index + count)
      .map((line) => line.trim().slice(0, 300))
      .join(' ')
    return replyHead.test(head)
  })
}

/** Joins lines inside code spans, tags and comments, so that what is left at a line's start was written there as text. */
function joinHidden(paragraph: string): string {
  const marks = /\\[^\n]|`+|<!--|<\/?[a-z][^<>]*>/gi
  const unpaired = new Set<string>()
  let shown = ''
  let from = 0
  for (let found = marks.exec(paragraph); found; found = marks.exec(paragraph)) {
    const [mark] = found
    const end = hiddenEnd(paragraph, mark, found.index, unpaired)
    if (end === undefined) continue
    const hidden = paragraph.slice(found.index, end)
    shown += paragraph.slice(from, found.index) + (mark === '<!--' ? ' ' : hidden.replaceAll('\n', ' '))
    from = end
    marks.lastIndex = end
  }
  return shown + paragraph.slice(from)
}

function hiddenEnd(text: string, mark: string, at: number, unpaired: Set<string>): number | undefined {
  if (mark.startsWith('\\')) return undefined
  if (mark.startsWith('<') && mark !== '<!--') return at + mark.length
  if (unpaired.has(mark)) return undefined
  const close = mark === '<!--' ? '-->' : mark
  const end = closing(text, close, at + mark.length)
  if (end === undefined) unpaired.add(mark)
  return end
}

/** The end of the next `close`; a run of backticks closes only one of the same length. */
function closing(text: string, close: string, from: number): number | undefined {
  for (let at = text.indexOf(close, from); at >= 0; ) {
    let end = at + close.length
    if (close === '-->') return end
    while (text[end] === '`') end++
    if (end - at === close.length) return end
    at = text.indexOf(close, end)
  }
  return undefined
}
