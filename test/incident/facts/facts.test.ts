import { describe, expect, it, test } from 'vitest'
import type { IssueState } from '../../../src/incident/observed/snapshot.ts'
import { account, ana, ben, bot, cleo, dan } from '../../builders/snapshot.ts'
import {
  assigned,
  at,
  closed,
  comment,
  facts,
  ghost,
  labeled,
  labels,
  pager,
  reopened,
  unlabeled,
} from '../story.ts'

describe('an issue is an incident', () => {
  test.each([
    [['incident'], true],
    [['Incident', 'bug'], true],
    [['incident-report'], false],
    [[], false],
  ])('with the labels %j: %s', (names, expected) => {
    expect(facts({ issue: labels(...names) }).isIncident).toBe(expected)
  })

  it('by the labels of the policy', () => {
    const policy = { incidentLabels: ['Outage'] }
    expect(facts({ issue: labels('outage'), policy }).isIncident).toBe(true)
    expect(facts({ issue: labels('incident'), policy }).isIncident).toBe(false)
  })
})

describe('its severity', () => {
  test.each([
    [[], 'P2'],
    [['P1'], 'P1'],
    [['sev0'], 'P0'],
    [['Severity: Critical'], 'P0'],
    [['severity::1'], 'P1'],
    [['P3', 'SEV-1', 'P2'], 'P1'],
    [['house on fire'], 'P0'],
    [['__proto__', 'constructor'], 'P2'],
  ])('with the labels %j is %s', (names, expected) => {
    const policy = { severityLabels: { 'house on fire': 'P0' } } as const
    expect(facts({ issue: labels('incident', ...names), policy }).severity).toBe(expected)
  })

  it('is what the form says where no label does', () => {
    const body = '### Severity\n\nP1 - High (customers cannot pay)'
    expect(facts({ issue: { body, ...labels('incident') } }).severity).toBe('P1')
    expect(facts({ issue: { body, ...labels('incident', 'P3') } }).severity).toBe('P3')
  })
})

describe('a postmortem is requested', () => {
  it('by everybody who commands it, once each, in order; the last template named is taken', () => {
    const told = facts({
      comments: [
        comment(cleo, '15:00', '/postmortem lean'),
        comment(ben, '15:01', '/postmortem'),
        comment(cleo, '15:02', '/postmortem standard'),
        comment(pager, '15:03', '/postmortem minimal'),
      ],
    })
    expect(told.requests.map(({ login }) => login)).toEqual(['cleo', 'ben'])
    expect(told.template).toBe('standard')
  })

  it('by nobody who only mentions it', () => {
    const told = facts({
      issue: { title: '/postmortem', body: '/postmortem' },
      comments: [comment(ben, '15:00', '> /postmortem')],
    })
    expect(told.requests).toEqual([])
    expect(told.problems).toEqual([])
  })

  it('and a slip of the pen is known with its comment', () => {
    const slip = comment(ben, '15:00', '/postmortem leen')
    const problem = {
      kind: 'problem',
      command: 'postmortem',
      about: 'template',
      found: 'leen',
      suggestion: 'lean',
    }
    expect(facts({ comments: [slip] }).problems).toEqual([{ comment: slip, problem }])
  })
})

describe('the owner', () => {
  test.each<[string, Partial<IssueState>, string]>([
    ['is the first person assigned', { assignees: [ben, cleo] }, 'ben'],
    ['else the author', {}, 'ana'],
    ['is no bot', { assignees: [account('copilot', 5, 'bot'), cleo] }, 'cleo'],
    ['is who took part first when a bot opened the issue', { author: pager }, 'dan'],
    ['is who took part first when the author is gone', { author: ghost }, 'dan'],
  ])('%s', (_, parts, login) => {
    expect(facts({ issue: parts, history: [labeled(dan, '14:01', 'incident')] }).owner?.login).toBe(login)
  })
})

test('a bot owns nothing: without a person there is no owner', () => {
  expect(
    facts({ issue: { author: pager }, history: [labeled(pager, '14:01', 'incident')] }).owner,
  ).toBeUndefined()
})

