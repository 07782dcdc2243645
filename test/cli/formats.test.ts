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
      '::error file=docs/out%2C age.md,line=5,endLine=5,col=12,endColumn=15,title=action/owner::No owner: 100%25 of rows,%0Aname one.\n',
    )
  })

  it('leaves columns out where a finding spans lines, for GitHub reads them of one line only', () => {
    const wide = finding({ level: 'notice', start: 0, line: 1, message: 'x' })
    expect(formatGithub([report({ file: 'a:b.md', findings: [wide] })])).toBe(
      '::notice file=a%3Ab.md,line=1,endLine=5,title=action/owner::x\n',
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
    const suppressed = [{ ...finding({ rule: 'timeline/gap', level: 'notice' }), reason: 'night' }]
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
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId)
  })
})

describe('for people', () => {
  it('shows each finding with its line, and a sum', () => {
    expect(formatPretty([report()], false)).toBe(
      [
        'docs/out, age.md (final)',
        '',
        '  error   No owner: 100% of rows,\nname one. action/owner',
        '  5 │ | Fix it | TBD |',
        '    │            ^^^',
        '',
        '1 postmortem: 1 error.',
        '',
      ].join('\n'),
    )
  })

  it('shows a line once for all that is to be said of one place', () => {
    const findings = [finding({ message: 'one' }), finding({ message: 'two', level: 'notice' })]
    expect(formatPretty([report({ findings })], false)).toContain(
      '  error   one action/owner\n  notice  two action/owner\n  5 │ | Fix it | TBD |\n',
    )
  })

  it('says the same of many places once', () => {
    const findings = Array.from({ length: 12 }, () => finding({ message: 'same' }))
    const out = formatPretty([report({ findings })], false)
    expect(out.match(/same/g)).toHaveLength(1)
    expect(out.match(/5 │ \| Fix it \| TBD \|\n/g)).toHaveLength(10)
    expect(out).toContain('  and 2 more places\n')
  })

  it('says what is suppressed and left out', () => {
    const quiet = report({
      findings: [],
      suppressed: [{ ...finding(), reason: 'nobody was paged' }],
      omitted: 3,
    })
    expect(formatPretty([quiet, report({ file: 'b.md', findings: [] })], false)).toContain(
      'Suppressed: action/owner on line 5 (nobody was paged). 3 more remarks on wording left out.',
    )
  })

  it('uses colours only where they can be shown', () => {
    expect(formatPretty([report()], true)).toContain('\u001b[31m')
  })
})
