import type { CommandName } from '../../incident/commands/commandTable.ts'
import { commandTable } from '../../incident/commands/commandTable.ts'

/** What each command does. */
export const commandWords: Readonly<Record<CommandName, string>> = {
  severity:
    'Sets the severity, and with it the rule, the due date and the approvals. A severity label that is set later holds again.',
  commander: 'Says who leads the response.',
  owner: 'Says who sees to the postmortem, in place of whoever is assigned.',
  started: 'Says when the impact began.',
  detected: 'Says when it was noticed.',
  acknowledged: 'Says when somebody took it on.',
  mitigated: 'Says when the impact ended.',
  resolved: 'Says when it was over.',
  timeline: 'Adds what happened to the timeline.',
  service: 'Adds affected services.',
  category: 'Says what kind of incident it is, which may choose another template or rule.',
  link: 'Adds what belongs to the incident: an issue, a dashboard, a recording.',
  postmortem:
    'Opens a postmortem where none is required, with the template named; says with `skip` that there will be none, or ends with `abort` one that was begun. Each needs a reason, which is shown.',
  defer: 'Puts off the day on which the postmortem is due. How often is counted and shown.',
  status: 'Answers where the postmortem stands.',
  help: 'Answers with this list.',
}

/** One line of Markdown code for a command: `/defer <date> <reason>`. */
export function commandForm({ name, usage }: (typeof commandTable)[number]): string {
  return usage === '' ? `/${name}` : `/${name} ${usage}`
}

/** All commands as a Markdown table, for people and for the page about them. */
export function commandList(): readonly string[] {
  return [
    '| Command | What it does | For example |',
    '| --- | --- | --- |',
    ...commandTable.map((command) => {
      const [example] = command.examples
      const form = commandForm(command).replaceAll('|', '\\|')
      return `| \`${form}\` | ${commandWords[command.name]} | \`${example}\` |`
    }),
  ]
}
