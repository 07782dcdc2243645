/** What is said when a command line cannot be followed. */
export const argumentWords = {
  unknownCommand: (name: string, meant: string | undefined) =>
    `There is no command \`${name}\`.${didYouMean(meant)} \`debrief --help\` lists the commands.`,

  unknownOption: (option: string, meant: string | undefined, command: string) =>
    `\`debrief ${command}\` has no option \`${option}\`.${didYouMean(meant)} \`debrief ${command} --help\` lists the options.`,

  value: (option: string, command: string) =>
    `\`${option}\` was not given the way it is read: some options need a value after them, others take none. \`debrief ${command} --help\` shows which.`,

  oneOf: (option: string, value: string, words: readonly string[], meant: string | undefined) =>
    `\`${option}\` takes ${words.slice(0, -1).join(', ')} or ${words.at(-1)}, not \`${value}\`.${didYouMean(meant)}`,

  noFiles:
    'There is no folder `postmortems` here, so name the files to read: `debrief lint docs/outage.md`, a folder, a pattern such as "docs/**/*.md", or - for standard input.',

  nothingFound: (target: string) =>
    `${target}: no Markdown file found. Check the path; patterns need quotes, such as "docs/**/*.md".`,

  unreadable: (file: string, reason: string) =>
    `${file}: cannot be read (${reason}). Check that the file is there and readable.`,

  notText: (file: string) => `${file}: this is not UTF-8 text. Save it as UTF-8 and try again.`,
}

function didYouMean(meant: string | undefined): string {
  return meant === undefined ? '' : ` Did you mean \`${meant}\`?`
}
