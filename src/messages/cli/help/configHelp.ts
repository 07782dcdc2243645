import type { HelpWords } from './helpWords.ts'

export const configHelp: HelpWords = {
  summary: 'check a file of settings',
  usage: 'debrief config check [file] [options]',
  text: [
    'Says everything that cannot be understood in .github/debrief.yml, or in the file that is named, and what is odd in it: rules that never fire, settings that the organisation overrules. Says what differs from the defaults when all is well.',
  ],
  options: [
    {
      title: 'Input',
      options: [
        {
          name: 'organisation',
          value: 'FILE',
          text: 'the file of the organisation, which lies below this one',
        },
      ],
    },
  ],
  end: [
    'Example: debrief config check --organisation ../.github/.github/debrief.yml',
    'Exit code: 0 when it can be read, 1 when it cannot, 2 when there is no such file.',
  ],
}
