import { saidWord } from '../../language/compile/saying.ts'
import type { Field, Postmortem } from '../../model/postmortem.ts'
import { nearest } from '../../values/nearest.ts'
import { findDate } from '../../values/readDate.ts'
import { readPriority } from '../../values/readPriority.ts'
import { findField } from '../findField.ts'
import { growing, holding } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Hit, Rule } from '../rule.ts'
import { templateText } from '../templateText.ts'

const text = (lines: string) =>
  `---\nincident: INC-2026-0042\n${lines}started: 2026-01-31 14:00\n---\n\n# Slow checkout\n`

export const required: Rule = {
  id: 'meta/required',
  settings: ['fields'],
  reason:
    'Reports, reminders and reviews depend on a few facts about the incident; missing ones cannot be guessed.',
  levels: growing,
  examples: {
    good: [
      text('severity: sev1\nowner: "@mar"\n'),
      text('severity: P1\nowner: "@mar"\nconfidentiality: internal\n'),
    ],
    bad: [
      text('owner: "@mar"\n'),
      {
        text: text('severity: Critcal\nowner: "@mar"\nconfidentiality: Interal\n'),
        fixed: text('severity: Critical\nowner: "@mar"\nconfidentiality: Internal\n'),
      },
      text('severity: awful\nowner: "@mar"\n'),
      text('severity: P1\nowner: "@mar"\nconfidentiality: hush\n'),
      text('severity: P1\nowner: "@mar"\nresolved: after lunch\n'),
    ],
  },
  check: (postmortem, { settings }) => {
    const isTemplate = templateText(postmortem)
    const stated = postmortem.fields.filter((field) => field.text !== '' && !isTemplate(field.valueSpan))
    return [...absent(postmortem, settings.requiredFields), ...stated.flatMap(judgeValue)]
  },
}

const titles: Readonly<Record<string, string>> = {
  incident: 'the incident’s id',
  started: 'when it started',
  owner: 'an owner',
}
/** Other fields that answer the same question. */
const answers: Readonly<Record<string, readonly string[]>> = {
  incident: ['incident', 'issue'],
  owner: ['owner', 'commander', 'author', 'facilitator'],
  started: ['started', 'date', 'detected'],
}

function absent(postmortem: Postmortem, names: readonly string[]): readonly Hit[] {
  const missing = names.filter((name) => !isAnswered(postmortem, name))
  if (missing.length === 0) return []
  const list = missing.map((name) => titles[name] ?? name.replaceAll('_', ' ')).join(', ')
  const at = postmortem.frontMatter ?? postmortem.title ?? { start: 0, end: 0 }
  const message = `The document does not say: ${list}. Add it in front matter at the top (\`${missing[0]}: …\`) or as a line such as “**Severity:** P1”.`
  return [{ at: { start: at.start, end: at.start }, message }]
}

/** Whether a document says a fact, under some name or where it follows from something else. */
export function isAnswered(postmortem: Postmortem, name: string): boolean {
  if (name === 'started' && Object.keys(postmortem.milestones).length > 0) return true
  if (name === 'incident' && /\bINC-\d/i.test(postmortem.title?.text ?? '')) return true
  return (findField(postmortem, ...(answers[name] ?? [name]))?.text ?? '') !== ''
}

const levelsOfSecrecy = new RegExp(String.raw`^[^\p{L}\p{N}]*${saidWord('secrecy')}`, 'iu')
const dates = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved']

const severities = ['Critical', 'High', 'Medium', 'Low', 'SEV0', 'SEV1', 'SEV2', 'SEV3']

/** A value that is one slip of the pen away from an allowed one can be repaired. */
function meant({ text, valueSpan }: Field, allowed: readonly string[]): Pick<Hit, 'fix'> {
  const value = nearest(text, allowed)
  const { start, end } = valueSpan
  return value === undefined || end - start !== text.length
    ? {}
    : { fix: () => [{ start, end, text: value }] }
}

function judgeValue(field: Field): readonly Hit[] {
  const at = field.valueSpan
  if (
    field.name === 'severity' &&
    field.source === 'front_matter' &&
    readPriority(field.text) === undefined
  ) {
    const message = `${quoted(field.text)} is not a severity. Use P0, P1, P2 or P3 (or Critical, High, Medium, Low).`
    return [{ at, message, ...meant(field, severities) }]
  }
  if (field.name === 'confidentiality' && !levelsOfSecrecy.test(field.text)) {
    const message = `${quoted(field.text)} is not a level of confidentiality. Use Internal, Confidential or Public.`
    return [{ at, message, ...meant(field, ['Internal', 'Confidential', 'Public']) }]
  }
  if (!dates.includes(field.name) || field.source !== 'front_matter') return []
  // A day is enough for these fields; whether there is a time too is another question.
  if (findDate(field.text, { date: '2000-01-01' }) !== undefined) return []
  const message = `${quoted(field.text)} cannot be read as one day. Write \`${field.name}: 2026-01-31 14:05\`, in UTC.`
  return [{ at, message, levels: holding }]
}
