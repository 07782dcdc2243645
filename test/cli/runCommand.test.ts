import { describe, expect, it, test } from 'vitest'
import { folderWith, runIn } from './runIn.ts'

describe('debrief', () => {
  it('shows its commands', async () => {
    const { code, out } = await runIn('.', '--help')
    expect(code).toBe(0)
    for (const name of ['lint', 'new', 'parse']) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'))
  })

  test.each(['lint', 'new', 'parse'])('shows the help of %s', async (name) => {
    const asked = await runIn('.', `${name} --help`)
    expect(asked).toMatchObject({ code: 0, err: '' })
    expect(asked.out).toMatch(new RegExp(`^Usage: debrief ${name}`))
    expect((await runIn('.', `help ${name}`)).out).toBe(asked.out)
  })

  it('shows its version', async () => {
    expect((await runIn('.', '--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test.each([
    ['lnt', 'There is no command `lnt`. Did you mean `lint`?'],
    ['deploy', 'There is no command `deploy`. `debrief --help` lists the commands.'],
    ['lint --fromat json', '`debrief lint` has no option `--fromat`. Did you mean `--format`?'],
    ['lint -x', '`debrief lint` has no option `-x`. `debrief lint --help`'],
    ['lint --format', '`--format` was not given the way it is read'],
    ['lint --fix=yes', '`--fix` was not given the way it is read'],
    [
      'lint --format prety x.md',
      '`--format` takes pretty, json, github or sarif, not `prety`. Did you mean `pretty`?',
    ],
    ['lint --stage done x.md', '`--stage` takes draft, review or final, not `done`.'],
    ['parse --jsn x.md', '`debrief parse` has no option `--jsn`. Did you mean `--json`?'],
    ['lint', 'There is no folder `postmortems` here'],
  ])('%s: says what to write instead', async (args, expected) => {
    const { code, out, err } = await runIn(await folderWith({}), args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(expected)
  })
})
