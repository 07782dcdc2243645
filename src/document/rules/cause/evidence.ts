import { coaching } from '../levels.ts'
import type { Rule } from '../rule.ts'
import { causeSections } from './causeSections.ts'

const shown = /`|https?:\/\/|\]\(|!\[|(^|[\s(])#\d+|\b[0-9a-f]{7,40}\b|<img|^ {4}|^\t/m

export const evidence: Rule = {
  id: 'cause/evidence',
  convention: true,
  reason:
    'A cause is easier to trust, and to correct, when the log, graph or change it follows from can be opened.',
  levels: coaching,
  examples: {
    good: ['## Root cause\n\nThe lock was held too long, see [the graph](https://example.com/graph).\n'],
    bad: ['## Root cause\n\nThe lock was held too long.\n'],
  },
  check: (postmortem) => {
    const sections = causeSections(postmortem)
    const [first] = sections
    if (first === undefined) return []
    if (sections.some(({ span }) => shown.test(postmortem.text.slice(span.start, span.end)))) return []
    const message =
      'The cause names no evidence. Link or quote what shows it: a graph, a log line, the change, a reproduction.'
    return [{ at: first.title, message }]
  },
}
