import { generalHelp } from '../../messages/cli/help/generalHelp.ts'
import type { HelpWords } from '../../messages/cli/help/helpWords.ts'
import type { Command } from '../command.ts'
import type { Terminal } from '../terminal.ts'
import { wrapText } from './wrapText.ts'

/** Where no screen says how wide it is. */
const usualWidth = 100
/** Longer options get a line of their own. */
const widestOption = 28

/** The list of commands. */
export function generalHelpPage(
  commands: readonly Command[],
  { width = usualWidth }: Pick<Terminal, 'width'>,
): string {
  const { title, usage, help, version, more } = generalHelp
  return page([
    title,
    `Usage: ${usage}`,
    `${generalHelp.commands}:\n${columns(
      commands.map(({ name, help: { summary } }) => [name, summary]),
      width,
    )}`,
    `${generalHelp.options}:\n${columns(
      [
        ['-h, --help', help],
        ['-v, --version', version],
      ],
      width,
    )}`,
    more,
  ])
}

/** The help of one command. */
export function commandHelpPage(
  { usage, text, options, end }: HelpWords,
  { width = usualWidth }: Pick<Terminal, 'width'>,
): string {
  return page([
    `Usage: ${usage}`,
    ...text.map((paragraph) => wrapText(paragraph, 0, width)),
    ...options.map((group) => {
      const rows = group.options.map(
        ({ name, value, text: words }) =>
          [value === undefined ? `--${name}` : `--${name} ${value}`, words] as const,
      )
      return `${wrapText(`${group.title}:`, 0, width)}\n${columns(rows, width)}`
    }),
    ...end.map((paragraph) => wrapText(paragraph, 0, width)),
  ])
}

function page(paragraphs: readonly string[]): string {
  return `${paragraphs.join('\n\n')}\n`
}

function columns(rows: readonly (readonly [string, string])[], width: number): string {
  const lengths = rows.map(([term]) => term.length).filter((length) => length <= widestOption)
  const left = Math.max(...lengths, 0) + 4
  return rows
    .map(([term, text]) => {
      const words = wrapText(text, left, width)
      const head = `  ${term}`
      return head.length + 2 > left ? `${head}\n${' '.repeat(left)}${words}` : `${head.padEnd(left)}${words}`
    })
    .join('\n')
}
