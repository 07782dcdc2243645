import { describe, expect, test } from 'vitest'
import { readIssueForm } from '../../../src/incident/facts/issueForm.ts'
import { severityOf } from '../../../src/incident/values/severityOf.ts'
import { defaultPolicy } from '../../../src/policy/policy.ts'

const policy = { ...defaultPolicy, severityLabels: { 'house on fire': 'P0' } } as const

/** Spellings found on labels and in the choices of forms; each is read alike from both. */
const spellings = {
  P0: [
    'P0',
    '🔴 P0',
    'severity-critical',
    'Severity: Critical',
    '1 - Critical',
    'House on fire',
    'sev0',
    'S0',
    'Critical incident',
  ],
  P1: [
    'p1',
    'P1 🔥',
    'P1: High',
    'P1 - high',
    'p1-high',
    'sev1 - critical',
    'SEV-1',
    ':fire: sev1',
    'severity/high',
    'severity::1',
    'severity=1',
    'priority-high',
    'incident-sev1',
    'incident/sev1',
    'triage/p1',
    '2 - High',
  ],
  P2: ['incident:sev2', 's2', 'prio: medium', '3 - Moderate', 'severity_2', 'Severity - Medium'],
  P3: ['P4', 'sev3', 'severity 4', 'priority/low', '🟢 Low'],
} as const

describe.each(Object.entries(spellings))('%s', (severity, all) => {
  test.each(all)('%s', (spelling) => {
    expect(severityOf([spelling], [], policy)).toEqual({ severity })
    expect(severityOf([], [spelling], policy)).toEqual({ severity })
  })
})

test.each([
  'P1-follow-up',
  'p10',
  'good first issue',
  'impact: unclear',
  's3-bucket',
  'high-availability',
  '1 - 2',
  'team: p1',
])('%s is another label, and nothing is said of it', (label) => {
  const { severity, unreadSeverity } = severityOf([label], [], policy)
  expect(unreadSeverity).toBeUndefined()
  expect(severity).toBe(label === 'team: p1' ? 'P1' : 'P2')
})

test.each([
  { labels: ['Sev: Huge'], answers: [], from: 'label', text: 'Sev: Huge' },
  { labels: [], answers: ['Rather bad\nsee above'], from: 'form', text: 'Rather bad' },
])('what cannot be read is said: $text', ({ labels, answers, from, text }) => {
  expect(severityOf(labels, answers, policy)).toEqual({ severity: 'P2', unreadSeverity: { from, text } })
})

describe('the answers of a form', () => {
  test.each(['_No response_', '*No response*', 'None', 'N/A', 'n/a', 'none.', ''])('%j is none', (answer) => {
    expect(readIssueForm(`### Severity\r\n\r\n${answer}\r\n\r\n### Category\n\n${answer}\n`, {})).toEqual({
      severities: [],
    })
  })

  test('a heading that was pasted into another answer does not hide the severity', () => {
    const body = '### What happened\n\nAlert:\n\n### Severity\n\nwarning\n\n### Severity\n\nP0 - Critical\n'
    expect(severityOf([], readIssueForm(body, {}).severities, policy)).toEqual({ severity: 'P0' })
  })

  test('are found under titles of the team’s own', () => {
    const questions = { 'how bad is it?': 'severity', 'what is hit?': 'services' } as const
    expect(
      readIssueForm('### How bad is it?\n\nP1\n\n### What is hit?\n\ncheckout\n', questions),
    ).toMatchObject({
      severity: 'P1',
      services: 'checkout',
    })
  })
})
