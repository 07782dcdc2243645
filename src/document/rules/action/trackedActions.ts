import type { ActionItem, Postmortem } from '../../model.ts'

const declined = /^\W*(no action|none\b|n\/a|not applicable|accepted\s*:|no prevention|no detection)/i

/** The action items that somebody has to do: not the dropped ones, and not decisions such as `no action: …`. */
export function trackedActions(postmortem: Postmortem): readonly ActionItem[] {
  return postmortem.actions.filter(
    (item) => item.status.value !== 'dropped' && !declined.test(item.action.text),
  )
}
