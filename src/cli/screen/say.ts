import type { Terminal } from '../terminal.ts'
import { wrapText } from './wrapText.ts'

/** Says something beside the output, in lines that fit where a person reads them. */
export function say(text: string, { err, screen, width }: Pick<Terminal, 'err' | 'screen' | 'width'>): void {
  err(`${wrapText(text, 0, screen ? width : undefined)}\n`)
}
