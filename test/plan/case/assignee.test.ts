import { expect, test } from 'vitest'
import { parsePostmortem } from '../../../src/document/parsePostmortem.ts'
import { assignee, ownerLogins } from '../../../src/plan/case/assignee.ts'
import { defaultPolicy } from '../../../src/policy/policy.ts'
import { ana, snapshot } from '../../builders/snapshot.ts'

const policy = { ...defaultPolicy, people: { 'ana lima': 'Ana' } }

function loginsOf(cell: string): readonly string[] {
  const text = `# Outage\n\n## Action items\n\n| Action | Owner |\n| --- | --- |\n| Add an alert | ${cell} |\n`
  return parsePostmortem(text, {}).actions.flatMap((item) => ownerLogins(item, policy))
}

test.each([
  ['@Ben', ['ben']],
  ['Ana Lima', ['ana']],
  ['Somebody Else', []],
  ['constructor', []],
  ['__proto__', []],
])('the owner cell %j means the logins %j', (cell, expected) => {
  expect(loginsOf(cell)).toEqual(expected)
})

test('whether somebody can be assigned is open until it was asked, whatever they are called', () => {
  const seen = snapshot({ assignable: [ana], assignableComplete: false })
  expect(assignee(seen, 'ANA')).toBe(ana)
  expect(assignee(seen, 'constructor')).toBeUndefined()
  expect(assignee(snapshot({ assignable: [ana] }), 'constructor')).toBeNull()
})
