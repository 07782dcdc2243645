import { saying } from '../../language/compile/saying.ts'
import type { Postmortem } from '../../model/postmortem.ts'
import { hasWording } from '../hasWording.ts'
import { coaching } from '../levels.ts'
import type { Rule } from '../rule.ts'
import { causeSections } from './causeSections.ts'

const several = saying('severalCauses')

export const single: Rule = {
  id: 'cause/single',
  convention: true,
  reason:
    'Incidents need several things to coincide; what hid the fault or made it worse is often easier to fix.',
  levels: coaching,
  examples: {
    good: [
      '## Root cause\n\nA lock was held too long. It was also not visible in any of the dashboards that the team was using, and the alert went to the wrong team.\n',
      '## Root cause\n\n- A lock was held too long.\n- No alert looked at waiting requests.\n',
    ],
    bad: [
      '## Root cause\n\nThe lock was held for the whole of the batch, and the readers were waiting for it to end.\n',
    ],
  },
  check: (postmortem) => {
    const [only, ...rest] = causeSections(postmortem)
    if (only === undefined || rest.length > 0 || only.name !== 'root_cause') return []
    if (postmortem.factors.length > 0 || postmortem.whys.length > 0) return []
    const body = postmortem.prose.slice(only.body.start, only.body.end)
    if (!hasWording(body) || several.test(body) || countEntries(postmortem, only.body) > 1) return []
    const message =
      'One cause is named. What else made it possible, hid it, or made it worse? A line for each under “Contributing factors” is enough.'
    return [{ at: only.title, message }]
  },
}

function countEntries(
  { entries }: Postmortem,
  body: { readonly start: number; readonly end: number },
): number {
  return entries.filter(({ start }) => start >= body.start && start < body.end).length
}
