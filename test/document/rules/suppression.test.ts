import { describe, expect, test } from 'vitest'
import { diagnose } from '../../../src/document/diagnose.ts'
import { parsePostmortem } from '../../../src/document/parsePostmortem.ts'
import { defaultRuleSettings } from '../../../src/document/rules/settings.ts'

const settings = { ...defaultRuleSettings, requiredSections: [], requiredFields: [] }

function findings(text: string, today?: string) {
  const context = { stage: 'final', settings, ...(today === undefined ? {} : { today }) } as const
  const { findings, suppressed } = diagnose(parsePostmortem(text), context)
  return { rules: findings.map(({ rule }) => rule), suppressed }
}

const late = '- 2026-01-31 14:50 UTC recovered\n- 2026-01-31 14:35 UTC alert\n'

describe('a rule is silent', () => {
  test('on the line of a directive, also inside a table', () => {
    const row = '| Alert on queue depth <!-- debrief-disable-line action/owner -- the vendor does it --> | |'
    const { rules, suppressed } = findings(
      `## Action items\n\n| Action | Owner |\n| --- | --- |\n${row}\n| Limit the batch | |\n`,
    )
    expect(rules.filter((rule) => rule === 'action/owner')).toHaveLength(1)
    expect(suppressed).toMatchObject([{ rule: 'action/owner', line: 5, reason: 'the vendor does it' }])
  })

  test('on the next line that says something', () => {
    const { rules } = findings(
      '## Impact\n\n<!-- debrief-disable-next-line structure/placeholder -- counted in May -->\n\nTBD\n',
    )
    expect(rules).not.toContain('structure/placeholder')
  })

  test('between disable and enable, and not after', () => {
    const off = '<!-- debrief-disable structure/placeholder -- quoted from the template -->'
    const on = '<!-- debrief-enable structure/placeholder -->'
    const { rules } = findings(`## Impact\n\n${off}\n\nTBD\n\n${on}\n\nTBD\n`)
    expect(rules.filter((rule) => rule === 'structure/placeholder')).toHaveLength(1)
  })

  test('in the whole file, wherever the directive stands', () => {
    const { rules } = findings(
      `## Impact\n\nTBD\n\n<!-- debrief-disable-file structure/placeholder -- a form -->\n`,
    )
    expect(rules).not.toContain('structure/placeholder')
  })

  test('only where the selector matches', () => {
    const off = (selector: string) =>
      `## Timeline\n\n<!-- debrief-disable timeline/chronological["${selector}"] -- a guess -->\n\n${late}`
    expect(findings(off('14:35')).rules).not.toContain('timeline/chronological')
    expect(findings(off('09:00')).rules).toContain('timeline/chronological')
  })

  test('until the given day, and speaks again the day after', () => {
    const text =
      '## Impact\n\n<!-- debrief-disable structure/placeholder until=2026-03-01 -- being counted -->\n\nTBD\n'
    expect(findings(text, '2026-03-01').rules).not.toContain('structure/placeholder')
    expect(findings(text, '2026-03-02').rules).toEqual(
      expect.arrayContaining(['structure/placeholder', 'config/unused-disable']),
    )
  })
})

describe('a directive has no effect', () => {
  test('without a reason', () => {
    const { rules, suppressed } = findings(
      '## Impact\n\n<!-- debrief-disable structure/placeholder -->\n\nTBD\n',
    )
    expect(rules).toEqual(expect.arrayContaining(['structure/placeholder', 'config/unexplained-disable']))
    expect(suppressed).toEqual([])
  })

  test('on a rule that guards the merge', () => {
    const text =
      '---\nconfidentiality: public\n---\n\n# Slow checkout\n\n<!-- debrief-disable-file review/legal -- in a hurry -->\n'
    const { findings: found } = diagnose(parsePostmortem(text), {
      stage: 'final',
      settings,
      outside: { legal: false },
    })
    expect(found.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['review/legal', 'config/invalid-disable']),
    )
  })

  test('on a rule that the repository lets no document silence', () => {
    const text = '## Impact\n\n<!-- debrief-disable-file structure/placeholder -- in a hurry -->\n\nTBD\n'
    for (const neverSilenced of [['structure/placeholder'], ['all']]) {
      const { findings: found } = diagnose(parsePostmortem(text), {
        stage: 'final',
        settings: { ...settings, neverSilenced },
      })
      expect(found.map(({ rule }) => rule)).toEqual(
        ['structure/placeholder', 'config/invalid-disable'].toSorted(),
      )
    }
  })

  test('on a leaked token', () => {
    const token = ['AKIA', 'ABCDEFGH234567AB'].join('')
    const text = `# Slow checkout\n\n${token}\n\n<!-- debrief-disable-file review/sensitive -- only an example -->\n`
    expect(findings(text).rules).toContain('review/sensitive')
  })

  test('when it is told inside code', () => {
    const text =
      '## Impact\n\n```html\n<!-- debrief-disable structure/placeholder -- an example -->\n```\n\nTBD\n'
    expect(findings(text).rules).toContain('structure/placeholder')
  })
})

