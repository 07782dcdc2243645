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
    if (line.startsWith('|')) return /^\|[ |-]+$/.test(line) ? [] : [line]
    return [wrapText(line, 0, screen.width)]
  })
  return lines.join('\n')
}
