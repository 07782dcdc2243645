import { oneOf, phrases } from '../../language/compile/gather.ts'
import type { Postmortem, Section, SectionName } from '../../model/postmortem.ts'
import { advising, holding, type Levels } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Hit, Rule } from '../rule.ts'
import { templateText } from '../templateText.ts'

const optionalSection: Levels = { draft: 'off', review: 'warning', final: 'warning' }

/** A short line that says that there is nothing to do, and why. */
const declined = new RegExp(
  String.raw`^[^\p{L}\p{N}\r\n]{0,30}${oneOf(phrases('none', 'noAction'))}(?!\p{L}).{0,120}$`,
  'imu',
)

/** Sections that say something of which nothing can be followed up: actions in running text, a timeline without times. */
function unread({ sections, actions, timeline, milestones, text }: Postmortem): readonly Hit[] {
  const told = (name: SectionName) =>
    sections.find(
      (one) => one.name === name && !one.empty && !declined.test(text.slice(one.body.start, one.body.end)),
    )
  const planned = actions.length === 0 ? told('action_items') : undefined
  const timeless = timeline.length === 0 && Object.keys(milestones).length === 0
  const timed = timeless ? told('timeline') : undefined
  return [
    ...hitsOf(timed, 'no time that can be read. Begin each line with one, such as `2026-01-31 14:05`'),
    ...hitsOf(
      planned,
      'no action item that can be read. Write each as a list entry or a table row, or “no action” and why',
    ),
  ]
}

function hitsOf(section: Section | undefined, lack: string): readonly Hit[] {
  if (section === undefined) return []
  const message = `Under ${quoted(section.title.text)} there is ${lack}.`
  return [{ at: section.title, message, levels: advising }]
}

export const emptySection: Rule = {
  id: 'structure/empty-section',
  settings: ['sections'],
  reason: 'A title with nothing below it leaves open whether there was nothing to say or nobody said it.',
  levels: holding,
  examples: {
    good: [
      '## Impact\n\nNone: the job runs at night.\n',
      '## Impact\n\nTBD\n',
      '## Action items\n\nNo action: the old queue is switched off next week.\n',
    ],
    bad: [
      '## Impact\n\n## Timeline\n\n- 2026-01-31 14:05 UTC alert\n',
      '## Impact\n\n<!-- GUIDANCE: numbers, please -->\n',
      '## Action items\n\nThe team will add alerts and write down who is paged.\n',
      '## Timeline\n\nIt began in the morning and was over by noon.\n',
    ],
  },
  check: (postmortem, { settings }) => {
    const isTemplate = templateText(postmortem)
    const empty = postmortem.sections
      .filter((section) => section.empty && section.name !== 'metadata' && !isTemplate(section.body))
      .map((section) => ({
        at: section.title,
        message: `Nothing is written under ${quoted(section.title.text)} yet. Say it in a sentence, write “none” and why, or remove the title.`,
        ...(settings.requiredSections.includes(section.name) ? {} : { levels: optionalSection }),
      }))
    return [...empty, ...unread(postmortem)]
  },
}
