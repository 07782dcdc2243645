import { describe, expect, it } from 'vitest'
import { ruleCards } from '../../src/document/rules/rules.ts'
import { rulePage } from '../../src/messages/rule/rulePage.ts'
import { runIn } from './runIn.ts'

const page = rulePage(ruleCards.get('action/owner') ?? expect.unreachable())

describe('debrief explain', () => {
  it('prints the page of a rule, by its id or by the name that only it has', async () => {
    expect(await runIn('.', 'explain action/owner')).toEqual({ code: 0, out: page, err: '' })
    expect((await runIn('.', 'explain owner')).out).toBe(page)
  })

  it('shows it on a screen without the marks of Markdown', async () => {
    const { out } = await runIn('.', 'explain action/owner', { width: 60 })
    expect(out).toMatch(
      /^action\/owner\n\nWork without one name beside it is rarely done; others can\nhelp, /,
    )
    expect(out).toContain('    | Alert on queue depth | |\n')
    expect(out).not.toContain('```')
    expect((await runIn('.', 'explain action/owner', { width: 60, color: true })).out).toContain(
      '\u001b[1maction/owner',
    )
  })
})
