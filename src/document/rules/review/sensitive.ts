import type { Postmortem } from '../../model/postmortem.ts'
import { contradicting, type Levels } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Hit, Rule } from '../rule.ts'
import { publicField } from './publicField.ts'

const always: Levels = { draft: 'error', review: 'error', final: 'error' }
// Built from parts, so that no scanner takes an example for a leaked token.
const token = ['ghp', `${'a1B2c3D4'.repeat(4)}e5F6`].join('_')

export const sensitive: Rule = {
  id: 'review/sensitive',
  settings: ['sensitive'],
  reason:
    'A secret in a repository is a secret no longer, and a published address or name cannot be taken back.',
  levels: contradicting,
  examples: {
    good: ['# Slow checkout\n\nThe host 10.1.2.3 was slow; ask ops@example.com.\n'],
    bad: [
      `# Slow checkout\n\n\`curl -H "authorization: ${token}"\`\n`,
      '---\nconfidentiality: Public\n---\n\n# Slow checkout\n\nThe host 10.1.2.3 was slow.\n',
    ],
  },
  check: (postmortem, { settings }) => [
    ...search(postmortem.text, anySecret.test(postmortem.text) ? secrets : [], (found, what) => ({
      message: `This looks like ${what} (${quoted(`${found.slice(0, 6)}…`)}). Revoke it first, since it stays in the history; then remove it here.`,
      levels: always,
      gate: true,
    })),
    ...(publicField(postmortem) === undefined ? [] : personal(postmortem, settings.words.sensitive)),
  ],
}

type Kind = readonly [what: string, pattern: RegExp]

const secrets: readonly Kind[] = [
  ['a GitHub token', /\b(?:gh[oprsu]_[A-Za-z0-9]{36,255}|github_pat_\w{60,255})\b/g],
  ['an AWS access key', /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g],
  ['a Slack token', /\bxox[abeoprs]-[A-Za-z0-9-]{20,200}/g],
  ['a Stripe key', /\b[rs]k_live_[A-Za-z0-9]{20,200}\b/g],
  ['a Google API key', /\bAIza[\w-]{35}\b/g],
  ['a private key', /-----BEGIN (?:[A-Z]{2,10} ){0,2}PRIVATE KEY-----/g],
  ['a signed web token', /\beyJ[\w-]{15,300}\.eyJ[\w-]{15,4000}\.[\w-]{20,1000}/g],
]

/** Hardly any document has one: one look tells. */
const anySecret = new RegExp(secrets.map(([, { source }]) => source).join('|'))

const addresses: readonly Kind[] = [
  ['an e-mail address', /(?<![\w.+-])[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4}\b/gi],
  [
    'a private network address',
    /(?<![\d.])(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}(?![\d.])/g,
  ],
  [
    'the name of an internal host',
    /\b[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,4}\.(?:internal|local|corp|intranet|lan)\b/gi,
  ],
]

function personal({ text }: Postmortem, words: readonly string[]): readonly Hit[] {
  const said = search(text, addresses, (found, what) => ({
    message: `The document is marked public, and this looks like ${what}: ${quoted(found)}. Remove it, or describe what it was.`,
  }))
  const lower = text.toLowerCase()
  const named = words.flatMap((word) => {
    const start = word === '' ? -1 : lower.indexOf(word.toLowerCase())
    if (start === -1) return []
    const message = `The document is marked public, and ${quoted(word)} is on the list of words that stay inside. Describe it without the name.`
    return [{ at: { start, end: start + word.length }, message }]
  })
  return [...said, ...named]
}

function search(
  text: string,
  kinds: readonly Kind[],
  say: (found: string, what: string) => Omit<Hit, 'at'>,
): readonly Hit[] {
  return kinds.flatMap(([what, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({
      at: { start: match.index, end: match.index + match[0].length },
      ...say(match[0], what),
    })),
  )
}
