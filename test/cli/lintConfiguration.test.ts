import { describe, expect, it, test } from 'vitest'
import { folderWith, runIn } from './runIn.ts'
import { complete } from './somePostmortem.ts'

const broken = 'document:\n  sections: [summery]\n  gap-minuets: 5\n'

describe('debrief lint .github/debrief.yml', () => {
  it('checks it as the settings it holds', async () => {
    const folder = await folderWith({ '.github/debrief.yml': broken })
    const { code, out, err } = await runIn(folder, 'lint .github/debrief.yml')
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toMatch(
      /^\.github\/debrief\.yml:2:\d+\n {2}error {4}`document\.sections`: expected .*; found `summery`\. Did you mean `summary`\?/,
    )
    expect(out).toMatch(
      /debrief\.yml:3:3\n {2}error {4}There is no setting `document\.gap-minuets`; .* Did you mean `gap-minutes`\?/,
    )
    expect(out).toContain('  3 │   gap-minuets: 5\n    │   ^^^^^^^^^^^\n')
    expect(out).toContain('1 settings file: 2 errors.\n')
  })

  it('is content with one that can be read', async () => {
    const folder = await folderWith({ '.github/debrief.yml': 'review: { approvals: 2 }\n', 'a.md': complete })
    const { code, out } = await runIn(folder, 'lint .github/debrief.yml')
    expect({ code, out }).toEqual({ code: 0, out: '1 settings file: nothing to fix.\n' })
  })
})

describe('settings that are not read', () => {
  test.each(['.github/debrief.yaml', 'debrief.yml', '.debrief.yaml'])(
    '%s is told, at every run and when it is checked',
    async (name) => {
      const folder = await folderWith({
        [name]: 'document: { rules: { timeline/gap: off } }\n',
        'a.md': complete,
      })
      const { err, out } = await runIn(folder, 'lint a.md')
      expect(err).toContain(`${name} is not read: settings live in \`.github/debrief.yml\``)
      expect(out).toContain('timeline/gap')
      const checked = await runIn(folder, `lint ${name} --format compact`)
      expect(checked.code).toBe(1)
      expect(checked.out).toContain(`${name}:1:1: error: ${name} is not read`)
    },
  )

  it('nothing is said of other files, nor above the repository', async () => {
    const folder = await folderWith({
      'debrief.yml': '',
      'shop/.git/HEAD': '',
      'shop/a.md': complete,
      'shop/debrief-notes.yml': '',
    })
    expect((await runIn(`${folder}/shop`, 'lint a.md')).err).toBe('')
  })
})
