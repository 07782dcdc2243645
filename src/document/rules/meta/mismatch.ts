import { minutesBetween, sayMoment } from '../../figures/minutes.ts'
import type { Field, Milestone, Postmortem } from '../../model/postmortem.ts'
import { isPlaceholder } from '../../values/isPlaceholder.ts'
import { readPriority } from '../../values/readPriority.ts'
import { findField } from '../findField.ts'
import { advising } from '../levels.ts'
import type { Outside } from '../outside.ts'
import { quoted } from '../quoted.ts'
import type { Hit, Rule } from '../rule.ts'

const text = (lines: string) => `---\n${lines}\n---\n\n# Slow checkout\n`
const incident = { number: 42, url: 'https://example.com/42', opened: '2026-01-31T14:05:00Z' }
const outside: Outside = {
  incident: {
    ...incident,
    severity: 'P1',
    commander: '@mar',
    milestones: { resolved: '2026-01-31T15:30:00Z' },
  },
}

export const mismatch: Rule = {
  id: 'meta/mismatch',
  reason:
    'Deadlines and reports go by what the incident’s issue says; a document that says otherwise misleads one of its readers.',
  levels: advising,
  examples: {
    good: [
      { text: text('severity: sev1\ncommander: mar\nresolved: 2026-01-31 15:31'), outside },
      { text: text('severity: TBD\ncommander: TBD\nresolved: TBD'), outside },
      text('severity: P2'),
    ],
    bad: [
      { text: text('severity: P2'), outside },
      { text: text('commander: "@ada"'), outside },
      { text: text('resolved: 2026-01-31 16:30'), outside },
    ],
  },
  ready: ({ outside }) => outside?.incident !== undefined,
  check: (postmortem, { outside, settings }) => [
    ...severity(postmortem, outside?.incident),
    ...commander(postmortem, outside?.incident),
    ...times(postmortem, outside?.incident, settings.tolerance.minutes),
  ],
}

type Incident = Outside['incident']

function severity(postmortem: Postmortem, known: Incident): readonly Hit[] {
  const field = stated(postmortem, 'severity')
  const said = field && readPriority(field.text)
  if (!field || !said || !known?.severity || said === known.severity) return []
  return [hit(field, known.severity, 'Change the label of the issue')]
}

function commander(postmortem: Postmortem, known: Incident): readonly Hit[] {
  const field = stated(postmortem, 'commander')
  if (!field || !known?.commander || plain(field.text) === plain(known.commander)) return []
  return [hit(field, known.commander, 'Change the issue’s form')]
}

function times(postmortem: Postmortem, known: Incident, tolerance: number): readonly Hit[] {
  return Object.entries(known?.milestones ?? {}).flatMap(([name, recorded]) => {
    const field = stated(postmortem, name)
    const said = postmortem.milestones[name as Milestone]
    const same = said && field && said.start >= field.start && said.end <= field.end
    if (!same || said.value === undefined) return []
    if (Math.abs(minutesBetween(said.value, recorded)) <= tolerance) return []
    return [hit(field, `${sayMoment(recorded)} UTC`, 'Say in the timeline why it is another moment')]
  })
}

function stated(postmortem: Postmortem, name: string): Field | undefined {
  const field = findField(postmortem, name)
  return field === undefined || isPlaceholder(field.text) ? undefined : field
}

function hit({ name, text, valueSpan }: Field, known: string, otherwise: string): Hit {
  const message = `The document says ${quoted(text)} for ${name}, the incident’s issue says ${quoted(known)}. ${otherwise}, or correct the document.`
  return { at: valueSpan, message }
}

function plain(name: string): string {
  return name
    .replace(/[@\u2060]/g, '')
    .trim()
    .toLowerCase()
}
