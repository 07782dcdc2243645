import { saidWord } from '../../language/compile/saying.ts'
import { optional } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Rule } from '../rule.ts'
import { templateText } from '../templateText.ts'

const accepted = new RegExp(String.raw`${saidWord('accepted')}\s*:`, 'iu')
const on = { levels: { 'action/orphan-finding': 'notice' } } as const
const text = (finding: string) =>
  `## What went wrong\n\n- ${finding}\n\n## Action items\n\n| Action | Owner |\n| --- | --- |\n| Alert on queue depth | @mar |\n`

export const orphanFinding: Rule = {
  id: 'action/orphan-finding',
  convention: true,
  reason: 'Whatever went wrong should lead to an action or to the decision to live with it.',
  levels: optional,
  examples: {
    good: [
      { text: text('Nothing alerted when the queue grew'), settings: on },
      { text: text('The runbook was out of date (accepted: the service is retired)'), settings: on },
      text('The runbook was out of date'),
    ],
    bad: [{ text: text('The runbook was out of date'), settings: on }],
  },
  check: (postmortem) => {
    const isTemplate = templateText(postmortem)
    const covered = stems(postmortem.actions.map(({ action }) => action.text).join(' '))
    return postmortem.wentWrong
      .filter((finding) => finding.text !== '' && !isTemplate(finding) && !accepted.test(finding.text))
      .filter((finding) => ![...stems(finding.text)].some((word) => covered.has(word)))
      .map((finding) => ({
        at: finding,
        message: `No action seems to follow from ${quoted(finding.text)}. Add one, or write “accepted: …” and the reason.`,
      }))
  },
}

/** Beginnings of the longer words, to compare different forms of them. */
function stems(words: string): ReadonlySet<string> {
  return new Set((words.toLowerCase().match(/[\p{L}\p{N}]{5,}/gu) ?? []).map((word) => word.slice(0, 5)))
}
