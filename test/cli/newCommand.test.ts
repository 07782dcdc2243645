import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { parsePostmortem } from '../../src/document/parsePostmortem.ts'
import { folderWith, runIn } from './runIn.ts'

describe('debrief new', () => {
  it('writes a postmortem from the flags', async () => {
    const folder = await folderWith({})
    const { code, out } = await runIn(folder, [
      'new',
      ...['--title', 'Checkout: 50 % fail', '--severity', 'sev1', '--owner', '@ana'],
      ...['--started', '2026-03-01 14:02', '--service', 'checkout', '--service', 'cart'],
      ...['--issue', 'https://github.com/acme/shop/issues/42'],
    ])
    const path = 'postmortems/2026/INC-2026-0042-checkout-50-fail.md'
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(`Wrote ${path}.`) })
    const text = await readFile(join(folder, path), 'utf8')
    const fields = new Map(parsePostmortem(text).fields.map((field) => [field.name, field.text]))
    expect(fields.get('title')).toBe('Checkout: 50 % fail')
    expect(fields.get('severity')).toBe('P1')
    expect(fields.get('started')).toBe('2026-03-01T14:02:00Z')
    expect(text).toContain('[#42](https://github.com/acme/shop/issues/42)')
    expect(text).toContain('| 2026-03-01 14:02 | Impact began |')
  })

  it('never writes over a file', async () => {
    const folder = await folderWith({ 'mine.md': 'precious' })
    const { code, err } = await runIn(folder, 'new Outage --output mine.md')
    expect(code).toBe(2)
    expect(err).toContain('mine.md is there already and stays as it is.')
    expect(await readFile(join(folder, 'mine.md'), 'utf8')).toBe('precious')
  })

  it('takes the next free number where there is no issue', async () => {
    const folder = await folderWith({
      'postmortems/2026/INC-2026-0007-old.md': '',
      'postmortems/2025/INC-2025-0090.md': '',
    })
    expect((await runIn(folder, 'new Mail is late')).out).toContain(
      'postmortems/2026/INC-2026-0008-mail-is-late.md',
    )
    expect((await runIn(await folderWith({}), ['new', '🔥'])).out).toContain(
      'postmortems/2026/INC-2026-0001.md',
    )
  })

  it('asks for what is missing when somebody is there', async () => {
    const folder = await folderWith({})
    const answers = ['Mail is late', 'P9', 'high', '', 'yesterday', '2026-02-28 23:50']
    const asked: string[] = []
    const ask = async (question: string) => {
      asked.push(question)
      return answers[asked.length - 1] ?? ''
    }
    expect((await runIn(folder, 'new', { ask })).code).toBe(0)
    const text = await readFile(join(folder, 'postmortems/2026/INC-2026-0001-mail-is-late.md'), 'utf8')
    expect(asked).toHaveLength(6)
    expect(asked[2]).toMatch(/^`P9` is not a severity\..*\nSeverity, P0/)
    expect(asked[5]).toMatch(/^The start takes a moment .*\nWhen did it start/)
    expect(text).toContain('severity: P1')
    expect(text).toContain('owner: TBD')
    expect(text).toContain('started: 2026-02-28T23:50:00Z')
  })

  it('asks nothing when a flag cannot be read', async () => {
    const ask = async () => expect.unreachable('nobody should be asked')
    const { code, err } = await runIn(await folderWith({}), 'new --severity P9', { ask })
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('`P9` is not a severity') })
  })

  it('fills an organisation’s own template', async () => {
    const folder = await folderWith({
      'ours.md': '# {{title}} ({{severity}})\n',
      'bad.md': '# x\n\n{{sevrity}}\n',
    })
    await runIn(folder, 'new Outage --severity P2 --template ours.md --output a.md')
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('# Outage (P2)\n')
    const { code, err } = await runIn(folder, 'new Outage --template bad.md --output b.md')
    expect(code).toBe(2)
    expect(err).toContain('bad.md:3: {{sevrity}} is not a variable of templates. Did you mean {{severity}}?')
  })

  test.each([
    ['new', 'A postmortem needs a title.'],
    ['new Outage --severity P9', '`P9` is not a severity. Use P0'],
    ['new Outage --started yesterday', '`--started` takes a moment such as "2026-03-05 14:02"'],
    [
      'new Outage --resolved 2026-02-30T10:00Z',
      '`--resolved`: there is no such day as in "2026-02-30T10:00Z".',
    ],
    ['new Outage --started 2026-03-01T25:00Z', '`--started`: there is no such time of day'],
    [
      'new Outage --started 2026-03-01T15:00Z --resolved 2026-03-01T14:00Z',
      '`--resolved` (2026-03-01T14:00:00Z) lies before `--started` (2026-03-01T15:00:00Z).',
    ],
    ['new Outage --confidentiality interal', 'not `interal`. Did you mean `internal`?'],
    ['new --title', '`--title` needs a value behind it.'],
    ['new Outage --issue none', '`--issue` takes a number or the address of an issue'],
    ['new Outage --template standrd', 'There is no template `standrd`. Did you mean `standard`?'],
    ['new Outage --output taken/x.md', 'taken/x.md cannot be written (EEXIST)'],
  ])('%s: says what to write instead', async (args, expected) => {
    const { code, out, err } = await runIn(await folderWith({ taken: 'a file' }), args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(expected)
  })
})
