import { phrases, wordOf } from '../language/compile/gather.ts'
import { saidWord } from '../language/compile/saying.ts'
import type { ActionItem, Postmortem } from '../model/postmortem.ts'

/** Begins a decision instead of something to do: `no action: …`, `accepted: …`. */
const declined = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:${wordOf(
    phrases('noAction', 'none'),
  )}|${saidWord('noPrevention')}|${saidWord('noDetection')}|${saidWord('accepted')}\s*:)`,
  'iu',
)

/** The action items that somebody has to do: not the dropped ones, and not decisions such as `no action: …`. */
export function trackedActions({ actions, text }: Postmortem): readonly ActionItem[] {
  return actions.filter(({ status, action, span }) => {
    const opening = text.slice(span.start, Math.min(span.end, span.start + 80))
    return status.value !== 'dropped' && !declined.test(action.text) && !declined.test(opening)
  })
}
