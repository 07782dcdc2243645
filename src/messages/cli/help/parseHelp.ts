import { pageAddress } from '../../text/projectPages.ts'
import { filesText, type HelpWords } from './helpWords.ts'

export const parseHelp: HelpWords = {
  summary: 'show what is understood of postmortems: sections, timeline, action items',
  usage: 'debrief parse [files…] [options]',
  text: ['Shows what Debrief understands of each postmortem.', filesText],
  options: [
    {
      title: 'Options',
      options: [
        {
          name: 'json',
          text: `one JSON object for each file, one file a line, with everything that was understood and where it stands (format: ${pageAddress('docs/parse-output.md')})`,
        },
        {
          name: 'config',
          value: 'file',
          text: 'read these settings instead of the nearest .github/debrief.yml; their titles of sections are understood',
        },
      ],
    },
  ],
  end: ['Exit code: 0, or 2 when a file cannot be found or read.'],
}
