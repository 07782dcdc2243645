import { saying } from '../../language/compile/saying.ts'
import { advising } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Rule } from '../rule.ts'
import { trackedActions } from '../trackedActions.ts'

const table = (action: string) =>
  `## Action items\n\n| Action | Owner |\n| --- | --- |\n| ${action} | @mar |\n`

const better = saying('makeBetter')

export const weakVerb: Rule = {
  id: 'action/weak-verb',
  reason: 'An action without an end state cannot be finished; what will exist afterwards can be checked.',
  levels: advising,
  examples: {
    good: [
      table('Alert when more than 1 % of requests fail for 5 minutes'),
      table('Review the index of the orders table'),
    ],
    bad: [
      table('Investigate alerting'),
      table('Make the runbook better'),
      table('Look into the retry queue'),
    ],
  },
  check: (postmortem, { settings }) => {
    const weak = settings.words.weakVerbs.map((verb) => verb.toLowerCase())
    return trackedActions(postmortem).flatMap((item) => {
      if (item.status.value === 'done') return []
      const title = item.title.toLowerCase()
      const verb = weak.find(
        (one) => title.startsWith(one) && !/^[\p{L}\p{N}]/u.test(title.slice(one.length)),
      )
      const words = verb === undefined ? better.exec(item.title)?.[0] : item.title.slice(0, verb.length)
      if (words === undefined) return []
      const message = `${quoted(words)} names no end state. What will exist when this is done: a written finding, an alert, a limit?`
      return [{ at: item.action, message }]
    })
  },
}
