import { writeFileSync } from 'node:fs'
import { commandTable } from '../../src/incident/commands/commandTable.ts'
import { commandForm, commandWords } from '../../src/messages/command/commandWords.ts'

/** The page about the commands, each with all its examples. */
export function commandsPage(): string {
  return [
    '# Commands',
    '',
    'Write a command in a comment, on the incident or on its postmortem’s pull request: at the start of a line or of a list entry, several in one',
    'comment if you like. This page is made by `npm run generate`.',
    '',
    '- **A command holds as long as its comment stands.** Edit the comment, or delete it, and what it said follows. Of several that say the same the',
    '  last one holds.',
    '- **Commands count from people with write access**; `/status` and `/help` answer everybody. What bots write, what somebody else edited, and what',
    '  stands in a quote or in code is no command.',
    '- **Debrief answers by a reaction**: 👍 it counts; 😕 something in it was not understood; 👀 its writer may not. Where words are needed there is one',
    '  reply, which is kept in step with the comment.',
    '- **Times** are in UTC unless a zone is written, and of the day of the comment unless a date is.',
    '- **Approval is never a command**: approve the pull request in a review.',
    '',
    ...commandTable.flatMap((command) => [
      `## \`/${command.name}\``,
      '',
      commandWords[command.name],
      '',
      '```text',
      commandForm(command),
      '```',
      '',
      ...command.examples.map((example) => `- \`${example}\``),
      '',
    ]),
    '## No postmortem after all',
    '',
    '`/postmortem skip <reason>` keeps one from being opened; the incident says so, and so does the dashboard where there is one. `/postmortem abort <reason>`',
    'ends one that was begun: its pull request is closed and its branch kept. Take the comment away, reopen the pull request, or comment `/postmortem`',
    'later, and it goes on.',
    '',
  ].join('\n')
}

if (import.meta.main) writeFileSync(new URL('../../docs/commands.md', import.meta.url), commandsPage())
