import { describe, expect, test } from 'vitest'
import { folderWith, runIn } from './runIn.ts'

const path = '.github/debrief.yml'

describe('debrief config check', () => {
  test('says what differs from the defaults when all is well', async () => {
    const folder = await folderWith({ [path]: 'review: { approvals: 2 }\n', 'src/a.md': '' })
    expect(await runIn(folder, 'config check')).toEqual({
      code: 0,
      out: `${path} can be read. It differs from the defaults in 1 setting:\n  review.approvals: 2\n`,
      err: '',
    })
    expect((await runIn(`${folder}/src`, 'config check')).out).toContain(
      '../.github/debrief.yml can be read.',
    )
  })

  test('says every place to mend, with line and column', async () => {
    const folder = await folderWith({
      'my.yml': 'review: { aprovals: 2 }\nrules:\n  - { name: A, due: 0 }\n',
    })
    const { code, out } = await runIn(folder, 'config check my.yml')
    expect(code).toBe(1)
    expect(out).toMatch(/^my\.yml:1:11 {2}There is no setting `review\.aprovals`/)
    expect(out).toContain('my.yml:3:16  `rules.due`: expected a whole number from 1 to 365')
    expect(out).toContain('my.yml: 2 places to mend.')
  })

  test('says what is odd, and what the organisation overrules', async () => {
    const folder = await folderWith({
      [path]: 'review:\n  approvals: 1\nrules: [{ name: A, approvals: 2 }, { name: B }]\n',
      'org.yml': 'enforced: [review.approvals]\nreview: { approvals: 2 }\n',
    })
    const { code, out } = await runIn(folder, 'config check --organisation org.yml')
    expect(code).toBe(0)
    expect(out).toContain(`${path}:3:`)
    expect(out).toContain('Rule 2, “B” never fires')
    expect(out).toContain(
      `${path}:2:3  \`review.approvals\` is \`1\` here, and the organisation enforces otherwise`,
    )
    expect(out).toContain('2 things are odd, see above.')
  })

  test.each([
    ['config', 'debrief config check'],
    ['config chekc', 'cannot `chekc`'],
    ['config check nowhere.yml', 'nowhere.yml cannot be read'],
    ['config check a b', 'takes one file'],
    ['config check', 'the defaults hold'],
    ['config check bad.yml --organisation bad.yml', 'Check it alone first'],
  ])('debrief %s: %s', async (args, expected) => {
    const folder = await folderWith({ 'bad.yml': 'x: 1' })
    expect(await runIn(folder, args)).toMatchObject({ code: 2, err: expect.stringContaining(expected) })
  })
})