test('participants come in the order in which they appeared, people only, each once', () => {
  const renamed = { ...ben, login: 'ben-new' }
  const told = facts({
    issue: { assignees: [cleo] },
    history: [
      labeled(dan, '14:01', 'incident'),
      assigned(pager, '14:10', cleo),
      assigned(pager, '14:11', account('eve', 9)),
    ],
    comments: [
      comment(ben, '14:05'),
      comment(renamed, '14:06'),
      comment(bot, '14:07'),
      comment(ghost, '14:08'),
    ],
  })
  expect(told.participants.map(({ login }) => login)).toEqual(['ana', 'dan', 'ben', 'cleo'])
})

describe('the times', () => {
  it('are those of GitHub, and the start is not guessed', () => {
    const told = facts({
      issue: { open: false, closedAt: at('16:00') },
      comments: [comment(ana, '14:02'), comment(bot, '14:03'), comment(ben, '14:07')],
      history: [
        assigned(ben, '14:09'),
        labeled(ben, '14:30', 'incident: mitigated'),
        unlabeled(ben, '15:00', 'incident: mitigated'),
        labeled(ben, '15:00', 'incident: resolved'),
        closed(ana, '16:00'),
      ],
    })
    expect(told.times).toEqual({
      opened: { at: at('14:00'), source: 'opened' },
      detected: { at: at('14:00'), source: 'opened' },
      acknowledged: { at: at('14:07'), source: 'comment' },
      mitigated: { at: at('14:30'), source: 'label' },
      resolved: { at: at('16:00'), source: 'closed' },
    })
  })

  it('are what people stated in the form, where they did', () => {
    const body = [
      ['Started at', '2026-11-20 13:40 UTC'],
      ['Detected at', '13:52'],
      ['Acknowledged at', 'about 14:00'],
      ['Mitigated at', '2026-11-20T16:05:00+02:00'],
      ['Resolved at', '_No response_'],
    ].map(([title, answer]) => `### ${title}\n\n${answer}`)
    expect(facts({ issue: { body: body.join('\n\n') } }).times).toEqual({
      started: { at: at('13:40'), source: 'form' },
      opened: { at: at('14:00'), source: 'opened' },
      detected: { at: at('13:52'), source: 'form' },
      mitigated: { at: at('14:05'), source: 'form' },
    })
  })

  it('know an assignment as an acknowledgement', () => {
    expect(
      facts({ history: [assigned(ana, '14:01')], comments: [comment(ben, '14:05')] }).times.acknowledged,
    ).toEqual({
      at: at('14:01'),
      source: 'assigned',
    })
  })

  it('take the last time a label was set, as long as it is there', () => {
    const flapping = [labeled(ben, '14:10', 'mitigated'), unlabeled(ben, '14:20', 'mitigated')]
    expect(facts({ history: flapping }).times.mitigated).toBeUndefined()
    expect(
      facts({ issue: labels('mitigated'), history: [...flapping, labeled(ben, '14:40', 'mitigated')] }).times
        .mitigated,
    ).toEqual({ at: at('14:40'), source: 'label' })
  })

  it('call nothing resolved that was reopened, or that only the app closed', () => {
    expect(
      facts({ issue: { open: true }, history: [closed(ana, '15:00'), reopened(ana, '15:10')] }).times
        .resolved,
    ).toBeUndefined()
    expect(facts({ issue: { open: false }, history: [closed(bot, '15:00')] }).times.resolved).toBeUndefined()
    expect(
      facts({ issue: { open: false }, history: [closed(ana, '15:00'), closed(bot, '18:00')] }).times.resolved,
    ).toEqual({ at: at('15:00'), source: 'closed' })
  })
})

