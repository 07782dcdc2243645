import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCommands } from '../../../src/incident/commands/readCommands.ts'
import { commandReply, settledReply } from '../../../src/messages/command/commandReply.ts'
import { ana } from '../../builders/snapshot.ts'
import { effects, outsideCode } from '../github.ts'
import { hostile } from '../hostileText.ts'

const nothing = { problems: [], help: false, tooLate: false }

test('nothing to say is said by the reaction alone', () => {
  expect(commandReply('IC_1', nothing)).toBeUndefined()
})

test('a reply is found again by its hidden tag', () => {
  expect(commandReply('IC_1', { ...nothing, tooLate: true })).toMatchInlineSnapshot(`
    "<!-- debrief:reply to=IC_1 -->
    The incident is closed and its postmortem published, so commands change nothing here any more."
  `)
  expect(commandReply('IC_1', { ...nothing, refused: 'eli' })).toMatchInlineSnapshot(`
    "<!-- debrief:reply to=IC_1 -->
    Commands count from people with write access to this repository, and \`eli\` does not have it, so nothing was changed. **Next step:** ask somebody who has it to write them. Once you have it, they count by themselves within hours."
  `)
  expect(settledReply('IC_1', true)).toMatchInlineSnapshot(`
    "<!-- debrief:reply to=IC_1 -->
    The comment that this answered is gone, and what it said with it."
  `)
})

test('what people wrote does nothing in the reply', () => {
  const names = ['severity', 'owner', 'timeline', 'postmortem', 'link', 'defer', 'resolved', 'severiti']
  fc.assert(
    fc.property(fc.constantFrom(...names), hostile, (name, text) => {
      const body = `/${name} ${text}`
      const commands = readCommands({ body, author: ana, createdAt: '2026-11-20T15:30:00Z' })
      const problems = commands.filter((command) => command.kind === 'problem')
      expect(effects(outsideCode(commandReply('IC_1', { ...nothing, problems }) ?? ''))).toEqual([])
    }),
  )
})
