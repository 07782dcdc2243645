import { pageAddress } from '../../text/projectPages.ts'
import type { HelpWords } from './helpWords.ts'

export const explainHelp: HelpWords = {
  summary: 'say why a rule exists, or which rule decides about an incident',
  usage: 'debrief explain <rule | owner/repo#issue | --facts FILE>',
  text: [
    'Says why a rule exists, with an example that it finds and one that it is content with, how to set it, and how to silence it in one place.',
    'Of an incident it says which rule of .github/debrief.yml decides, why the others do not, and what follows: dates, approvals, reviewers, template. That needs APP_ID and PRIVATE_KEY in the environment, as the server does; a file of facts needs nothing.',
    `The same pages on the web: ${pageAddress('docs/rules.md')}`,
  ],
  options: [
    {
      title: 'Facts',
      options: [
        {
          name: 'facts',
          value: 'FILE',
          text: 'an incident as YAML: severity, category, services, labels, repository, confidentiality',
        },
        { name: 'config', value: 'FILE', text: 'the settings to judge these facts by' },
      ],
    },
  ],
  end: [
    'Examples: debrief explain action/owner, debrief explain acme/shop#42',
    'Exit code: 0, or 2 when there is no such rule or incident.',
  ],
}
