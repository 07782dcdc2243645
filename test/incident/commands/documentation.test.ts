import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commandTable } from '../../../src/incident/commands/commandTable.ts'
import { readCommands } from '../../../src/incident/commands/readCommands.ts'
import { ana } from '../../builders/snapshot.ts'
import { commandsPage } from '../../generate/commands.ts'

const page = readFileSync(new URL('../../../docs/commands.md', import.meta.url), 'utf8')

test('the page about the commands is the one that is made from them', () => {
  expect(page).toBe(commandsPage())
})

test.each(commandTable.flatMap(({ examples }) => [...examples]))(
  '%s is understood, as documented',
  (body) => {
    const [command, ...others] = readCommands({ body, author: ana, createdAt: '2026-11-20T15:30:00Z' })
    expect(others).toEqual([])
    expect(command?.kind).not.toBe('problem')
    expect(page).toContain(`\`${body}\``)
  },
)
