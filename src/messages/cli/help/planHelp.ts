import type { HelpWords } from './helpWords.ts'

export const planHelp: HelpWords = {
  summary: 'print what the server would do now, without doing it',
  usage: 'debrief plan <owner/repo#number> [options]',
  text: [
    'Reads GitHub as the server does and plans with the same code, and then writes nothing. One line for each step.',
    'Needs APP_ID and PRIVATE_KEY (or PRIVATE_KEY_PATH) in the environment, as the server does; GITHUB_API_URL for an Enterprise Server.',
  ],
  options: [
    {
      title: 'Output',
      options: [{ name: 'json', text: 'the steps as JSON, with every text that would be written' }],
    },
  ],
  end: ['Example: debrief plan acme/shop#42', 'Exit code: 0, or 2 when GitHub could not be asked.'],
}
