import { expect, test } from 'vitest'
import { readCommands } from '../../../src/incident/commands/readCommands.ts'
import { commandProblem } from '../../../src/messages/command/commandProblem.ts'
import { ana } from '../../builders/snapshot.ts'

test.each([
  ['/postmortm', 'There is no command `/postmortm`. Did you mean `/postmortem`?'],
  [
    '/postmortem leen',
    '`/postmortem leen` names no template. Did you mean `lean`? `/postmortem` alone takes the one that fits the incident.',
  ],
  [
    '/postmortem now!',
    '`/postmortem now!` names no template. `/postmortem` alone takes the one that fits the incident.',
  ],
  [
    '/timeline Failover started',
    '`/timeline Failover started` does not begin with a time. Write the time first, in UTC or with its zone: `/timeline 14:05 Failover started` or `/timeline 2026-11-20 14:05 +02:00 Failover started`.',
  ],
  [
    '/timeline 14:05',
    '`/timeline 14:05` says no more than a time. Write behind it what happened: `/timeline 14:05 Failover started`.',
  ],
])('%s is answered', (body, answer) => {
  const [command] = readCommands({ body, author: ana, createdAt: '2026-11-20T15:30:00Z' })
  expect(command?.kind === 'problem' && commandProblem(command)).toBe(answer)
})
