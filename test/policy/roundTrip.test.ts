import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { severities } from '../../src/document/model/severity.ts'
import { bundledTemplateNames } from '../../src/document/templates/bundledTemplates.ts'
import { changedSettings } from '../../src/policy/changedSettings.ts'
import { parsePolicy } from '../../src/policy/parsePolicy.ts'
import { defaultPolicy, type Policy } from '../../src/policy/policy.ts'
import type { IncidentRule } from '../../src/policy/rules/ruleSchema.ts'
import { toPolicyFile } from '../../src/policy/toPolicyFile.ts'

const text = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .filter((value) => value === value.trim() && value.length > 0 && value.length <= maxLength)
const folded = text(20)
  .map((value) => value.toLowerCase())
  .filter((name) => !/^(<<|__proto__|constructor|prototype)$/.test(name))
const login = fc.stringMatching(/^[a-z\d]{1,20}(-[a-z\d]{1,10})?$/)
const severity = fc.constantFrom(...severities)
const template = fc.oneof(fc.constantFrom(...bundledTemplateNames), fc.constant('.github/our-template.md'))
const days = fc.integer({ min: 1, max: 365 })
const dictionary = <T>(value: fc.Arbitrary<T>) =>
  fc.dictionary(folded, value, { maxKeys: 4, noNullPrototype: true })

const asked = fc.uniqueArray(folded, { minLength: 1, maxLength: 2 })
const condition = fc.record(
  { severity: fc.uniqueArray(severity, { minLength: 1 }), label: asked, service: asked },
  { requiredKeys: [] },
)
const rule: fc.Arbitrary<IncidentRule> = fc.record(
  {
    name: text(60),
    when: fc.record(
      { category: asked, any: fc.array(condition, { minLength: 1, maxLength: 2 }), not: condition },
      { requiredKeys: [] },
    ),
    postmortem: fc.constantFrom('required', 'on-request', 'never'),
    template,
    due: fc.oneof(days, fc.record({ days, zone: fc.constant('Asia/Tokyo') })),
    approvals: fc.integer({ min: 1, max: 10 }),
    reviewers: fc.array(login, { maxLength: 2 }),
    audiences: fc.array(text(20), { maxLength: 2 }),
  },
  { requiredKeys: ['name'] },
)

/** Labels that no two settings share, taken from one list. */
const labels = fc
  .uniqueArray(text(50), { minLength: 9, maxLength: 9, selector: (name) => name.toLowerCase() })
  .chain(
    ([action = '', draft = '', review = '', approved = '', published = '', p0 = '', p2 = '', ...incident]) =>
      fc.constant({
        labels: { action, draft, review, approved, published },
        severityLabels: { [p0.toLowerCase()]: 'P0', [p2.toLowerCase()]: 'P2' } as const,
        incidentLabels: incident,
      }),
  )

const policy: fc.Arbitrary<Policy> = fc
  .record({
    labels,
    questions: fc.constantFrom({}, { 'how bad is it?': 'severity', 'since when?': 'started' }),
    incidentTypes: fc.constantFrom([], ['Incident'], ['Incident', 'Outage']),
    since: fc.constantFrom('installation', 'all', '2026-11-20'),
    mostAnHour: fc.integer({ min: 1, max: 100 }),
    mostADay: fc.integer({ min: 1, max: 100 }),
    defaultSeverity: severity,
    required: fc.uniqueArray(severity),
    dueDays: fc.record({ P0: days, P1: days, P2: days, P3: days }),
    directory: fc.constantFrom('postmortems', 'docs/incident reviews', '.debrief'),
    template,
    templatesBySeverity: fc.dictionary(severity, template, { noNullPrototype: true }),
    templatesByCategory: dictionary(template),
    enforced: fc.constantFrom([], ['review.approvals', 'rules']),
    incidentRules: fc.array(rule, { maxLength: 4 }),
    calendar: fc.record({
      count: fc.constantFrom('calendar', 'business'),
      zone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York'),
      holidays: fc.constantFrom([], ['DE-BY'], ['US', 'GB']),
    }),
    people: dictionary(login),
    profile: fc.constant('ours'),
    rules: fc
      .record({
        gapMinutes: fc.integer({ min: 1, max: 1440 }),
        horizons: fc.record({ immediate: days, short_term: days, medium_term: days }),
        followUp: fc.record({ days, slack: days }),
        responseTargets: fc.record({ P0: days, P1: days, P2: days, P3: days }),
        mttd: fc.constantFrom('acknowledged', 'alerted'),
      })
      .map((some) => ({
        ...defaultPolicy.rules,
        ...some,
        neverSilenced: ['structure/placeholder'],
        levels: { 'timeline/gap': 'off', 'action/priority': { review: 'error' } } as const,
      })),
    titles: fc.constantFrom({}, { timeline: ['What happened when'] }),
    legal: fc.array(login, { maxLength: 3 }),
    finalFrom: fc.constantFrom('approval', 'review'),
    reviewers: fc.array(
      fc.oneof(
        login,
        login.map((name) => `acme/${name}`),
      ),
      { maxLength: 5 },
    ),
    coAuthors: fc.constantFrom('wrote', 'may-approve'),
    check: fc.constantFrom('postmortems', 'all'),
    drafts: fc.constantFrom('pending', 'action-required'),
    proof: fc.constantFrom('pushes', 'signatures'),
    approvals: fc.integer({ min: 1, max: 10 }),
    fileActions: fc.constantFrom('review', 'merge'),
  })
  .map(({ labels, ...rest }) => ({ ...rest, ...labels }))
  .filter(({ severityLabels }) => Object.keys(severityLabels).length === 2)

test('a policy written out and read again is the same policy', () => {
  fc.assert(
    fc.property(policy, (before) => {
      expect(parsePolicy(stringify(toPolicyFile(before)))).toEqual({ policy: before })
    }),
    { numRuns: 250 },
  )
})

describe('two policies', () => {
  test('that are the same differ in nothing', () => {
    fc.assert(
      fc.property(policy, (same) => {
        expect(changedSettings(same, structuredClone(same))).toEqual([])
      }),
    )
  })

  test('differ in the settings that were changed, as they would be written', () => {
    const after: Policy = {
      ...defaultPolicy,
      approvals: 2,
      reviewers: ['ana', 'acme/sre'],
      severityLabels: { outage: 'P0' },
      dueDays: { ...defaultPolicy.dueDays, P0: 3 },
      people: { 'ana lima': 'ana' },
      labels: { ...defaultPolicy.labels, draft: 'pm: draft' },
    }
    expect(
      changedSettings(defaultPolicy, after).map(({ path, before, after }) => `${path}: ${before} → ${after}`),
    ).toEqual([
      'severity.labels.P0: [] → [outage]',
      'severity.due-days.P0: 5 → 3',
      'people: {} → {ana lima: ana}',
      'review.reviewers: [] → [ana, acme/sre]',
      'review.approvals: 1 → 2',
      'labels.draft: "postmortem: draft" → "pm: draft"',
    ])
  })

  test('differ, whatever it is that differs', () => {
    fc.assert(
      fc.property(policy, policy, (before, after) => {
        const same = JSON.stringify(toPolicyFile(before)) === JSON.stringify(toPolicyFile(after))
        expect(changedSettings(before, after).length === 0).toBe(same)
      }),
    )
  })
})
