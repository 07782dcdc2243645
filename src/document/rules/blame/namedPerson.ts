import { escapeRegExp } from '../../language/compile/escapeRegExp.ts'
import { oneOf, phrases } from '../../language/compile/gather.ts'
import { sayings } from '../../language/compile/saying.ts'
import type { Edit, Postmortem } from '../../model/postmortem.ts'
import { advising } from '../levels.ts'
import type { Rule } from '../rule.ts'
import { phrasesOf } from './phrases.ts'

const harm = `(?:${sayings('harm').join('|')})`
const filler = String.raw`(?:\s+(?:${sayings('harmFillers').join('|')})){0,3}`
const separator = new RegExp(`[,;/&]| ${oneOf(phrases('and'))} `)

const doc = (sentence: string) => `- **Participants:** Jo Finch, @mar\n\n## Root cause\n\n${sentence}\n`

export const namedPerson: Rule = {
  id: 'blame/named-person',
  reason:
    'A name beside the harm makes people cautious about telling what they saw; the role says as much about the cause.',
  levels: advising,
  wording: true,
  examples: {
    good: [
      doc('@mar merged the change at noon.'),
      doc('The clean-up job broke the index.'),
      '## Timeline\n\n- 2026-01-31 14:05 UTC @mar broke the build\n',
    ],
    bad: [
      {
        text: '- **Incident commander:** @mar\n\n## Root cause\n\nAt noon @mar broke the index.\n',
        fixed:
          '- **Incident commander:** @mar\n\n## Root cause\n\nAt noon the incident commander broke the index.\n',
      },
      doc('@mar broke the index.'),
      doc('Then Jo Finch accidentally deleted the production table.'),
    ],
  },
  check: (postmortem) => {
    const people = namesOf(postmortem)
    if (people.length === 0 && !postmortem.prose.includes('@')) return []
    const names = ['@[A-Za-z\\d][A-Za-z\\d-]{0,38}', ...people.map(escapeRegExp)].join('|')
    const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}_/.])(?:${names})${filler}\s+${harm}(?!\p{L})`, 'gu')
    const facts = postmortem.sections.filter(({ name }) => name === 'timeline').map(({ span }) => span)
    return phrasesOf(postmortem, pattern)
      .filter(({ start }) => !facts.some((span) => span.start <= start && start < span.end))
      .map(({ start, end, words }) => ({
        at: { start, end },
        message:
          'A name stands beside the harm here. The role (“the on-call engineer”) says as much, and what made it possible says more.',
        fix: () => byRole(postmortem, start, words),
      }))
  },
}

/** Roles that a document's head may say of one person. */
const roles: Readonly<Record<string, string>> = {
  commander: 'incident commander',
  communications_lead: 'communications lead',
  comms_lead: 'communications lead',
  scribe: 'scribe',
  on_call: 'on-call engineer',
  on_call_engineer: 'on-call engineer',
}

/** The name replaced by the role that the document's head gives this person. */
function byRole({ fields, text }: Postmortem, start: number, words: string): readonly Edit[] {
  for (const { name, text: person } of fields) {
    const role = roles[name]
    if (role === undefined || person === '' || !words.startsWith(person)) continue
    if (/[\p{L}\p{N}-]/u.test(words.charAt(person.length)) || !text.startsWith(person, start)) continue
    const begins = /(?:^|[.!?:]\s+|\n\s*\n|\n[-*]\s+)$/.test(text.slice(Math.max(0, start - 20), start))
    return [{ start, end: start + person.length, text: `${begins ? 'The' : 'the'} ${role}` }]
  }
  return []
}

/** Names of the people whom the document's head mentions; single words are too often something else. */
function namesOf({ fields }: Postmortem): readonly string[] {
  const roles = ['participants', 'owner', 'commander', 'author', 'facilitator', 'reviewers']
  const people = fields
    .filter(({ name }) => roles.includes(name))
    .flatMap(({ text }) => text.slice(0, 2000).split(separator))
  const names = people.map((name) => (name.split('(', 1)[0] ?? '').trim())
  return [...new Set(names.filter((name) => /^\p{Lu}\p{L}+ \p{Lu}[\p{L}' -]+$/u.test(name)))].slice(0, 50)
}
