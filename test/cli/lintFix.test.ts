import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fixText } from '../../src/cli/lint/fixText.ts'
import { parsePostmortem } from '../../src/document/parsePostmortem.ts'
import { defaultRuleSettings } from '../../src/document/rules/settings.ts'
import { timelineDiagram } from '../../src/document/templates/variables/timelineDiagram.ts'
import { folderWith, runIn } from './runIn.ts'
import { complete } from './somePostmortem.ts'

/** The complete postmortem with a diagram that shows the first event only. */
const behind = complete.replace(
  '## Root cause',
  `${timelineDiagram('INC-2026-0042', [{ at: '2026-03-01T14:00:00Z', what: 'Impact begins' }])}\n\n## Root cause`,
)
const inStep = behind.replace(
  ': Impact begins\n',
  [
    ': Impact begins',
    '    2026-03-01 14∶04 : Alert fires',
    '    2026-03-01 14∶06 : On-call acknowledges',
    '    2026-03-01 14∶41 : Fix applied∶ release rolled back',
    '    2026-03-01 15∶10 : Incident resolved\n',
  ].join('\n'),
)

const context = { stage: 'review', settings: defaultRuleSettings } as const

describe('debrief lint --fix', () => {
  it('repairs what is mechanical, in place, and finds nothing to repair the second time', async () => {
    const folder = await folderWith({ 'a.md': behind })
    expect((await runIn(folder, 'lint a.md --fix')).out).toContain('Repaired 1 place.')
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(inStep)
    expect((await runIn(folder, 'lint a.md --fix')).out).not.toContain('Repaired')
  })

  it('brings rows into order, and the diagram after them', () => {
    const rows = /(\| 2026-03-01 14:04 .*\n)(\| 2026-03-01 14:06 .*\n)/
    const { postmortem } = fixText(parsePostmortem(inStep.replace(rows, '$2$1')), {
      ...context,
      stage: 'final',
    })
    expect(postmortem.text).toBe(inStep)
  })

  it('takes guidance out only when the draft is done', () => {
    const guided = complete.replace('## Impact\n', '## Impact\n\n<!-- GUIDANCE: figures, please -->\n')
    const repaired = (stage: 'draft' | 'review') =>
      fixText(parsePostmortem(guided), { ...context, stage }).postmortem.text
    expect(repaired('draft')).toBe(guided)
    expect(repaired('review')).toBe(complete)
  })

  it('writes nothing where nothing is to be repaired', async () => {
    const folder = await folderWith({ 'a.md': complete })
    expect((await runIn(folder, 'lint a.md --fix')).out).not.toContain('Repaired')
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(complete)
  })

  it('is a filter on standard input', async () => {
    expect((await runIn('.', 'lint --fix -', { input: async () => behind })).out).toBe(inStep)
  })

  it('leaves a document that it repaired as it is', () => {
    const bare = complete.replace(/- \*\*Time to .*\n/g, '')
    const once = fixText(parsePostmortem(bare), context)
    expect(once.fixed).toBeGreaterThan(0)
    expect(fixText(once.postmortem, context).postmortem.text).toBe(once.postmortem.text)
  })
})
