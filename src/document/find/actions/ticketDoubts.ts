import type { ActionItem } from '../../model/postmortem.ts'
import { isPlaceholder } from '../../values/isPlaceholder.ts'
import { isBlank } from './isBlank.ts'

/** Whose issues a number alone means. */
export interface Home {
  readonly owner: string
  readonly name: string
}

/**
 * Whether the place of the ticket says something that is no ticket: a key without a form, a remark. It is somebody's, and stays.
 * @param trackers names that tickets of the team's other trackers begin with
 */
export function isUnreadTicket(item: Pick<ActionItem, 'ticket'>, trackers: readonly string[] = []): boolean {
  const { value, text } = item.ticket
  return value === undefined && !isBlank(text) && !isPlaceholder(text) && !isOfTracker(item, trackers)
}

/** Whether it names a ticket of a tracker by a form of the team's own: `INC0012345`, `PLAT 12`. */
export function isOfTracker(
  { ticket: { value, text } }: Pick<ActionItem, 'ticket'>,
  trackers: readonly string[],
): boolean {
  const said = text.toLowerCase()
  return (
    value === undefined && /\d/.test(said) && trackers.some((name) => said.startsWith(name.toLowerCase()))
  )
}

/**
 * The issue that an item names, the same for every way of writing it: `acme/shop#7`.
 * @param home absent where nobody knows in which repository the document stands
 */
export function namedIssue(
  { ticket: { value } }: Pick<ActionItem, 'ticket'>,
  home?: Home,
): string | undefined {
  if (value?.kind !== 'issue') return undefined
  const owner = value.owner ?? home?.owner ?? ''
  const name = value.repository ?? home?.name ?? ''
  return `${owner}/${name}#${value.number}`.toLowerCase()
}

/** The items that name an issue which another item names, too: which of them it is for, nobody can say. */
export function sharingTickets<T extends Pick<ActionItem, 'ticket'>>(
  items: readonly T[],
  home?: Home,
): ReadonlySet<T> {
  const byIssue = Map.groupBy(items, (item) => namedIssue(item, home))
  byIssue.delete(undefined)
  return new Set([...byIssue.values()].filter(({ length }) => length > 1).flat())
}
