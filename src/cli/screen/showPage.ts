import type { Terminal } from '../terminal.ts'
import { penFor } from './pen.ts'
import { wrapText } from './wrapText.ts'

/** A page of Markdown as it reads best on a screen: titles bold, code indented, text wrapped. A file gets the Markdown itself. */
export function showPage(markdown: string, screen: Pick<Terminal, 'color' | 'links' | 'width'>): string {
  if (screen.width === undefined) return markdown
  const { paint } = penFor(screen)
  let fence = ''
  const lines = markdown.split('\n').flatMap((line) => {
    const mark = /^`{3,}/.exec(line)?.[0] ?? ''
    if (mark !== '' && (fence === '' || mark === fence)) {
      fence = fence === '' ? mark : ''
      return []
    }
    if (fence !== '') return [paint('dim', `    ${line}`).trimEnd()]
    if (line.startsWith('#')) return [paint('bold', line.replace(/^#+ /, ''))]
    if (line.startsWith('|')) return /^\|[ |-]+$/.test(line) ? [] : [row(line)]
    const item = line.startsWith('- ') ? 2 : 0
    return [line.slice(0, item) + wrapText(line.slice(item), item, screen.width)]
  })
  return lines.join('\n')
}

/** The pages have one table, of levels. */
function row(line: string): string {
  const cells = line.split('|').slice(1, -1)
  return `  ${cells.map((cell) => cell.trim().padEnd('warning'.length)).join('  ')}`.trimEnd()
}
