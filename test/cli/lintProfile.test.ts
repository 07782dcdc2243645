import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { folderWith, runIn } from './runIn.ts'

/** A house style of its own: what happened and what is done, no owners, no dates of any kind at the top. */
const theirs = (index: number, more = '') =>
  `# Outage ${index}\n\n## Summary\n\nIt was slow.\n\n## Timeline\n\n- 2026-01-${10 + index} 14:00 UTC alert fired\n- 2026-01-${10 + index} 14:10 UTC rolled back\n${more}\n## Action items\n\n- Alert on queue depth ${index}\n- Limit the batch ${index}\n`

const folderOf = (count: number, more: Readonly<Record<string, string>> = {}) =>
  folderWith({
    ...Object.fromEntries(Array.from({ length: count }, (_, at) => [`docs/${10 + at}.md`, theirs(at)])),
    ...more,
  })

const rulesIn = (out: string) => new Set([...out.matchAll(/\[([a-z]+\/[a-z-]+)\]/g)].map(([, rule]) => rule))

describe('many documents of a style of their own', () => {
  it('are judged by themselves where nothing is set: what most do without is not asked for', async () => {
    const folder = await folderOf(12)
    const ours = await runIn(folder, 'lint docs -f compact --profile ours')
    expect(rulesIn(ours.out)).toContain('structure/sections')
    expect(rulesIn(ours.out)).toContain('action/owner')
    const { code, out } = await runIn(folder, 'lint docs -f compact')
    expect(code).toBe(0)
    expect(rulesIn(out)).not.toContain('action/owner')
    expect(rulesIn(out)).not.toContain('structure/sections')
    expect((await runIn(folder, 'lint docs -f compact --profile auto')).out).toBe(out)
  })

  it('say what they are judged by, and how to keep or to change it', async () => {
    const { out } = await runIn(await folderOf(12), 'lint docs')
    expect(out).toContain(
      'what two thirds of these documents have (profile auto): Summary, Timeline, Action items; at the top: started.',
    )
    expect(out).toMatch(/too many do without: .*action\/owner \(12 of 12\)/)
    expect(out).toContain('`--profile ours`')
  })

  it('tell of the one that lacks what the others have', async () => {
    const folder = await folderOf(12, {
      'docs/odd.md': theirs(1)
        .replace('## Timeline', '## Prelude')
        .replace(/- 2026.*\n/g, ''),
    })
    const { code, out } = await runIn(folder, 'lint docs -f compact')
    expect(code).toBe(1)
    expect(out).toMatch(/^docs\/odd\.md:1:3: error: There is no section “Timeline”/m)
  })

  it('are told of faults, however common', async () => {
    const swapped = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [
        `docs/${10 + at}.md`,
        theirs(at, `- 2026-01-${10 + at} 13:00 UTC too early\n`),
      ]),
    )
    expect(rulesIn((await runIn(await folderWith(swapped), 'lint docs -f compact')).out)).toContain(
      'timeline/chronological',
    )
  })

  it('are not asked where somebody decided already', async () => {
    const settings = { '.github/debrief.yml': 'document: { rules: { action/owner: error } }\n' }
    const folder = await folderOf(12, settings)
    expect(rulesIn((await runIn(folder, 'lint docs -f compact')).out)).toContain('structure/sections')
    const auto = rulesIn((await runIn(folder, 'lint docs -f compact --profile auto')).out)
    expect(auto).toContain('action/owner')
    expect(auto).not.toContain('structure/sections')
  })

  it('are too few to have a style below ten', async () => {
    expect((await runIn(await folderOf(9), 'lint docs')).out).not.toContain('profile auto): Summary')
  })
})

describe('other ideas of a complete document', () => {
  it('Google’s asks for detection and resolution, not for due dates', async () => {
    const { out } = await runIn(await folderOf(1), 'lint docs -f compact --profile google')
    expect(out).toContain('There is no section “Detection”')
    expect(rulesIn(out)).not.toContain('action/due-date')
  })

  it('the minimal one asks for very little, and the settings can name it', async () => {
    const folder = await folderOf(1, {
      '.github/debrief.yml': 'document: { profile: minimal, sections: [summary] }\n',
    })
    const { out } = await runIn(folder, 'lint docs -f compact')
    expect([...rulesIn(out)].toSorted()).toEqual(['action/owner', 'action/tracker'])
  })
})

describe('the end of a long run', () => {
  it('counts by rule and says what would change most of it', async () => {
    const { out } = await runIn(await folderOf(12), 'lint docs --profile ours')
    expect(out).toMatch(
      /\n {2,}errors {2}warnings {3}notices {5}files\n {2}structure\/sections +36 +– +– +12\n/,
    )
    expect(out).toMatch(
      /36 of \d+ findings are structure\/sections\. With `document: \{sections: \[summary, timeline, action_items\]\}` in \.github\/debrief\.yml, \d+ would be left\. Judged by what most of these documents have \(`--profile auto`\), \d+ would be left\./,
    )
  })

  it('keeps its columns on a screen', async () => {
    const screen = { width: 60, color: true }
    const out = stripVTControlCharacters(
      (await runIn(await folderOf(12), 'lint docs --profile ours', screen)).out,
    )
    expect(out).toMatch(
      /\n {2,}errors {2}warnings {3}notices {5}files\n {2}structure\/sections +36 +– +– +12\n/,
    )
  })

  it('says no such thing of a short one', async () => {
    expect((await runIn(await folderOf(1), 'lint docs')).out).not.toContain('would be left')
  })
})
