import type { Placeholder, Postmortem } from '../../model/postmortem.ts'
import { findDate } from '../../values/readDate.ts'

/** The placeholders that are gaps in this document: not those in code, in quotations, and not dates or link labels in brackets. */
export function openPlaceholders({ placeholders, text }: Postmortem): readonly Placeholder[] {
  const labels = linkLabels(text)
  return placeholders.filter(
    (one) => !isSaidOnly(text, one) && !labels.has(one.text.slice(1, -1).toLowerCase()),
  )
}

function isSaidOnly(text: string, { start, text: words, form }: Placeholder): boolean {
  const before = text.slice(Math.max(0, start - 500), start).replace(/^.*\n/s, '')
  if (before.split('`').length % 2 === 0) return true
  return form === 'bracket' && (/^\s*>/.test(before) || findDate(words, { date: '2000-01-01' }) !== undefined)
}

/** Labels of reference links: `[the graph]` is no gap when the document says `[the graph]: https://…`. */
function linkLabels(text: string): ReadonlySet<string> {
  const definitions = text.matchAll(/^ {0,3}\[([^\]\n]{1,200})\]:/gm)
  return new Set([...definitions].map((match) => (match[1] ?? '').toLowerCase()))
}
