import { saying } from '../../language/compile/saying.ts'
import type { Field, Placeholder, Postmortem } from '../../model/postmortem.ts'
import { advising, holding, type Levels } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Hit, Rule } from '../rule.ts'
import { guidanceHits } from './guidanceHits.ts'
import { openPlaceholders } from './openPlaceholders.ts'

const promised: Levels = { draft: 'notice', review: 'error', final: 'error' }
const promise = saying('promises')

export const placeholder: Rule = {
  id: 'structure/placeholder',
  settings: ['fields'],
  reason:
    'Template text reads as if somebody had answered; it is replaced while drafting and gone before publishing.',
  levels: holding,
  examples: {
    good: ['## Impact\n\nNone of the 40 users lost data. See `{{USERS}}` in the template.\n'],
    bad: [
      '## Impact\n\nTBD\n',
      '- **Status:** Draft / In Review / Final\n',
      '## Action items\n\nActions TBD\n',
      '## Timeline\n\n| Time | Event |\n| --- | --- |\n| 2026-01-31 HH:mm | Short description |\n',
      '---\ncategory: TBD\n---\n\n# Slow checkout\n',
      {
        text: '## Impact\n\n<!-- GUIDANCE: numbers, please. -->\n\n40 users.\n',
        fixed: '## Impact\n\n40 users.\n',
      },
    ],
  },
  check: (postmortem, { settings }) => {
    const spare = spareFields(postmortem, settings.requiredFields)
    const open = openPlaceholders(postmortem)
    const byLine = Map.groupBy(open, ({ line }) => line)
    const lines = [...byLine].filter(([line]) => !spare.has(line))
    return [
      ...spareHit(open.flatMap(({ line }) => spare.get(line) ?? [])),
      ...lines.flatMap(([, found]) => lineHit(found, postmortem.text)),
      ...guidanceHits(postmortem),
    ]
  },
}

/** Fields of the front matter that a document can do without, by line. */
function spareFields({ fields }: Postmortem, required: readonly string[]): ReadonlyMap<number, Field> {
  const spare = fields.filter(({ name, source }) => source === 'front_matter' && !required.includes(name))
  return new Map(spare.map((field) => [field.line, field]))
}

function spareHit(fields: readonly Field[]): readonly Hit[] {
  const [first] = fields
  if (first === undefined) return []
  const names = [...new Set(fields.map(({ name }) => name))].map((name) => `\`${name}\``).join(', ')
  const message = `Still to be filled in at the top: ${names}. Write what is known, and delete the lines that do not apply.`
  return [{ at: first, message, levels: advising }]
}

function lineHit([first, ...rest]: readonly Placeholder[], text: string): readonly Hit[] {
  if (first === undefined) return []
  const words = quoted(first.text)
  if (promise.test(lineAround(text, first))) {
    const message = `${words} may stand in a draft, and is to be written before the document can be merged.`
    return [{ at: first, message, levels: promised }]
  }
  const what = rest.length === 0 ? `${words} is` : `${words} and ${rest.length} more on this line are`
  return [{ at: first, message: `${what} still to be filled in. ${nextStep(first)}` }]
}

function nextStep({ form }: Placeholder): string {
  return form === 'choice'
    ? 'Keep the one that applies, and remove the others.'
    : 'Write what is known, or “unknown” and why.'
}

function lineAround(text: string, { start, end }: Placeholder): string {
  const after = text.indexOf('\n', end)
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, after === -1 ? text.length : after).slice(0, 500)
}
