import { stepCount } from './effectLines.ts'

/** What `debrief plan` says. */
export const planWords = {
  nothingNamed: 'Plan for what? Name an issue or a pull request: `debrief plan acme/shop#42`.',

  notAReference: (text: string) =>
    `\`${text}\` names no issue. Write the repository with its owner and the number: \`acme/shop#42\`.`,

  notInstalled: (repository: string) =>
    `The app is not installed on ${repository}, or there is no such repository. Check the name, and that APP_ID is that of the app which is installed there.`,

  noRemote: 'This command asks GitHub, and cannot do so here.',

  failed: (reason: string) => `${reason} Nothing was changed. Try again later.`,

  gone: (reference: string) => `There is nothing at ${reference}: it was deleted, moved away or never was.`,

  head: (reference: string, what: string, count: number) =>
    count === 0
      ? `${reference} · ${what}: nothing to do.`
      : `${reference} · ${what}: the server would now take ${stepCount(count)}.`,

  belongsTo: (number: number) => `This is the business of #${number}: ask for that one.`,

  waits: {
    turn: 'It waits for its turn: enough postmortems were opened in the last hour.',
    backlog: 'It waits for its turn: enough postmortems of earlier incidents were opened lately.',
    skipped: 'It gets no postmortem, since somebody with write access said so.',
    confirmation: 'It waits for somebody with triage or write access to confirm it.',
  },

  next: (at: string) => `The server looks again at ${at}, also when nothing happens before.`,

  again: 'More follows as soon as these are done.',

  blind:
    'Not known here: what the server remembers of earlier passes, such as what GitHub refused and whose turn it is in a storm.',
} as const
