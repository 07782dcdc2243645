import { describe, expect, it, test } from 'vitest'
import { folderWith, runIn } from './runIn.ts'
import { complete, ownerMissing } from './somePostmortem.ts'

/** One error (no owner), one warning (a weak verb), and notices. */
const flawed = ownerMissing
  .replace('| Limit transactions to two seconds |', '| Investigate transactions |')
  .replace('---\n\n# Checkout', 'status: final\n---\n\n# Checkout')

const found = (out: string) =>
  [...out.matchAll(/: (error|warning|notice): .* \[(.*)\]\n/g)].map(([, ...it]) => it.join(' '))

describe('debrief lint', () => {
  it('writes one line for each finding where that is wanted', async () => {
    const folder = await folderWith({ 'a.md': flawed })
    const { out } = await runIn(folder, 'lint a.md --format compact')
    expect(out).toMatch(
      /^a\.md:53:3: error: “Investigate transactions” has no owner\. .* \[action\/owner\]$/m,
    )
    expect(found(out)).toEqual(
      expect.arrayContaining(['error action/owner', 'warning action/weak-verb', 'notice timeline/gap']),
    )
  })

  test.each([
    ['--quiet', ['error action/owner']],
    ['-q', ['error action/owner']],
    ['--level error', ['error action/owner']],
    ['--level warning', ['error action/owner', 'warning action/weak-verb']],
    ['--rule action/owner', ['error action/owner']],
    ['--rule owner', ['error action/owner']],
    ['--rule action/*', ['error action/owner', 'warning action/weak-verb']],
    ['--rule action --quiet', ['error action/owner']],
    ['--rule action/owner=warning --level warning', ['warning action/owner', 'warning action/weak-verb']],
    ['--rule action/owner=off --quiet', []],
  ])('tells with %s what was asked for', async (options, expected) => {
    const folder = await folderWith({ 'a.md': flawed })
    expect(found((await runIn(folder, `lint a.md -f compact ${options}`)).out)).toEqual(expected)
  })

  test.each([
    ['a.md --rule weak-verb', 0],
    ['a.md --rule weak-verb --max-warnings 1', 0],
    ['a.md --rule weak-verb --max-warnings 0', 1],
    ['a.md --rule weak-verb --max-warnings 0 --quiet', 1],
    ['a.md --rule weak-verb=error', 1],
    ['a.md --level error --rule weak-verb', 0],
  ])('ends %s with code %i', async (args, code) => {
    const folder = await folderWith({ 'a.md': flawed })
    const plain = args.includes('weak-verb=') ? args : `${args} --rule action/owner=off`
    const { code: ended, err } = await runIn(folder, `lint ${plain}`)
    expect(ended).toBe(code)
    expect(err).toBe(/warnings 0/.test(args) ? '1 warning, and `--max-warnings` allows 0.\n' : '')
  })

  it('takes other settings where they are named', async () => {
    const folder = await folderWith({
      'a.md': flawed,
      '.github/debrief.yml': 'document: { rules: { action/weak-verb: off } }\n',
      'strict.yml': 'document: { rules: { action/weak-verb: error } }\n',
    })
    expect((await runIn(folder, 'lint a.md')).out).not.toContain('weak-verb')
    expect((await runIn(folder, 'lint a.md -f compact -c strict.yml')).out).toContain('error: “Investigate”')
  })

  it('lists its rules, as loud as they are here', async () => {
    const folder = await folderWith({
      '.github/debrief.yml': 'document: { rules: { timeline/gap: { draft: warning } } }\n',
    })
    const { code, out } = await runIn(folder, 'lint --list-rules --rule action/owner=off')
    expect(code).toBe(0)
    expect(out).toMatch(/^action\/owner +– +– +–$/m)
    expect(out).toMatch(/^timeline\/gap +warning {2}notice {3}notice$/m)
    expect(out).toContain('    Silence between detection and repair')
    const listed = JSON.parse((await runIn(folder, 'lint --list-rules --format json')).out)
    expect(listed.rules).toContainEqual({
      id: 'timeline/gap',
      levels: { draft: 'warning', review: 'notice', final: 'notice' },
      reason: expect.any(String),
      gate: false,
      wording: false,
      page: 'https://github.com/debrief-app/debrief/blob/main/docs/rules/timeline/gap.md',
    })
  })

  it('prints the settings in force, and they mean the same when they are kept', async () => {
    const folder = await folderWith({ 'a.md': complete })
    const { out } = await runIn(folder, 'lint a.md --profile google --rule timeline/gap=off --print-config')
    expect(out).toContain(
      '# For .github/debrief.yml: what differs from the defaults\ndocument:\n  profile: google\n',
    )
    const kept = await folderWith({ 'a.md': complete, '.github/debrief.yml': out })
    expect((await runIn(kept, 'lint a.md --print-config')).out).toBe(out)
    expect((await runIn(folder, 'lint a.md --print-config')).out).toBe(
      '# Nothing differs from the defaults\n',
    )
  })
})
