import { describe, expect, it } from 'vitest'
import type { FileReport } from '../../src/cli/lint/fileReport.ts'
import { formatGithub } from '../../src/cli/lint/format/formatGithub.ts'
import { formatJson } from '../../src/cli/lint/format/formatJson.ts'
import { formatPretty } from '../../src/cli/lint/format/formatPretty.ts'
import { formatSarif } from '../../src/cli/lint/format/formatSarif.ts'
import type { Finding } from '../../src/document/model/postmortem.ts'

const text = '# Outage\n\n| Action | Owner |\n| --- | --- |\n| Fix it | TBD |\n'

function finding(change: Partial<Finding> = {}): Finding {
  const start = text.indexOf('TBD')
  return {
    rule: 'action/owner',
    level: 'error',
    message: 'No owner: 100% of rows,\nname one.',
    start,
    end: start + 3,
    line: 5,
    endLine: 5,
    ...change,
  }
}

function report(change: Partial<FileReport> = {}): FileReport {
  return {
    file: 'docs/out, age.md',
    text,
    stage: 'final',
    findings: [finding()],
    suppressed: [],
    omitted: 0,
    fixed: 0,
    ...change,
  }
}

describe('for GitHub Actions', () => {
  it('writes workflow commands, with everything escaped that has a meaning there', () => {
    expect(formatGithub([report()])).toBe(
      '::error file=docs/out%2C age.md,line=5,endLine=5,col=12,endColumn=15,title=action/owner::No owner: 100%25 of rows,%0Aname one.%0Ahttps://github.com/debrief-app/debrief/blob/main/docs/rules/action/owner.md\n',
    )
  })

  it('leaves columns out where a finding spans lines, for GitHub reads them of one line only', () => {
    const wide = finding({ level: 'notice', start: 0, line: 1, message: 'x' })
    expect(formatGithub([report({ file: 'a:b.md', findings: [wide] })])).toBe(
      '::notice file=a%3Ab.md,line=1,endLine=5,title=action/owner::x%0Ahttps://github.com/debrief-app/debrief/blob/main/docs/rules/action/owner.md\n',
    )
  })

  it('says nothing when there is nothing', () => {
    expect(formatGithub([report({ findings: [] })])).toBe('')
  })
})

describe('for programs', () => {
  it('writes one JSON object with places as editors count them', () => {
    expect(JSON.parse(formatJson([report({ fixed: 2 })]))).toEqual({
      version: 1,
      counts: { error: 1, warning: 0, notice: 0 },
      files: [
        {
          file: 'docs/out, age.md',
          stage: 'final',
          fixed: 2,
          omitted: 0,
          findings: [
            {
              rule: 'action/owner',
              level: 'error',
              message: 'No owner: 100% of rows,\nname one.',
              line: 5,
              column: 12,
              endLine: 5,
              endColumn: 15,
            },
          ],
          suppressed: [],
        },
      ],
    })
  })
})

describe('for code scanning', () => {
  it('writes SARIF 2.1.0', () => {
    const suppressed = [
      { ...finding({ rule: 'timeline/gap', level: 'notice' }), reason: 'night', holds: false },
    ]
    const log = JSON.parse(formatSarif([report({ suppressed })], '1.2.3'))
    expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif') })
    const [run] = log.runs
    expect(run.columnKind).toBe('utf16CodeUnits')
    expect(run.tool.driver).toMatchObject({ name: 'Debrief', semanticVersion: '1.2.3' })
    expect(run.results).toHaveLength(2)
    expect(run.results[0]).toMatchObject({
      ruleId: 'action/owner',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'docs/out%2C%20age.md' },
            region: { startLine: 5, startColumn: 12, endLine: 5, endColumn: 15 },
          },
        },
      ],
    })
    expect(run.results[1]).toMatchObject({
      level: 'note',
      suppressions: [{ kind: 'inSource', justification: 'night' }],
    })
    expect(run.tool.driver.rules).toContainEqual({
      id: 'timeline/gap',
      helpUri: 'https://github.com/debrief-app/debrief/blob/main/docs/rules/timeline/gap.md',
      shortDescription: { text: expect.any(String) },
    })
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId)
  })
})

