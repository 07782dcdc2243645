import { generalHelp } from '../../messages/cli/help/generalHelp.ts'
import type { OptionHelp } from '../../messages/cli/help/helpWords.ts'
import type { Options } from '../arguments/option.ts'
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
  { help: { usage, text, options: groups, end }, options }: Command,
  { width = usualWidth }: Pick<Terminal, 'width'>,
): string {
  const rows = groups.map(({ options: told }) =>
    told.map((one) => [optionTerm(one, options), one.text] as const),
  )
  const left = leftOf(rows.flat())
  return page([
    `Usage: ${usage}`,
    ...text.map((paragraph) => wrapText(paragraph, 0, width)),
    ...groups.map(
      ({ title }, index) => `${wrapText(`${title}:`, 0, width)}\n${columns(rows[index] ?? [], width, left)}`,
    ),
    ...end.map((paragraph) => wrapText(paragraph, 0, width)),
  ])
}

/** `-f, --format pretty|json`, so that the names stand below each other. */
function optionTerm({ name, value }: OptionHelp, options: Options): string {
  const short = options[name]?.short
  const both = short === undefined ? `--${name}` : `-${short}, --${name}`
  return value === undefined ? both : `${both} ${value}`
}

function page(paragraphs: readonly string[]): string {
  return `${paragraphs.join('\n\n')}\n`
}

type Row = readonly [term: string, text: string]

function leftOf(rows: readonly Row[]): number {
  const lengths = rows.map(([term]) => term.length).filter((length) => length <= widestOption)
  return Math.max(...lengths, 0) + 4
}

function columns(rows: readonly Row[], width: number, left = leftOf(rows)): string {
  return rows
    .map(([term, text]) => {
      const words = wrapText(text, left, width)
      const head = `  ${term}`
      return head.length + 2 > left ? `${head}\n${' '.repeat(left)}${words}` : `${head.padEnd(left)}${words}`
    })
    .join('\n')
}
