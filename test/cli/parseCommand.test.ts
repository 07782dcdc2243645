import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { ParseRecord } from '../../src/cli/parse/parseRecord.ts'
import { folderWith, runIn } from './runIn.ts'
import { actionLine, complete, ownerMissing } from './somePostmortem.ts'

async function records(files: Record<string, string>, args: string): Promise<readonly ParseRecord[]> {
  const { out } = await runIn(await folderWith(files), args)
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ParseRecord)
}

describe('debrief parse --json', () => {
  it('writes one object a line, for each file', async () => {
    const read = await records({ 'a.md': complete, 'b.md': '' }, 'parse --json a.md b.md')
    expect(read.map(({ version, file, title }) => ({ version, file, title }))).toEqual([
      { version: 1, file: 'a.md', title: { text: 'Checkout fails with 500s', line: 11 } },
      { version: 1, file: 'b.md', title: null },
    ])
  })

  it('says what each action is, as written and as understood, with its line', async () => {
    const [one] = await records(
      { 'a.md': complete.replace('| P1 | #51', '| high | acme/shop#51') },
      'parse --json a.md',
    )
    expect(one?.actions).toEqual([
      expect.objectContaining({
        line: actionLine,
        text: 'Limit transactions to two seconds',
        source: 'table',
        owner: { text: '@chi', value: ['@chi'], line: actionLine },
        due: { text: '2026-03-08', value: '2026-03-08', line: actionLine },
        priority: { text: 'high', value: 'P1', line: actionLine },
        ticket: { text: 'acme/shop#51', value: 'acme/shop#51', line: actionLine },
        status: null,
      }),
    ])
  })

  it('keeps what it could not understand as it was written', async () => {
    const [one] = await records(
      { 'a.md': ownerMissing.replace('2026-03-08', 'after the party') },
      'parse --json a.md',
    )
    expect(one?.actions[0]?.due).toEqual({ text: 'after the party', value: null, line: actionLine })
  })

  it('takes nobody for an owner where nobody is named', async () => {
    const [one] = await records(
      { 'a.md': ownerMissing.replace('| | 2026-03-08', '| TBD | 2026-03-08') },
      'parse --json a.md',
    )
    expect(one?.actions[0]?.owner).toEqual({ text: 'TBD', value: null, line: actionLine })
    const [none] = await records({ 'a.md': ownerMissing }, 'parse --json a.md')
    expect(none?.actions[0]?.owner).toBeNull()
    const { out } = await runIn(await folderWith({ 'a.md': ownerMissing }), 'parse a.md')
    expect(out).toContain('1 action item (0 with an owner, 1 with a due date)')
  })

  it('knows sections by the titles of the settings', async () => {
    const files = {
      'a.md': complete.replace('## Impact', '## Who noticed what'),
      '.github/debrief.yml': 'document: { titles: { impact: [Who noticed what] } }\n',
      'other.yml': '',
    }
    const names = async (args: string) => (await records(files, args))[0]?.sections.map(({ name }) => name)
    expect(await names('parse --json a.md')).toContain('impact')
    expect(await names('parse --json a.md --config other.yml')).not.toContain('impact')
  })

  it('says which sections and moments are there', async () => {
    const [one] = await records({ 'a.md': complete }, 'parse --json a.md')
    const line = complete.split('\n').indexOf('## Timeline') + 1
    expect(one?.sections.map((section) => [section.name, section.line])).toContainEqual(['timeline', line])
    expect(one?.timeline[1]).toMatchObject({
      line: line + 5,
      at: { text: '2026-03-01 14:04', value: '2026-03-01T14:04:00Z', line: line + 5 },
      what: 'Alert fires',
    })
  })

  it('takes the day from the name of the file where the text names none', async () => {
    const [one] = await records(
      { '2026-03-01-checkout.md': '## Timeline\n\n- 14:04-14:10 Alert fires\n' },
      'parse --json 2026-03-01-checkout.md',
    )
    expect(one?.timeline[0]).toMatchObject({
      at: { value: '2026-03-01T14:04:00Z' },
      until: { value: '2026-03-01T14:10:00Z' },
    })
  })

  it('says what the incident cost, why it happened and what was learnt', async () => {
    const [one] = await records(
      {
        'a.md':
          '**Users affected:** 40\n\n## Five whys\n\n1. Why was it slow? A lock.\n\n## Contributing factors\n\n- Process: nobody looked\n\n## Lessons learned\n\n- Locks queue\n',
      },
      'parse --json a.md',
    )
    expect(one).toMatchObject({
      figures: [{ kind: 'users', value: 40, line: 1 }],
      whys: [{ level: 1, question: 'Why was it slow?', answer: 'A lock.', line: 5 }],
      factors: [{ text: 'Process: nobody looked', type: 'process', line: 9 }],
      lessons: [{ text: 'Locks queue', line: 13 }],
    })
  })

  it('has every field of its output explained in the documentation', async () => {
    const guide = await readFile(new URL('../../docs/parse-output.md', import.meta.url), 'utf8')
    const [one] = await records({ 'a.md': complete }, 'parse --json a.md')
    const names = [
      one,
      one?.actions[0],
      one?.timeline[0],
      one?.sections[0],
      one?.fields[0],
      one?.figures[0],
      one?.whys[0],
    ].flatMap((part) => Object.keys(part ?? {}))
    expect(names.length).toBeGreaterThan(20)
    expect(names.filter((name) => !guide.includes(`\`${name}\``))).toEqual([])
  })
})

it('debrief parse shows people what was understood', async () => {
  const { code, out } = await runIn(await folderWith({ 'a.md': complete }), 'parse a.md')
  expect(code).toBe(0)
  expect(out).toContain('a.md: Checkout fails with 500s\n')
  expect(out).toContain('5 events, 1 action item (1 with an owner, 1 with a due date)')
})
