import type { HelpWords } from './helpWords.ts'

export const completionHelp: HelpWords = {
  summary: 'complete commands, options and values in your shell',
  usage: 'debrief completion bash|zsh|fish',
  text: ['Prints a script that completes commands, options and their values when you press Tab.'],
  options: [],
  end: [
    'For bash: add this line to ~/.bashrc: source <(debrief completion bash)',
    'For zsh: add this line to ~/.zshrc: source <(debrief completion zsh)',
    'For fish: run once: debrief completion fish > ~/.config/fish/completions/debrief.fish',
  ],
}