describe('the form', () => {
  it('tells services, summary and impact', () => {
    const body =
      '### Summary\n\nPayments failed.\n\n### Affected services\n\n- checkout\n- [x] `payments`\n- [ ] search\nCheckout, *tax*\n\n### Impact\n\n38 % of checkouts\nfailed.\n\n### Notes\n\nnone'
    const told = facts({ issue: { body, ...labels('incident', 'service: ledger', 'service/tax') } })
    expect(told.services).toEqual(['Checkout', 'payments', 'tax', 'ledger'])
    expect(told.summary).toBe('Payments failed.')
    expect(told.impact).toBe('38 % of checkouts\nfailed.')
  })

  test.each([
    ['from the form', '### Category\n\n**Security**\nmore', ['category: data'], 'Security'],
    ['from a label', '### Category\n\n_No response_', ['category: data loss'], 'data loss'],
    ['from nothing', 'Type of nothing', ['incident'], undefined],
  ])('tells the category %s', (_from, body, names, expected) => {
    expect(facts({ issue: { body, ...labels('incident', ...names) } }).category).toBe(expected)
  })

  test.each([
    [
      'left empty',
      '### Summary\n\n_No response_\n\n### Impact\n\n<!-- who is affected? -->\n\n### Started at\n\nTBD',
    ],
    ['in a fence', '```\n### Summary\n\nx\n```'],
    ['quoted', '> ### Summary\n>\n> x'],
    ['no form at all', 'Customers cannot pay.'],
    ['nothing', ''],
  ])('%s tells nothing', (_, body) => {
    const told = facts({ issue: { body } })
    expect([told.summary, told.impact, told.times.started]).toEqual([undefined, undefined, undefined])
  })

  test.each([
    ['ticked boxes', '- [ ] P0 - critical\n- [x] P1 - high\n- [ ] P2 - medium', 'P1'],
    ['boxes of which none is ticked', '- [ ] P0\n- [ ] P1', 'P2'],
    ['several values of a dropdown', 'P1 - high, P3 - low', 'P1'],
    ['no answer', '_No response_', 'P2'],
    ['an answer put in by hand', '\r\n   **P0**, it got worse  ', 'P0'],
  ])('tells the severity by %s', (_, answer, severity) => {
    const body = `### Severity\n\n${answer}\n\n### Services\n\ncheckout`
    expect(facts({ issue: { body, ...labels('incident') } })).toMatchObject({
      severity,
      services: ['checkout'],
    })
  })

  test.each([
    ['another level', '# Severity\nP1\n## Services\ncheckout'],
    ['a colon', '### Severity:\n\nP1\n\n### Services:\n\ncheckout'],
    ['no blank lines', '### Severity\nP1\n### Services\ncheckout'],
    ['text around it', 'Hi!\n\n### Severity\n\nP1\n\n### Notes\n\nSeverity: P3\n\n### Services\n\ncheckout'],
    ['German', '### Schweregrad\n\nHoch\n\n### Betroffene Dienste\n\ncheckout'],
    ['French', '### Gravité\n\nÉlevée\n\n### Services touchés\n\ncheckout'],
    ['Spanish', '### Severidad\n\nAlta\n\n### Servicios afectados\n\ncheckout'],
    ['Japanese', '### 重大度\n\n高\n\n### 影響サービス\n\ncheckout'],
    ['names of one’s own', '### How bad is it?\n\nP1\n\n### What is hit?\n\ncheckout'],
  ])('is read with %s', (_, body) => {
    const questions = { 'how bad is it?': 'severity', 'what is hit?': 'services' } as const
    expect(facts({ issue: { body, ...labels('incident') }, policy: { questions } })).toMatchObject({
      severity: 'P1',
      services: ['checkout'],
    })
  })

  it('tells one category of several', () => {
    const body = '### Category\n\nsecurity, data'
    expect(facts({ issue: { body } }).category).toBe('security')
  })

  it('may be 65,536 characters long', () => {
    const body = `### Summary\n\n${'😀 <!-- '.repeat(8000)}`.slice(0, 65_536)
    expect(facts({ issue: { body } }).summary).toBe('😀')
  })
})

test('an issue without a title has one', () => {
  expect(facts({ issue: { title: ' ' } }).title).toBe('Incident 42')
})
