import type { ActionItem, Postmortem } from '../../model/postmortem.ts'

const declined = /^\W*(no action|none\b|n\/a|not applicable|accepted\s*:|no prevention|no detection)/i

/** The action items that somebody has to do: not the dropped ones, and not decisions such as `no action: …`. */
export function trackedActions({ actions, text }: Postmortem): readonly ActionItem[] {
  return actions.filter(({ status, action, span }) => {
    const opening = text.slice(span.start, Math.min(span.end, span.start + 80))
    return status.value !== 'dropped' && !declined.test(action.text) && !declined.test(opening)
  })
}
