import { describe, expect, test } from 'vitest'
import { folderWith, runIn } from './runIn.ts'

const policy = `
rules:
  - { name: Drills get none, when: { label: drill* }, postmortem: never }
  - { name: Security is read by two, when: { category: security }, approvals: 2, due: { days: 3, count: business } }
  - { name: Everything else }
`

describe('debrief explain --facts', () => {
  test('says which rule decides, why the others do not, and what follows', async () => {
    const folder = await folderWith({
      '.github/debrief.yml': policy,
      'incident.yml': 'severity: P1\ncategory: security\nservices: checkout\nlabels: [incident]\n',
    })
    expect(await runIn(folder, 'explain --facts incident.yml')).toEqual({
      code: 0,
      err: '',
      out: `# incident.yml

Decides: rule 2, “Security is read by two”.

- Postmortem: required (\`severity.required\`).
- Due: 2026-03-10, 3 business days after it is begun; days as in UTC.
- Approvals: 2, from people with write access who wrote none of it.
- Reviewers: the code owners of the document, else those who took part.

Rules before it that do not fit:

- rule 1, “Drills get none”: no label is \`drill*\`.

Rule 3 comes after it and is not asked: the first rule that fits decides.

Judged by: severity P1, category \`security\`, services \`checkout\`, repository \`owner/repository\`, and its labels.
`,
    })
  })

  test('says what is wrong with the facts, all at once', async () => {
    const folder = await folderWith({ 'facts.yml': 'severity: banana\nservices: 5\nwho: ana\n' })
    const { code, err } = await runIn(folder, 'explain --facts facts.yml')
    expect(code).toBe(2)
    expect(err).toContain('line 1: severity: expected P0, P1, P2 or P3')
    expect(err).toContain('line 2: services: expected a text, or a list of texts')
    expect(err).toContain('expected severity, category, services')
  })

  test.each([
    ['explain --facts nowhere.yml', 'nowhere.yml cannot be read'],
    ['explain action/owner --facts f.yml', 'not both'],
    ['explain acme/shop#42', 'asks GitHub, and cannot do so here'],
    ['explain acme#42', 'names no issue'],
    ['plan', 'Name an issue'],
    ['plan 42', 'names no issue'],
  ])('debrief %s: %s', async (args, expected) => {
    expect(await runIn('.', args)).toMatchObject({ code: 2, err: expect.stringContaining(expected) })
  })
})
