import type { CompletedCommand, CompletedOption } from './completed.ts'

/** The completion for zsh, with a word on each proposal. */
export function zshScript(commands: readonly CompletedCommand[]): string {
  const cases = commands.map(({ name, options, topics }) => {
    const behind = topics.length > 0 ? `1:name:(${topics.join(' ')})` : '*:file:_files'
    const specs = [...options.map(specOf), '--help[show the help]', behind]
    return `    ${name})\n      _arguments ${specs.map(quoted).join(' \\\n        ')} ;;`
  })
  return `#compdef debrief
_debrief() {
  local -a commands=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
compdef _debrief debrief
`
}

function specOf({ name, text, takesValue, repeats, values }: CompletedOption): string {
  const words = text.replace(/[[\]:]/g, ' ')
  if (!takesValue) return `--${name}[${words}]`
  const value = values.length > 0 ? `(${values.join(' ')})` : '_files'
  return `${repeats ? '*' : ''}--${name}=[${words}]:${name}:${value}`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
