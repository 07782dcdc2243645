import type { HelpWords } from './helpWords.ts'

export const initHelp: HelpWords = {
  summary: 'write first settings and an incident form',
  usage: 'debrief init [options]',
  text: [
    'Asks a few questions and writes .github/debrief.yml, and .github/ISSUE_TEMPLATE/incident.yml: a form whose answers are read as facts of the incident. Never writes over a file.',
  ],
  options: [{ title: 'Questions', options: [{ name: 'yes', text: 'ask nothing, and write the defaults' }] }],
  end: ['Example: debrief init', 'Exit code: 0, or 2 when both files are there already.'],
}
