import { expect, test } from 'vitest'
import { ruleCards } from '../../../src/document/rules/rules.ts'
import { rulePage } from '../../../src/messages/rule/rulePage.ts'
import { projectHome, ruleAddress } from '../../../src/messages/text/projectPages.ts'
import { describedSettings } from '../../../src/policy/settings/describedSettings.ts'
import { rulePages, writtenPages } from '../../generate/rulePages.ts'

test('every rule has its page, as the rule tells it (made by `npm run generate`)', () => {
  expect(writtenPages()).toEqual(rulePages())
})

test('findings link to pages that are there', () => {
  const pages = writtenPages()
  for (const id of ruleCards.keys())
    expect(pages.has(ruleAddress(id).slice(`${projectHome}/blob/main/docs/`.length))).toBe(true)
})

test('a page says why, shows both examples and what is said, and how to set and to silence the rule', () => {
  const page = rulePage(ruleCards.get('timeline/gap') ?? expect.unreachable())
  for (const title of ['What it finds', 'What it is content with', 'How to set it', 'How to silence it'])
    expect(page).toContain(`## ${title}`)
  expect(page).toContain('- line 4: Nothing is written about 2026-01-31 14:00 UTC')
  expect(page).toContain('`document.gap-minutes`: Minutes of silence')
  expect(page).toContain('<!-- debrief-disable-next-line timeline/gap -- ')
})

test('a rule that guards the merge promises no way around it', () => {
  const page = rulePage(ruleCards.get('review/legal') ?? expect.unreachable())
  expect(page).toContain('no setting and no comment can switch it off')
  expect(page).not.toContain('debrief-disable')
})

test('rules name settings that there are', () => {
  const named = [...ruleCards.values()].flatMap(({ settings = [] }) => settings)
  expect(named.filter((name) => !describedSettings.has(`document.${name}`))).toEqual([])
})
