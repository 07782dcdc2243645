import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, runIn } from './runIn.ts'
import { complete, ownerMissing } from './somePostmortem.ts'

const lint = 'lint docs -f compact --level error --baseline known.json'

describe('debrief lint --baseline', () => {
  it('records what is found the first time, and tells only what is new from then on', async () => {
    const folder = await folderWith({ 'docs/a.md': ownerMissing })
    const first = await runIn(folder, 'lint docs --level error --baseline known.json')
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toMatch(/^Recorded 3 findings in known\.json\. Commit it: /)
    expect((await runIn(folder, lint)).out).toBe('')
    await writeFile(
      join(folder, 'docs/a.md'),
      ownerMissing.replace('| #51 |\n', '| #51 |\n| Alert on the pool | | 2026-03-08 | P2 | #52 |\n'),
    )
    const { code, out } = await runIn(folder, lint)
    expect(code).toBe(1)
    expect(out).toMatch(/^docs\/a\.md:53:3: error: “Alert on the pool” has no owner\.[^\n]*\n$/)
    expect((await runIn(folder, 'lint docs --baseline known.json')).out).toContain(
      '3 findings known from known.json not told.',
    )
  })

  it('knows them again on other lines and in other folders', async () => {
    const folder = await folderWith({ 'docs/a.md': ownerMissing })
    await runIn(folder, lint)
    await writeFile(
      join(folder, 'docs/a.md'),
      ownerMissing.replace('## Summary', 'A word ahead.\n\nAnd another.\n\n## Summary'),
    )
    expect((await runIn(folder, lint)).code).toBe(0)
    await rename(join(folder, 'docs/a.md'), join(folder, 'docs/b.md'))
    expect((await runIn(folder, lint)).code).toBe(1)
    const moved = await folderWith({
      'docs/2026/a.md': ownerMissing,
      'known.json': await readFile(join(folder, 'known.json'), 'utf8'),
    })
    expect((await runIn(moved, lint)).code).toBe(0)
  })

  it('tells the second of two alike when one was known', async () => {
    const folder = await folderWith({ 'docs/a.md': ownerMissing })
    await runIn(folder, lint)
    const row = '| Limit transactions to two seconds | | 2026-03-08 | P1 | #51 |\n'
    await writeFile(join(folder, 'docs/a.md'), ownerMissing.replace(row, row + row))
    expect((await runIn(folder, lint)).out.match(/action\/owner/g)).toHaveLength(1)
  })

  it('is recorded anew when asked, in an order that shows changes line by line', async () => {
    const folder = await folderWith({ 'docs/b.md': ownerMissing, 'docs/a.md': ownerMissing })
    await runIn(folder, `${lint} --update-baseline`)
    const before = await readFile(join(folder, 'known.json'), 'utf8')
    expect(Object.keys(JSON.parse(before).files)).toEqual(['docs/a.md', 'docs/b.md'])
    await writeFile(join(folder, 'docs/a.md'), complete)
    expect((await runIn(folder, `${lint} --update-baseline`)).code).toBe(0)
    const after = (await readFile(join(folder, 'known.json'), 'utf8')).split('\n')
    expect(after.filter((line) => !before.includes(line))).toEqual([])
    expect(after.length).toBeLessThan(before.split('\n').length)
  })

  it('is never written where nobody looks, nor when a file could not be read', async () => {
    const folder = await folderWith({ 'docs/a.md': ownerMissing })
    const unattended = await runIn(folder, lint, { unattended: true })
    expect(unattended.code).toBe(2)
    expect(unattended.err).toContain('There is no baseline at known.json.')
    expect((await runIn(folder, `${lint} missing.md`)).err).toContain('so known.json was not written')
    await expect(readFile(join(folder, 'known.json'))).rejects.toThrow()
  })

  it('is not taken for empty when it cannot be read', async () => {
    const folder = await folderWith({ 'docs/a.md': ownerMissing, 'known.json': '{"version":1' })
    const { code, err } = await runIn(folder, lint)
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining('known.json is not a baseline of Debrief.'),
    })
  })

  it('keeps what was learnt of a style, so that one file is judged like all of them', async () => {
    const theirs = (index: number) =>
      `# Outage ${index}\n\n## Summary\n\nSlow.\n\n## Action items\n\n- Alert on queue depth ${index}\n`
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`docs/${at}.md`, theirs(at)]))
    const folder = await folderWith(files)
    await runIn(folder, lint)
    await writeFile(join(folder, 'docs/new.md'), theirs(12))
    expect(await runIn(folder, lint.replace('docs', 'docs/new.md'))).toMatchObject({ code: 0, out: '' })
    expect((await runIn(folder, 'lint docs/new.md -q -f compact')).code).toBe(1)
    const recorded = JSON.parse(await readFile(join(folder, 'known.json'), 'utf8'))
    expect(recorded.expected).toMatchObject({ sections: ['summary', 'action_items'], fields: [] })
  })

  it('keeps what is known of files that were not read, as long as they are there', async () => {
    const folder = await folderWith({ 'docs/a.md': ownerMissing, 'docs/b.md': ownerMissing })
    await runIn(folder, lint)
    await runIn(folder, `${lint.replace('docs', 'docs/a.md')} --update-baseline`)
    expect((await runIn(folder, lint)).out).toBe('')
    await rm(join(folder, 'docs/b.md'))
    await runIn(folder, `${lint.replace('docs', 'docs/a.md')} --update-baseline`)
    expect(await readFile(join(folder, 'known.json'), 'utf8')).not.toContain('docs/b.md')
  })
})
