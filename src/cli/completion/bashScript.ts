import type { CompletedCommand } from './completed.ts'

/** The completion for bash; what is not known is completed as a file. */
export function bashScript(commands: readonly CompletedCommand[]): string {
  const values = commands.flatMap(({ name, options }) =>
    options
      .filter(({ values: words }) => words.length > 0)
      .map((option) => `    '${name} --${option.name}') words='${option.values.join(' ')}' ;;`),
  )
  const names = commands.map(
    ({ name, options }) =>
      `    '${name}') words='${['help', ...options.map((option) => option.name)].map((option) => `--${option}`).join(' ')}' ;;`,
  )
  const topics = commands
    .filter((command) => command.topics.length > 0)
    .map(({ name, topics: words }) => `    '${name}') words='${words.join(' ')}' ;;`)
  return `# bash completion for debrief
_debrief() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} words=''
  if [ "$COMP_CWORD" -eq 1 ]; then
    words='${commands.map(({ name }) => name).join(' ')} --help --version'
  else
    case "$command $before" in
${values.join('\n')}
    *)
      case "$current" in
      -*)
        case "$command" in
${names.join('\n')}
        esac ;;
      *)
        case "$command" in
${topics.join('\n')}
        esac ;;
      esac ;;
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _debrief debrief
`
}
