import { didYouMean } from './didYouMean.ts'

/** What is said when a command line cannot be followed. */
export const argumentWords = {
  unknownCommand: (name: string, meant: string | undefined) =>
    `There is no command \`${name}\`.${didYouMean(meant)} \`debrief --help\` lists the commands.`,

  unknownOption: (option: string, meant: string | undefined, command: string) =>
    `\`debrief ${command}\` has no option \`${option}\`.${didYouMean(meant)} \`debrief ${command} --help\` lists the options.`,

  needsValue: (option: string, words: readonly string[] | undefined, command: string) =>
    words === undefined
      ? `\`${option}\` needs a value behind it. \`debrief ${command} --help\` shows how it looks.`
      : `\`${option}\` needs a value behind it: ${list(words)}.`,

  takesNoValue: (option: string) => `\`${option}\` takes no value. Write \`${option}\` alone.`,

  oneOf: (option: string, value: string, words: readonly string[], meant: string | undefined) =>
    `\`${option}\` takes ${list(words)}, not \`${value}\`.${didYouMean(meant)}`,

  wholeNumber: (option: string, value: string) =>
    `\`${option}\` takes a whole number such as 0 or 10, not \`${value}\`.`,

  shellMissing: (shells: readonly string[]) =>
    `For which shell? Name it: \`debrief completion ${shells[0]}\`. Known are ${list(shells)}.`,

  contradiction: (one: string, other: string) =>
    `\`${one}\` and \`${other}\` contradict each other. Leave one of them out.`,

  needsOption: (option: string, needed: string) =>
    `\`${option}\` works together with \`${needed}\` only. Add it.`,

  noFiles:
    'There is no folder `postmortems` here, so name the files to read: `debrief lint docs/outage.md`, a folder, a pattern such as "docs/**/*.md", or - for standard input.',

  nothingFound: (target: string) =>
    `${target}: no Markdown file found. Check the path; patterns need quotes, such as "docs/**/*.md".`,

  unreadable: (file: string, reason: string) =>
    `${file}: cannot be read (${reason}). Check that the file is there and readable.`,

  notText: (file: string) => `${file}: this is not UTF-8 text. Save it as UTF-8 and try again.`,
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
