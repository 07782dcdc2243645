import { diagnose } from '../../src/document/diagnose.ts'
import { insertEvent } from '../../src/document/edit/insertEvent.ts'
import { insertRow } from '../../src/document/edit/insertRow.ts'
import { insertSection } from '../../src/document/edit/insertSection.ts'
import { setField } from '../../src/document/edit/setField.ts'
import { setTicket } from '../../src/document/edit/setTicket.ts'
import { setTickets } from '../../src/document/edit/setTickets.ts'
import { sortTimeline } from '../../src/document/edit/sortTimeline.ts'
import { computeFigures } from '../../src/document/figures/computeFigures.ts'
import { allFixes, fixEverything } from '../../src/document/fixes.ts'
import type { Postmortem } from '../../src/document/model/postmortem.ts'
import { parsePostmortem } from '../../src/document/parsePostmortem.ts'
import { judge } from '../../src/document/rules/judge.ts'
import type { RuleContext } from '../../src/document/rules/rule.ts'
import { rules } from '../../src/document/rules/rules.ts'
import { defaultRuleSettings } from '../../src/document/rules/settings.ts'
import { sameBesideTickets } from '../../src/document/sameBesideTickets.ts'
import { timelineDiagramEdits } from '../../src/document/templates/timelineDiagramEdits.ts'

/** One piece of the app's work on a document that has been read. */
export interface Work {
  readonly name: string
  run(postmortem: Postmortem): unknown
}

/** Everything switched on, so that no rule keeps silent for want of something. */
export const context: RuleContext = {
  stage: 'final',
  settings: {
    ...defaultRuleSettings,
    levels: { 'timeline/source': 'notice', 'action/orphan-finding': 'notice' },
    words: { ...defaultRuleSettings.words, sensitive: ['Initech'] },
  },
  today: '2026-03-01',
  outside: {
    assignable: new Map([['b', false]]),
    people: new Map([['ana lima', 'ana']]),
    incident: {
      number: 42,
      url: 'https://example.com/42',
      opened: '2026-01-31T14:05:00Z',
      milestones: { resolved: '2026-01-31T15:05:00Z' },
    },
    tickets: new Map([[1, { open: true }]]),
    cited: new Map([[1, { number: 1, merged: '2026-01-31T14:20:00Z' }]]),
    legal: false,
    fileExists: () => false,
  },
}

const onDocument = (name: string, run: (postmortem: Postmortem) => unknown): Work => ({ name, run })

const edits: readonly Work[] = [
  onDocument('insertEvent', (one) =>
    insertEvent(one, { at: '2026-01-31T14:06:00Z', what: 'a', source: 'b' }),
  ),
  onDocument('insertRow', (one) => one.tables[0] && insertRow(one, one.tables[0], { a: 'b' })),
  onDocument('insertSection', (one) => insertSection(one, 'lucky')),
  onDocument('setField', (one) => setField(one, 'severity', 'P1')),
  onDocument('setTicket', (one) => one.actions.at(-1) && setTicket(one, one.actions.at(-1) as never, '#57')),
  onDocument('setTickets', (one) =>
    setTickets(one.text, new Map(one.actions.map(({ key }) => [key, '#57']))),
  ),
  onDocument('sortTimeline', sortTimeline),
  onDocument('timelineDiagramEdits', timelineDiagramEdits),
  onDocument('sameBesideTickets', (one) => sameBesideTickets(one.text, `${one.text} `)),
]

/** Every finder, figure, rule, fix and edit of a document. */
export const documentWorks: readonly Work[] = [
  onDocument('parsePostmortem', ({ text }) => parsePostmortem(text)),
  ...rules.map((rule) => onDocument(rule.id, (one) => rule.check(one, context))),
  onDocument('judge', (one) => judge(one, context)),
  onDocument('allFixes', (one) => allFixes(diagnose(one, context))),
  onDocument('fixEverything', (one) => fixEverything(diagnose(one, context))),
  onDocument('computeFigures', (one) => computeFigures(one, context.settings, 'P1')),
  ...edits,
]
