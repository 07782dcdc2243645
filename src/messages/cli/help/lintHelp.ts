import { pageAddress } from '../../text/projectPages.ts'
import { filesText, type HelpWords } from './helpWords.ts'

export const lintHelp: HelpWords = {
  summary: 'say what is missing or contradictory in postmortems, and repair what can be',
  usage: 'debrief lint [files…] [options]',
  text: [
    'Says what is missing or contradictory in each postmortem. A file debrief.yml is checked as the settings it holds.',
    filesText,
  ],
  options: [
    {
      title: 'What is told',
      options: [
        { name: 'quiet', text: 'errors only' },
        {
          name: 'level',
          value: 'error|warning|notice',
          text: 'this level and what weighs more (default: notice)',
        },
        {
          name: 'rule',
          value: 'id',
          text: 'only this rule, or group such as action/*; with =off, =notice, =warning or =error it sets how loudly the rule speaks; may be repeated',
        },
        { name: 'max-warnings', value: 'number', text: 'exit code 1 when there are more warnings than this' },
      ],
    },
    {
      title: 'What is expected',
      options: [
        {
          name: 'stage',
          value: 'draft|review|final',
          text: 'how far the documents are; by default what their status says, else review',
        },
        {
          name: 'config',
          value: 'file',
          text: 'these settings, instead of the nearest .github/debrief.yml in this folder or above it',
        },
        {
          name: 'profile',
          value: 'ours|google|minimal|auto',
          text: 'what a complete document is: Debrief’s own, that of Google’s SRE book, or very little; auto learns from the documents themselves: what most of them have is expected. Without any settings, ten documents or more are judged by auto',
        },
      ],
    },
    {
      title: 'Old documents',
      options: [
        {
          name: 'baseline',
          value: 'file.json',
          text: 'tell only what is not recorded there; the first time, what is found is recorded',
        },
        { name: 'update-baseline', text: 'record anew what is found now' },
        {
          name: 'since',
          value: 'ref',
          text: 'tell only what is new since a Git branch, tag or commit, and what stands on lines changed since',
        },
      ],
    },
    {
      title: 'Output',
      options: [
        { name: 'fix', text: 'repair what is mechanical, in place' },
        {
          name: 'format',
          value: 'pretty|compact|json|github|sarif',
          text: 'for people (default), one line each, for programs, GitHub Actions, code scanning',
        },
        { name: 'list-rules', text: 'list the rules and how loudly each speaks here' },
        {
          name: 'print-config',
          text: 'print the settings in force for documents, as .github/debrief.yml holds them',
        },
      ],
    },
  ],
  end: [
    'Exit code: 0 nothing that must be fixed, 1 findings of level error or too many warnings, 2 a file cannot be found or read, the settings are broken, or the options make no sense.',
    `Rules: debrief explain action/owner, or ${pageAddress('docs/rules.md')}`,
  ],
}