describe('for people', () => {
  const file = { color: false, links: false }
  const mark = '│ | Fix it | TBD |\n    │            ^^^\n'

  it('shows each finding with its place and its line', () => {
    expect(formatPretty([report()], file)).toBe(
      [
        'docs/out, age.md:5:12 (final)',
        '  error    No owner: 100% of rows,',
        '           name one. action/owner',
        '  5 │ | Fix it | TBD |',
        '    │            ^^^',
        '',
        '',
      ].join('\n'),
    )
  })

  it('shows a line once for all that is to be said of one place', () => {
    const findings = [finding({ message: 'one' }), finding({ message: 'two', level: 'notice' })]
    expect(formatPretty([report({ findings })], file)).toContain(
      `  error    one action/owner\n  notice   two action/owner\n  5 ${mark}`,
    )
  })

  it('says the same of many places once', () => {
    const findings = Array.from({ length: 12 }, () => finding({ message: 'same' }))
    const out = formatPretty([report({ findings })], file)
    expect(out.match(/same/g)).toHaveLength(1)
    expect(out.match(/5 │ \| Fix it \| TBD \|\n/g)).toHaveLength(10)
    expect(out).toContain('  and 2 more places\n')
  })

  it('shows no line of what is missing, and no marks where the whole line is meant', () => {
    const findings = [
      finding({ start: 0, end: 0, line: 1, endLine: 1, message: 'lacks a date.' }),
      finding({ start: 2, end: 8, line: 1, endLine: 1, message: 'is no sentence.' }),
      finding({ start: 0, end: 0, line: 3, endLine: 3, message: 'lacks a row.' }),
    ]
    expect(
      formatPretty([report({ findings })], file)
        .split('\n')
        .slice(0, -2),
    ).toEqual([
      'docs/out, age.md:1:1 (final)',
      '  error    lacks a date. action/owner',
      '',
      'docs/out, age.md:1:3',
      '  error    is no sentence. action/owner',
      '  1 │ # Outage',
      '',
      'docs/out, age.md:3:1',
      '  error    lacks a row. action/owner',
    ])
  })

  it('breaks messages between words, and shows the place however long its line is', () => {
    const line = `| ${'a long story '.repeat(20)}| TBD | ${'and more '.repeat(20)}|`
    const start = line.indexOf('TBD')
    const message = 'Nobody is named who could answer for it. Write `@mar or @acme/payments` into the cell.'
    const long = report({
      text: line,
      findings: [finding({ message, start, end: start + 3, line: 1, endLine: 1 })],
    })
    expect(formatPretty([long], { ...file, width: 60 })).toBe(
      [
        'docs/out, age.md:1:265 (final)',
        '  error    Nobody is named who could answer for it. Write',
        '           `@mar or @acme/payments` into the cell.',
        '           action/owner',
        '  1 │ …y a long story | TBD | and more and more and more an…',
        '    │                   ^^^',
        '',
        '',
      ].join('\n'),
    )
  })

  it('says what is suppressed and left out', () => {
    const quiet = report({
      findings: [],
      suppressed: [{ ...finding(), reason: 'nobody was paged', holds: true }],
      omitted: 3,
    })
    expect(formatPretty([quiet, report({ file: 'b.md', findings: [] })], file)).toContain(
      'docs/out, age.md\n  Suppressed: action/owner on line 5 (nobody was paged). 3 more remarks on wording left out.',
    )
  })

  it('uses colours and links only where they can be shown', () => {
    expect(formatPretty([report()], file)).not.toContain('\u001b')
    expect(formatPretty([report()], { ...file, color: true })).toContain('\u001b[31m')
    expect(formatPretty([report()], { ...file, links: true })).toContain(
      '\u001b]8;;https://github.com/debrief-app/debrief/blob/main/docs/rules/action/owner.md\u0007action/owner\u001b]8;;\u0007',
    )
  })
})
