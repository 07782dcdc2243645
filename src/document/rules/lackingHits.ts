import type { ActionItem, Postmortem } from '../model/postmortem.ts'
import { quoted } from './quoted.ts'
import type { Hit } from './rule.ts'

const few = 2

/**
 * One hit for each action that lacks something its table has a column for. Lists and tables without the column get one hit
 * together, since there the same word is missing everywhere.
 * @param say what is wrong and what to do, from the subject: `“Alert on queue depth” has` or `“Alert on queue depth” and 3 more have`
 */
export function lackingHits(
  items: readonly ActionItem[],
  { tables }: Postmortem,
  column: string,
  say: (subject: string) => string,
): readonly Hit[] {
  const hasCell = ({ place }: ActionItem) =>
    place.in === 'table' && (tables[place.table]?.columns.includes(column) ?? false)
  const bare = items.filter((item) => !hasCell(item))
  const single = bare.length > few ? items.filter(hasCell) : items
  const [first] = bare
  const together =
    first === undefined || bare.length <= few
      ? []
      : [{ at: first.action, message: say(`${nameOf(first)} and ${bare.length - 1} more have`) }]
  return [...single.map((item) => ({ at: item.action, message: say(`${nameOf(item)} has`) })), ...together]
}

function nameOf({ title, action }: ActionItem): string {
  return quoted(title || action.text)
}
