import { describe, expect, it, test } from 'vitest'
import { commands } from '../../src/cli/runCommand.ts'
import { folderWith, runIn } from './runIn.ts'

describe('debrief', () => {
  test.each(commands)('explains every option of $name, and none that is not there', ({ options, help }) => {
    const told = help.options.flatMap((group) => group.options)
    expect(told.map(({ name }) => name).toSorted()).toEqual(Object.keys(options).toSorted())
    for (const { name, value } of told)
      expect([name, value !== undefined]).toEqual([name, options[name]?.type === 'string'])
  })

  it('fits its help to the screen', async () => {
    for (const args of ['--help', 'lint --help', 'new --help'])
      for (const line of (await runIn('.', args, { width: 80 })).out.split('\n'))
        expect(line.length, line).toBeLessThanOrEqual(/https:/.test(line) ? 120 : 80)
  })

  it('shows its commands', async () => {
    const { code, out } = await runIn('.', '--help')
    expect(code).toBe(0)
    for (const name of ['lint', 'explain', 'new', 'parse', 'completion'])
      expect(out).toMatch(new RegExp(`^  ${name} `, 'm'))
  })

  test.each(['lint', 'explain', 'new', 'parse', 'completion'])('shows the help of %s', async (name) => {
    const asked = await runIn('.', `${name} --help`)
    expect(asked).toMatchObject({ code: 0, err: '' })
    expect(asked.out).toMatch(new RegExp(`^Usage: debrief ${name}`))
    expect((await runIn('.', `help ${name}`)).out).toBe(asked.out)
  })

  it('speaks in lines that fit the screen', async () => {
    const { err } = await runIn('.', 'lint nothere.md', { width: 40, screen: true })
    expect(err).toBe(
      'nothere.md: no Markdown file found.\nCheck the path; patterns need quotes,\nsuch as "docs/**/*.md".\n',
    )
  })

  it('shows its version', async () => {
    expect((await runIn('.', '--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test.each([
    ['lnt', 'There is no command `lnt`. Did you mean `lint`?'],
    ['deploy', 'There is no command `deploy`. `debrief --help` lists the commands.'],
    ['lint --fromat json', '`debrief lint` has no option `--fromat`. Did you mean `--format`?'],
    ['lint -x', '`debrief lint` has no option `-x`. `debrief lint --help`'],
    ['lint --format', '`--format` needs a value behind it: pretty, compact, json, github or sarif.'],
    ['lint --config --fix', '`--config` needs a value behind it.'],
    ['lint -f', '`--format` needs a value behind it'],
    ['lint --fix=yes', '`--fix` takes no value. Write `--fix` alone.'],
    [
      'lint --format prety x.md',
      '`--format` takes pretty, compact, json, github or sarif, not `prety`. Did you mean `pretty`?',
    ],
    ['lint --profile gogle', 'not `gogle`. Did you mean `google`?'],
    ['lint --rule action/ownr x.md', 'There is no rule `action/ownr`. Did you mean `action/owner`?'],
    ['lint --rule action/owner=loud x.md', '`--rule` takes off, notice, warning or error, not `loud`.'],
    ['lint --max-warnings few x.md', '`--max-warnings` takes a whole number such as 0 or 10, not `few`.'],
    ['lint --quiet --level notice x.md', '`--quiet` and `--level notice` contradict each other.'],
    ['lint --baseline a.json --since main x.md', '`--baseline` and `--since` contradict each other.'],
    ['lint --update-baseline x.md', '`--update-baseline` works together with `--baseline` only.'],
    ['lint --config missing.yml x.md', 'There are no settings at missing.yml.'],
    ['completion', 'For which shell? Name it: `debrief completion bash`.'],
    ['completion bsh', '`completion` takes bash, zsh or fish, not `bsh`. Did you mean `bash`?'],
    ['explain', 'What should be explained? Name a rule: `debrief explain action/owner`.'],
    ['explain action/ownr', 'There is no rule `action/ownr`. Did you mean `action/owner`?'],
    ['explain placehold', 'Did you mean `structure/placeholder`?'],
    ['explain cause', '`cause` is a group of rules. Name one of them: cause/evidence, '],
    ['explain action/owner action/mix', '`debrief explain` explains one rule at a time.'],
    ['lint --stage done x.md', '`--stage` takes draft, review or final, not `done`.'],
    ['parse --jsn x.md', '`debrief parse` has no option `--jsn`. Did you mean `--json`?'],
    ['lint', 'There is no folder `postmortems` here'],
  ])('%s: says what to write instead', async (args, expected) => {
    const { code, out, err } = await runIn(await folderWith({}), args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(expected)
  })
})
