import type { AppRecord } from './account.ts'
import type { Repository } from './repository.ts'

export type CheckStatus = 'QUEUED' | 'IN_PROGRESS' | 'COMPLETED' | 'WAITING' | 'PENDING'

export interface Annotation {
  readonly path: string
  readonly startLine: number
  readonly endLine: number
  readonly level: 'NOTICE' | 'WARNING' | 'FAILURE'
  readonly title: string | undefined
  readonly message: string
  /** what unfolds below the message */
  readonly rawDetails: string | undefined
}

export interface CheckAction {
  readonly label: string
  readonly description: string
  readonly identifier: string
}

/** One app's check runs on one commit. */
export interface CheckSuite {
  readonly kind: 'checkSuite'
  readonly id: string
  readonly databaseId: number
  readonly repository: Repository
  readonly app: AppRecord
  readonly head: string
  readonly createdAt: string
  /** newest last */
  readonly runs: CheckRun[]
}

export interface CheckRun {
  readonly kind: 'checkRun'
  readonly id: string
  readonly databaseId: number
  readonly suite: CheckSuite
  name: string
  status: CheckStatus
  conclusion: string | undefined
  externalId: string | undefined
  detailsUrl: string | undefined
  title: string | undefined
  summary: string | undefined
  text: string | undefined
  annotations: Annotation[]
  actions: readonly CheckAction[]
  startedAt: string
  completedAt: string | undefined
}

const fortnight = 14 * 24 * 3_600_000

/** A run as it stands now: one that was not finished within 14 days is stale. */
export function standing(run: CheckRun, now: string): Pick<CheckRun, 'status' | 'conclusion'> {
  const old = Date.parse(now) - Date.parse(run.startedAt) > fortnight
  return run.status !== 'COMPLETED' && old ? { status: 'COMPLETED', conclusion: 'STALE' } : run
}
