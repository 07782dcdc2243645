import type { MilestoneState } from '../../incident/observed/snapshot.ts'

export type MilestoneChoice =
  | { readonly kind: 'existing'; readonly id: MilestoneState['id'] }
  | { readonly kind: 'create'; readonly title: string; readonly due: string }

/** Chooses milestones for due dates, remembering those it decided to create, so that one month gets one milestone. */
export interface MilestoneChooser {
  /** @param due `YYYY-MM-DD` */
  choose(due: string): MilestoneChoice
}

/**
 * The earliest open milestone due on or after the date, at most a quarter later: one that is due some day in 2099 says nothing about
 * this one. Else one of the date's month, due on its last day. A month's
 * title that a closed milestone holds gets a number behind it: titles are unique on GitHub, closed ones included.
 */
export function milestoneChooser(existing: readonly MilestoneState[]): MilestoneChooser {
  const open = existing
    .flatMap((milestone) => (milestone.open && milestone.due ? [{ ...milestone, due: milestone.due }] : []))
    .sort((a, b) => a.due.localeCompare(b.due) || a.number - b.number)
  const titles = new Set(existing.map((milestone) => milestone.title.toLowerCase()))
  const created = new Map<string, MilestoneChoice>()
  return {
    choose(due) {
      const fitting = open.find(
        (milestone) => milestone.due >= due && daysBetween(due, milestone.due) <= quarter,
      )
      if (fitting) return { kind: 'existing', id: fitting.id }
      const month = due.slice(0, 7)
      const known = created.get(month)
      if (known) return known
      const choice = { kind: 'create', title: freeTitle(month, titles), due: lastDayOf(month) } as const
      created.set(month, choice)
      return choice
    },
  }
}

const quarter = 92

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

function freeTitle(month: string, taken: ReadonlySet<string>): string {
  const title = `Postmortem actions ${month}`
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? title : `${title} (${count})`
    if (!taken.has(candidate.toLowerCase())) return candidate
  }
}

function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year ?? 0, number ?? 1, 0)).toISOString().slice(0, 10)
}
