import { styleText } from 'node:util'
import type { Terminal } from '../terminal.ts'

export type Style = 'red' | 'yellow' | 'blue' | 'green' | 'bold' | 'dim'

/** Writes as the screen can show it: colours and links where they can be seen, else the bare words. */
export interface Pen {
  readonly paint: (style: Style, text: string) => string
  readonly link: (text: string, address: string) => string
}

export function penFor({ color, links }: Pick<Terminal, 'color' | 'links'>): Pen {
  return {
    paint: (style, text) => (color ? styleText(style, text, { validateStream: false }) : text),
    link: (text, address) => (links ? `\u001b]8;;${address}\u0007${text}\u001b]8;;\u0007` : text),
  }
}
