import type { Placeholder, Postmortem } from '../../model.ts'
import { findDate } from '../../values/readDate.ts'
import { advising, holding, type Levels } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Hit, Rule } from '../rule.ts'

const guidanceLevels: Levels = { draft: 'notice', review: 'warning', final: 'error' }
const promised: Levels = { draft: 'notice', review: 'error', final: 'error' }
const promise =
  /\b(actions?|action items) (are )?(tbd|to be decided)\b|\b(rca|root cause|analysis) in progress\b/i
const guidance = /^\s*(guidance|guide|hint|e\.g\.|example|instructions?)\b/i

export const placeholder: Rule = {
  id: 'structure/placeholder',
  reason:
    'Template text reads as if somebody had answered; it is replaced while drafting and gone before publishing.',
  levels: holding,
  examples: {
    good: ['## Impact\n\nNone of the 40 users lost data. See `{{USERS}}` in the template.\n'],
    bad: [
      '## Impact\n\nTBD\n',
      '- **Status:** Draft / In Review / Final\n',
      '## Action items\n\nActions TBD\n',
      '---\ncategory: TBD\n---\n\n# Slow checkout\n',
      {
        text: '## Impact\n\n<!-- GUIDANCE: numbers, please. -->\n\n40 users.\n',
        fixed: '## Impact\n\n40 users.\n',
      },
    ],
  },
  check: (postmortem, { settings }) => [
    ...oneForEachLine(postmortem, settings.requiredFields),
    ...guidanceHits(postmortem),
  ],
}

function oneForEachLine(postmortem: Postmortem, requiredFields: readonly string[]): readonly Hit[] {
  const optional = optionalLines(postmortem, requiredFields)
  const labels = linkLabels(postmortem.text)
  const left = postmortem.placeholders.filter(
    (one) => !isSaidOnly(postmortem.text, one) && !labels.has(one.text.slice(1, -1).toLowerCase()),
  )
  const byLine = Map.groupBy(left, ({ line }) => line)
  return [...byLine.values()].flatMap((found) => {
    const [first] = found
    if (first === undefined) return []
    const rest = found.length > 1 ? ` and ${found.length - 1} more on this line` : ''
    if (promise.test(lineAround(postmortem.text, first))) {
      const message = `${quoted(first.text)}${rest} may stand in a draft, and is to be written before the document can be merged.`
      return [{ at: first, message, levels: promised }]
    }
    const message = `${quoted(first.text)}${rest} is still to be filled in. ${nextStep[first.form]}`
    return [{ at: first, message, ...(optional.has(first.line) ? { levels: advising } : {}) }]
  })
}

/** In code, in a quotation, or a date in brackets: not a gap in this document. */
function isSaidOnly(text: string, { start, text: words, form }: Placeholder): boolean {
  const before = text.slice(Math.max(0, start - 500), start).replace(/^.*\n/s, '')
  if (before.split('`').length % 2 === 0) return true
  return form === 'bracket' && (/^\s*>/.test(before) || findDate(words, '2000-01-01') !== undefined)
}

/** Labels of reference links: `[the graph]` is no gap when the document says `[the graph]: https://…`. */
function linkLabels(text: string): ReadonlySet<string> {
  const definitions = text.matchAll(/^ {0,3}\[([^\]\n]{1,200})\]:/gm)
  return new Set([...definitions].map((match) => (match[1] ?? '').toLowerCase()))
}

/** Lines of front matter fields that a document can do without. */
function optionalLines({ fields }: Postmortem, required: readonly string[]): ReadonlySet<number> {
  const spare = fields.filter(({ name, source }) => source === 'front_matter' && !required.includes(name))
  return new Set(spare.map(({ line }) => line))
}

const nextStep: Readonly<Record<Placeholder['form'], string>> = {
  bracket: 'Write what is known, or “unknown” and why.',
  mustache: 'Write what is known, or “unknown” and why.',
  marker: 'Write what is known, or “unknown” and why.',
  choice: 'Keep the one that applies, and remove the others.',
}

function lineAround(text: string, { start, end }: Placeholder): string {
  const after = text.indexOf('\n', end)
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, after === -1 ? text.length : after).slice(0, 500)
}

function guidanceHits(postmortem: Postmortem): readonly Hit[] {
  return postmortem.comments
    .filter((comment) => guidance.test(comment.text))
    .map((comment) => ({
      at: comment,
      message: `This comment helps while writing: ${quoted(comment.text)}. Remove it when the part is written; “Remove guidance” does it for all of them.`,
      levels: guidanceLevels,
      edits: [removal(postmortem.text, comment.start, comment.end)],
    }))
}

/** The comment, and the line it leaves empty together with one blank line. */
function removal(text: string, from: number, to: number) {
  const open = text.startsWith('<!--', from) ? from : text.lastIndexOf('<!--', from)
  const close = text.indexOf('-->', Math.max(open, to - 3))
  const start = open === -1 ? from : open
  const end = close === -1 ? to : close + 3
  // Windows keep a line of thousands of comments cheap.
  const indent = /(?:^|\n)([^\S\n]*)$/.exec(text.slice(Math.max(0, start - 200), start))
  const rest = /^[^\S\n]*(\n|$)(?:[^\S\n]*\n)?/.exec(text.slice(end, end + 400))
  if (indent === null || rest === null) return { start: trimmedBefore(text, start), end, text: '' }
  return { start: start - (indent[1]?.length ?? 0), end: end + rest[0].length, text: '' }
}

function trimmedBefore(text: string, start: number): number {
  return text.charAt(start - 1) === ' ' ? start - 1 : start
}
