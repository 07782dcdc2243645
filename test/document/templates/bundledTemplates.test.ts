import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../src/document/diagnose.ts'
import type { Postmortem, SectionName } from '../../../src/document/model/postmortem.ts'
import { parsePostmortem } from '../../../src/document/parsePostmortem.ts'
import { defaultRuleSettings } from '../../../src/document/rules/settings.ts'
import {
  type BundledTemplateName,
  bundledTemplate,
  bundledTemplateNames,
} from '../../../src/document/templates/bundledTemplates.ts'
import { renderPostmortem } from '../../../src/document/templates/renderPostmortem.ts'
import { hostileString } from './hostileStrings.ts'
import { noFacts, someFacts } from './someFacts.ts'

const everywhere: readonly SectionName[] = [
  'summary',
  'impact',
  'timeline',
  'root_cause',
  'contributing_factors',
  'lessons',
  'action_items',
]

/** What each template asks for beyond that. */
const sections: Readonly<Record<BundledTemplateName, readonly SectionName[]>> = {
  minimal: [],
  lean: ['detection', 'response', 'five_whys', 'went_well', 'went_wrong', 'follow_up', 'references'],
  procedure: ['went_well', 'went_wrong', 'follow_up'],
  standard: [
    'detection',
    'response',
    'resolution',
    'went_well',
    'went_wrong',
    'lucky',
    'follow_up',
    'references',
  ],
  detailed: [
    'metadata',
    'five_whys',
    'went_well',
    'went_wrong',
    'lucky',
    'follow_up',
    'approval',
    'references',
  ],
  comprehensive: [
    ...(['detection', 'response', 'resolution', 'five_whys', 'went_well', 'went_wrong'] as const),
    ...(['lucky', 'follow_up', 'references'] as const),
  ],
}

function rendered(name: BundledTemplateName, facts = someFacts()): Postmortem {
  const outcome = renderPostmortem(bundledTemplate(name), facts)
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems))
  return parsePostmortem(outcome.text)
}

describe.each(bundledTemplateNames)('the template %s', (name) => {
  it('reads back completely when much is known', () => {
    const postmortem = rendered(name, someFacts({ description: '> Customers see an error page.' }))
    expect(postmortem.problems).toEqual([])
    expect(postmortem.title?.text).toBe('INC-2026-0042: Checkout fails with 500s')
    const found = new Set(postmortem.sections.map((section) => section.name))
    for (const section of [...everywhere, ...sections[name]]) expect(found).toContain(section)
    const field = (wanted: string) => postmortem.fields.find((one) => one.name === wanted)?.text
    expect(field('severity')).toBe('P1')
    expect(field('owner')).toBe('@ana')
    expect(field('started')).toBe('2026-03-01T14:00:00Z')
    expect(postmortem.text).toContain('> Customers see an error page.')
  })

  it('reads back its timeline', () => {
    const { timeline } = rendered(name)
    expect(timeline.map((event) => event.at.value)).toEqual([
      name === 'comprehensive' ? '2026-03-01T14:04:30Z' : '2026-03-01T14:04:00Z',
      '2026-03-01T14:41:00Z',
    ])
    expect(timeline[0]?.what.text).toBe('Alert fired: error rate above 5 %')
  })

  it('has action tables that take tickets, and no action yet', () => {
    const postmortem = rendered(name, noFacts)
    expect(postmortem.actions).toEqual([])
    const tables = postmortem.tables.filter((table) => table.kind === 'actions')
    expect(tables.length).toBeGreaterThan(0)
    for (const { columns } of tables)
      expect(columns).toEqual(expect.arrayContaining(['action', 'owner', 'due', 'priority', 'ticket']))
  })

  it('says TBD for everything that is not known', () => {
    const { text } = rendered(name, noFacts)
    expect(text).not.toMatch(/\{\{|undefined|null|NaN|\[object/)
    expect(text).toContain('severity: TBD')
    expect(text).toContain('| TBD | TBD |')
  })

  it('lets nobody’s words break the document', () => {
    const titles = ({ headings }: Postmortem) => headings.map(({ text }) => text).slice(1)
    const expected = titles(rendered(name, someFacts({ timeline: [] })))
    const words = fc.record({
      title: hostileString,
      owner: hostileString,
      service: hostileString,
      what: hostileString,
    })
    fc.assert(
      fc.property(words, ({ title, owner, service, what }) => {
        const source = { text: service, url: `https://x.example/${title}` }
        const event = { at: '2026-03-01T14:00:00Z', what, actor: owner, source, key: title }
        const facts = someFacts({
          title,
          owner,
          services: [service],
          timeline: [event],
          category: what,
          tags: [what],
        })
        const postmortem = rendered(name, facts)
        expect(postmortem.problems).toEqual([])
        expect(titles(postmortem)).toEqual(expected)
        expect(postmortem.timeline).toHaveLength(1)
        expect(postmortem.actions).toEqual([])
        const keys = postmortem.fields
          .filter((field) => field.source === 'front_matter')
          .map((field) => field.name)
        expect(keys).toHaveLength(18)
      }),
      { numRuns: 50 },
    )
  })

  it('passes as final once it is filled in', () => {
    const text = readFileSync(new URL(`filled/${name}.md`, import.meta.url), 'utf8')
    const postmortem = parsePostmortem(text)
    const headings = (document: Postmortem) =>
      document.headings.filter(({ form }) => form === 'heading').map((one) => one.text)
    const asked = headings(rendered(name, someFacts({ description: '> x' }))).slice(1)
    expect(
      asked.filter((title) => !headings(postmortem).includes(title) && !/first reported/.test(title)),
    ).toEqual([])
    const { findings } = diagnose(postmortem, { stage: 'final', settings: defaultRuleSettings })
    expect(findings.filter(({ level }) => level === 'error')).toEqual([])
    expect(postmortem.actions.length).toBeGreaterThan(1)
    expect(postmortem.timeline.length).toBeGreaterThan(5)
  })
})
