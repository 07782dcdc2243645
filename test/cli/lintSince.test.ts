import { execFileSync } from 'node:child_process'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, runIn } from './runIn.ts'
import { complete, ownerMissing } from './somePostmortem.ts'

const lint = 'lint docs -f compact --level error --since main'

/** A repository whose main branch holds old faults, and a branch beside it. */
async function repository() {
  const folder = await folderWith({ 'docs/a.md': ownerMissing, 'docs/b c.md': complete })
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', ...args], {
      cwd: folder,
      stdio: 'pipe',
    })
  git('init', '--quiet', '--initial-branch=main')
  git('add', '.')
  git('commit', '--quiet', '--message=Begin')
  git('switch', '--quiet', '--create', 'branch')
  const write = (name: string, text: string) => writeFile(join(folder, name), text)
  return { folder, git, write }
}

describe('debrief lint --since', () => {
  it('tells what is new on changed lines, in new files, and what a change took away', async () => {
    const { folder, write } = await repository()
    expect(await runIn(folder, lint)).toMatchObject({ code: 0, out: '' })
    await write('docs/a.md', ownerMissing.replace('## Impact\n', 'Nothing else.\n\n## Impact\n'))
    expect(await runIn(folder, lint)).toMatchObject({ code: 0, out: '' })
    await write('docs/b c.md', complete.replace('| @chi |', '| |').replace(/## Lessons learned\n\n.*\n/, ''))
    await write('docs/new.md', ownerMissing)
    const { code, out } = await runIn(folder, lint)
    expect(code).toBe(1)
    expect(out.split('\n').map((line) => /^([^:]*):.*\[(.*)\]$/.exec(line)?.slice(1).join(' '))).toEqual([
      'docs/b c.md structure/sections',
      'docs/b c.md action/owner',
      'docs/new.md action/owner',
      undefined,
    ])
  })

  it('tells an old fault again when its line was touched', async () => {
    const { folder, write } = await repository()
    await write('docs/a.md', ownerMissing.replace('| 2026-03-08 | P1', '| 2026-03-09 | P1'))
    expect((await runIn(folder, lint)).out).toMatch(/^docs\/a\.md:\d+:3: error: .*\[action\/owner\]\n$/)
  })

  it('counts from where the branch began, and follows renamed files', async () => {
    const { folder, git } = await repository()
    await mkdir(join(folder, 'docs/2026'))
    await rename(join(folder, 'docs/a.md'), join(folder, 'docs/2026/a.md'))
    git('add', '.')
    git('commit', '--quiet', '--message=Move')
    git('switch', '--quiet', 'main')
    await writeFile(join(folder, 'docs/b c.md'), ownerMissing)
    git('commit', '--quiet', '--all', '--message=Elsewhere')
    git('switch', '--quiet', 'branch')
    expect(await runIn(folder, lint)).toMatchObject({ code: 0, out: '' })
  })

  it('says what to do when Git cannot tell', async () => {
    const { folder } = await repository()
    const unknown = await runIn(folder, 'lint docs --since nowhere')
    expect(unknown).toMatchObject({
      code: 2,
      err: expect.stringContaining('Git does not know `nowhere` here.'),
    })
    const outside = await runIn(await folderWith({ 'a.md': complete }), 'lint a.md --since main')
    expect(outside).toMatchObject({ code: 2, err: expect.stringContaining('is in no Git repository') })
    expect(await runIn(folder, 'lint docs --since --output=x')).toMatchObject({ code: 2 })
  })
})
