import { describe, expect, it } from 'vitest'
import { folderWith, runIn } from './runIn.ts'
import { actionLine, complete, ownerMissing } from './somePostmortem.ts'

describe('debrief lint', () => {
  it('is content with a complete postmortem', async () => {
    const folder = await folderWith({ 'outage.md': complete })
    const { code, out } = await runIn(folder, 'lint outage.md')
    expect(out).toMatch(/^1 postmortem: (nothing to fix|\d+ notices?)\.\n|0 errors/m)
    expect(code).toBe(0)
  })

  it('knows which linked files there are', async () => {
    const links =
      '\n[Runbook](../runbook.md) [Report](report%20one.md) [From the top](/top.md) [Gone](gone.md)\n'
    const folder = await folderWith({
      'pm/outage.md': complete + links,
      'pm/report one.md': 'x',
      'runbook.md': 'x',
      'top.md': 'x',
    })
    const { out } = await runIn(folder, 'lint pm/outage.md --format json')
    const said = out.match(/There is no file “[^”]*”/g)
    expect(said).toEqual(['There is no file “gone.md”'])
  })

  it('shows what is missing, with the line', async () => {
    const folder = await folderWith({ 'outage.md': ownerMissing })
    const { code, out, err } = await runIn(folder, 'lint outage.md --stage final')
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toMatch(/^outage\.md:\d+:\d+ \(final\)\n/)
    expect(out).toMatch(/\n {2}error {4}.*owner.* action\/owner\n/)
    expect(out).toContain(`  ${actionLine} │ | Limit transactions to two seconds | |`)
    expect(out).toMatch(/1 postmortem: \d+ errors?/)
  })

  it('asks less of a draft', async () => {
    const folder = await folderWith({ 'outage.md': ownerMissing })
    expect((await runIn(folder, 'lint outage.md --stage draft')).code).toBe(0)
    const said = ownerMissing.replace('severity: P1', 'severity: P1\nstatus: Draft')
    expect((await runIn(await folderWith({ 'outage.md': said }), 'lint outage.md')).out).toMatch(
      /\(draft\)|nothing/,
    )
  })

  it('reads folders and patterns, and passes over pages that are no postmortems', async () => {
    const folder = await folderWith({
      'postmortems/2026/a.md': complete,
      'postmortems/2026/b.markdown': complete,
      'postmortems/README.md': '# How we write postmortems',
      'postmortems/node_modules/x/c.md': complete,
      'postmortems/notes.txt': 'no',
      'docs/d.md': complete,
    })
    const files = async (args: string) => {
      const { out } = await runIn(folder, `lint --format json ${args}`)
      return (JSON.parse(out) as { files: { file: string }[] }).files.map(({ file }) => file)
    }
    const inside = ['postmortems/2026/a.md', 'postmortems/2026/b.markdown']
    expect(await files('postmortems')).toEqual(inside)
    expect(await files('')).toEqual(inside)
    expect(await files('docs/*.md postmortems/2026/a.md ./docs/d.md')).toEqual([
      'docs/d.md',
      'postmortems/2026/a.md',
    ])
    expect(await files('postmortems/README.md')).toEqual(['postmortems/README.md'])
  })

  it('goes on when a file cannot be read, and says so in the end', async () => {
    const folder = await folderWith({
      'a.md': complete,
      'b.md': Uint8Array.of(0xff, 0xfe, 0x00),
      'c.md': complete,
    })
    const { code, out, err } = await runIn(folder, 'lint a.md b.md missing.md c.md')
    expect(code).toBe(2)
    expect(out).toContain('2 postmortems')
    expect(err).toContain('b.md: this is not UTF-8 text. Save it as UTF-8 and try again.\n')
    expect(err).toContain('missing.md: no Markdown file found.')
  })

  it('reads standard input', async () => {
    const { code, out } = await runIn('.', 'lint - --stage final', { input: async () => ownerMissing })
    expect(code).toBe(1)
    expect(out).toMatch(/^-:\d+:\d+ \(final\)\n/)
  })

  it('shows how far it is on a screen, and only there', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`postmortems/${at}.md`, complete]),
    )
    const folder = await folderWith(files)
    expect((await runIn(folder, 'lint', { screen: true })).err).toContain('60 of 60 postmortems read')
    expect((await runIn(folder, 'lint')).err).toBe('')
  })

  it('keeps escape sequences of a document away from the terminal', async () => {
    const folder = await folderWith({ 'a.md': ownerMissing.replace('Limit', '\u001b[31mLimit\u0007') })
    const { out } = await runIn(folder, 'lint a.md --stage final')
    expect(out).toContain('Limit  transactions')
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  })
})