test('one misspelt rule does not take the others with it', () => {
  const text =
    '## Impact\n\n<!-- debrief-disable structure/placeholder, structure/placehodler -- both -->\n\nTBD\n'
  const { rules } = findings(text)
  expect(rules).not.toContain('structure/placeholder')
  expect(rules).toContain('config/invalid-disable')
})

test('a directive for a rule that cannot be judged here is not called unused', () => {
  const text = '# Slow checkout\n\n<!-- debrief-disable-file action/owner-assignable -- contractors -->\n'
  expect(findings(text).rules).not.toContain('config/unused-disable')
})

describe('what would hold the merge', () => {
  const text =
    '## Impact\n\n<!-- debrief-disable structure/placeholder -- counted in May -->\n\nTBD and TBD\n'
  const at = (stage: 'draft' | 'review' | 'final', levels = {}) =>
    diagnose(parsePostmortem(text), { stage, settings: { ...settings, levels } })

  test('is told where it was silenced, once, with the reason', () => {
    expect(at('review').findings).toMatchObject([
      {
        rule: 'config/silenced',
        level: 'warning',
        line: 3,
        message: expect.stringContaining('counted in May'),
      },
    ])
    expect(at('review').suppressed.every(({ holds }) => holds)).toBe(true)
    expect(at('draft').findings).toMatchObject([{ rule: 'config/silenced', level: 'notice' }])
  })

  test('is not when the rule only warns', () => {
    expect(at('final', { 'structure/placeholder': 'warning' }).findings).toEqual([])
  })

  test('is an error where the repository says so', () => {
    expect(at('review', { 'config/silenced': 'error' }).findings).toMatchObject([{ level: 'error' }])
  })

  test('is counted while it does not yet', () => {
    const late = '## Timeline\n\n- 2026-01-31 14:50 UTC recovered\n- 2026-01-31 14:35 UTC alert\n'
    const later = (stage: 'review' | 'final') =>
      diagnose(parsePostmortem(late), { stage, settings }).later.length
    expect([later('review'), later('final')]).toEqual([1, 0])
  })
})

describe('no directive is', () => {
  const off = '<!-- debrief-disable-file structure/placeholder -- x -->'
  test.each([
    ['what stands in front matter', `---\ntitle: ${off}\n---\n\n`],
    ['a quotation', `> ${off}\n\n`],
    ['a quotation in a list', `- a\n  > b\n  > ${off}\n\n`],
    ['a line of code', `Write \`${off}\` for that.\n\n`],
    ['code between several backticks, over two lines', `Write \`\`a \`\nb ${off} c\`\` for that.\n\n`],
    ['a block of code', `\`\`\`\n${off}\n\`\`\`\n\n`],
    ['indented code', `    ${off}\n\n`],
  ])('%s', (_what, text) => {
    expect(findings(`${text}## Impact\n\nTBD\n`).rules).toContain('structure/placeholder')
  })

  test.each([
    ['behind code that ended', `Write \`x\` ${off}\n\n`],
    ['behind a backtick that opens nothing', `It’s 5\` long ${off}\n\n`],
    ['in the next paragraph', `Write \`x\n\n${off} \`\n\n`],
    ['in a list', `- a ${off}\n\n`],
  ])('but one is: %s', (_what, text) => {
    expect(findings(`${text}## Impact\n\nTBD\n`).rules).not.toContain('structure/placeholder')
  })
})
