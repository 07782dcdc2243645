import type { CompletedCommand, CompletedOption } from './completed.ts'

/** The completion for fish, with a word on each proposal. */
export function fishScript(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap(({ name, summary, options, topics }) => {
    const inside = `complete -c debrief -n '__fish_seen_subcommand_from ${name}'`
    return [
      `complete -c debrief -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
      ...options.map((option) => `${inside} ${optionOf(option)}`),
      ...(topics.length > 0 ? [`${inside} -f -a ${quoted(topics.join(' '))}`] : []),
    ]
  })
  return `# fish completion for debrief\n${lines.join('\n')}\n`
}

function optionOf({ name, text, takesValue, values }: CompletedOption): string {
  const value = values.length > 0 ? ` -x -a ${quoted(values.join(' '))}` : takesValue ? ' -r' : ''
  return `-l ${name}${value} -d ${quoted(text)}`
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
