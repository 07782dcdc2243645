import type { InstallationId } from '../../incident/key.ts'
import type { Effect } from '../../plan/effect.ts'

/**
 * How much may be created in an installation. GitHub asks for a second between requests that create, and takes 80 creations a
 * minute and 500 an hour (REST documentation, “Best practices” and “Rate limits”); beyond it refuses for long.
 */
export interface Allowance {
  /** how many creations may be sent now, and when there is room again where there is none */
  room(installation: InstallationId): { readonly most: number; readonly again: Date }
  /** notes a request with so many creations; answers the milliseconds to wait before it is sent */
  take(installation: InstallationId, creations: number): number
}

const second = 1000
const windows = [
  { milliseconds: 60 * second, most: 80 },
  { milliseconds: 3600 * second, most: 500 },
] as const
const longest = windows[1].milliseconds

/** Whether it makes something that people are told of, which is what GitHub counts. */
export function creates({ kind }: Effect): boolean {
  return kind === 'add-comment' || kind === 'request-reviewers' || made.has(kind)
}

const made: ReadonlySet<Effect['kind']> = new Set([
  'create-pull-request',
  'create-issue',
  'create-label',
  'create-milestone',
])

export function createAllowance(clock: () => Date): Allowance {
  const taken = new Map<InstallationId, { at: number; creations: number }[]>()

  // A time far ahead of the clock was noted before somebody set the clock back.
  const lately = (installation: InstallationId, milliseconds: number) =>
    (taken.get(installation) ?? []).filter(({ at }) => Math.abs(clock().getTime() - at) < milliseconds)

  return {
    room(installation) {
      const rooms = windows.map(({ milliseconds, most }) => {
        const sent = lately(installation, milliseconds)
        const used = sent.reduce((sum, { creations }) => sum + creations, 0)
        return { most: Math.max(0, most - used), again: (sent[0]?.at ?? clock().getTime()) + milliseconds }
      })
      const most = Math.min(...rooms.map((one) => one.most))
      const again = Math.max(...rooms.filter((one) => one.most === 0).map((one) => one.again), 0)
      return { most, again: new Date(again) }
    },
    take(installation, creations) {
      const now = clock().getTime()
      const kept = lately(installation, longest)
      const at = Math.max(now, (kept.at(-1)?.at ?? 0) + second)
      taken.set(installation, [...kept, { at, creations }])
      return at - now
    },
  }
}
