import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readIssueForm } from '../../src/incident/facts/issueForm.ts'
import { parsePolicy } from '../../src/policy/parsePolicy.ts'
import { defaultPolicy } from '../../src/policy/policy.ts'
import { folderWith, runIn } from './runIn.ts'

const settings = '.github/debrief.yml'
const form = '.github/ISSUE_TEMPLATE/incident.yml'
const read = (folder: string, path: string) => readFile(join(folder, path), 'utf8')

function answering(...answers: readonly string[]) {
  const left = [...answers]
  const asked: string[] = []
  return {
    asked,
    ask: async (question: string) => {
      asked.push(question)
      return left.shift() ?? ''
    },
  }
}

describe('debrief init', () => {
  test('writes the defaults when it asks nothing', async () => {
    const folder = await folderWith({})
    const { code, out } = await runIn(folder, 'init --yes')
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringContaining(`${settings} is written.\n${form} is written.\n`),
    })
    expect(parsePolicy(await read(folder, settings))).toEqual({ policy: defaultPolicy })
  })

  test('writes what it was answered, and asks again for what settings would not take', async () => {
    const folder = await folderWith({})
    const { ask, asked } = answering(
      'outage, incident',
      'P0',
      '11',
      '2',
      'ana, @acme/sre',
      'busines',
      'business',
      'Europe/Berlin',
      'Germany',
      'DE-BY',
    )
    expect((await runIn(folder, 'init', { ask })).code).toBe(0)
    expect(parsePolicy(await read(folder, settings))).toEqual({
      policy: {
        ...defaultPolicy,
        incidentLabels: ['outage', 'incident'],
        required: ['P0'],
        approvals: 2,
        reviewers: ['ana', 'acme/sre'],
        calendar: { count: 'business', zone: 'Europe/Berlin', holidays: ['DE-BY'] },
      },
    })
    expect(asked[3]).toContain('expected a whole number from 1 to 10; found `11`')
    expect(asked[6]).toContain('Did you mean `business`?')
    expect(asked[9]).toContain('Did you mean `DE`?')
    expect(parse(await read(folder, form))).toMatchObject({ labels: ['outage'] })
  })

  test('never writes over a file', async () => {
    const folder = await folderWith({ [settings]: 'mine' })
    const { code, out } = await runIn(folder, 'init --yes')
    expect(code).toBe(0)
    expect(out).toContain(`${settings} is there already and stays as it is.`)
    expect(await read(folder, settings)).toBe('mine')
    expect((await runIn(folder, 'init --yes')).code).toBe(2)
  })

  test('says what to do where nobody can answer, or where it cannot write', async () => {
    const folder = await folderWith({ '.github': 'a file' })
    expect(await runIn(folder, 'init')).toMatchObject({ code: 2, err: expect.stringContaining('--yes') })
    expect(await runIn(folder, 'init --yes')).toMatchObject({
      code: 2,
      err: expect.stringContaining('cannot be written'),
    })
  })

  test('writes a form that GitHub takes, and whose every answer is read', async () => {
    const folder = await folderWith({})
    await runIn(folder, 'init --yes')
    const { name, description, body } = parse(await read(folder, form))
    expect([name, description]).toEqual([expect.any(String), expect.any(String)])
    const labels: string[] = body.map(({ attributes }: { attributes: { label: string } }) => attributes.label)
    const filled = labels.map((label) => `### ${label}\n\nanswer to ${label}`).join('\n\n')
    const { severities, ...answers } = readIssueForm(filled, {})
    expect(severities).toHaveLength(1)
    expect(Object.values(answers)).toEqual(labels.map((label) => `answer to ${label}`))
  })
})
