import type { ActionStatus, Horizon, IsoDate } from '../model/postmortem.ts'
import { daysBetween } from '../values/calendar.ts'

/** One action as its tracker knows it. */
export interface TrackedAction {
  readonly status: ActionStatus
  /** the day from which its time runs: when it was agreed */
  readonly opened: IsoDate
  readonly due?: IsoDate
  readonly completed?: IsoDate
  readonly horizon?: Horizon
  /** somebody works on it in a pull request */
  readonly pullRequest?: boolean
}

export interface CategoryProgress {
  readonly total: number
  readonly completed: number
  /** percent, one decimal */
  readonly completion_rate: number
  /** days, one decimal; null when no completion date is known */
  readonly average_completion_time: number | null
}

export interface OverallProgress {
  readonly total_actions: number
  readonly completed: number
  readonly in_progress: number
  readonly not_started: number
  readonly completion_rate: number
  readonly on_track: number
  readonly at_risk: number
  readonly overdue: number
}

export type Category = Horizon | 'unscheduled'

/** Progress of a set of actions, with the keys of the dashboard (requirements 154-157); `unscheduled` holds those without a date. */
export interface Progress {
  readonly overallProgress: OverallProgress
  readonly byCategory: Readonly<Record<Category, CategoryProgress>>
}

/** When an open action counts as at risk: little of its time, or few days, left. */
export interface RiskMargin {
  readonly percent: number
  readonly days: number
}

export const defaultRiskMargin: RiskMargin = { percent: 20, days: 3 }

/** Dropped actions are no longer part of the programme and are not counted. */
export function trackProgress(
  actions: readonly TrackedAction[],
  today: IsoDate,
  margin: RiskMargin = defaultRiskMargin,
): Progress {
  const kept = actions.filter(({ status }) => status !== 'dropped')
  const completed = count(kept, 'done')
  const states = kept.map((action) => trackState(action, today, margin))
  const category = (name: Category) =>
    categoryProgress(kept.filter((action) => (action.horizon ?? 'unscheduled') === name))
  return {
    overallProgress: {
      total_actions: kept.length,
      completed,
      in_progress: count(kept, 'in_progress'),
      not_started: count(kept, 'open'),
      completion_rate: percent(completed, kept.length),
      on_track: states.filter((state) => state === 'on_track').length,
      at_risk: states.filter((state) => state === 'at_risk').length,
      overdue: states.filter((state) => state === 'overdue').length,
    },
    byCategory: {
      immediate: category('immediate'),
      short_term: category('short_term'),
      medium_term: category('medium_term'),
      long_term: category('long_term'),
      unscheduled: category('unscheduled'),
    },
  }
}

/** Completed actions, and those without a date, are on track: nothing says otherwise. */
export function trackState(
  action: TrackedAction,
  today: IsoDate,
  margin: RiskMargin = defaultRiskMargin,
): 'on_track' | 'at_risk' | 'overdue' {
  if (action.status === 'done' || action.status === 'dropped' || action.due === undefined) return 'on_track'
  if (action.due < today) return 'overdue'
  if (action.pullRequest === true) return 'on_track'
  const left = daysBetween(today, action.due)
  const whole = daysBetween(action.opened, action.due)
  return left <= margin.days || left * 100 <= margin.percent * whole ? 'at_risk' : 'on_track'
}

function categoryProgress(actions: readonly TrackedAction[]): CategoryProgress {
  const done = actions.filter(({ status }) => status === 'done')
  const days = done.flatMap(({ opened, completed }) =>
    completed === undefined ? [] : [daysBetween(opened, completed)],
  )
  return {
    total: actions.length,
    completed: done.length,
    completion_rate: percent(done.length, actions.length),
    average_completion_time:
      days.length === 0 ? null : oneDecimal(days.reduce((sum, one) => sum + one, 0) / days.length),
  }
}

function count(actions: readonly TrackedAction[], status: ActionStatus): number {
  return actions.filter((action) => action.status === status).length
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : oneDecimal((part / whole) * 100)
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10
}
