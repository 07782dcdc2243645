import type { Oid } from '../../incident/key.ts'
import type { OpenPullRequests } from '../../incident/observed/openPullRequests.ts'
import type { Change, CheckRunState } from '../../incident/observed/pullRequestState.ts'
import type { CheckReport, Effect, ReportContent } from '../effect.ts'
import { commitReport, type JudgedPullRequest } from './commitReport.ts'
import { sameAnnotations } from './externalId.ts'

/** An open pull request, with what is to be said of it. */
export interface JudgedChange {
  readonly change: Change
  readonly content: ReportContent
}

export interface Checks {
  /** the commits that are reported on */
  readonly commits: readonly Oid[]
  readonly effects: readonly Effect[]
  /** one of the effects takes back a check that passed */
  readonly takesBack: boolean
  /** a check would begin to pass, and not every open pull request is known */
  readonly needsAll: boolean
}

/**
 * Reports on the head commits of pull requests and, where they wait in a merge queue, on the commits that the queue would merge: it
 * waits for required checks there. What to mend, and the buttons for it, belong to the pull request alone.
 * @param isOurs whether a commit with these pull requests is the business of the key that asks
 */
export function checkCommits(
  judged: readonly JudgedChange[],
  open: OpenPullRequests,
  isOurs: (changes: readonly Change[]) => boolean,
): Checks {
  const all = new Set(
    judged.flatMap(({ change }) => [change.head, ...(change.mergeGroup ? [change.mergeGroup.head] : [])]),
  )
  const reports = [...all]
    .map((commit) => ({ commit, at: judged.filter(({ change }) => isAt(commit, change)) }))
    .filter(({ at }) => isOurs(at.map(({ change }) => change)))
    .map(({ commit, at }) => verdictOn(commit, at, open))
  return {
    commits: reports.map(({ commit }) => commit),
    effects: reports.flatMap(({ commit, run, report }) => checkRunEffects(commit, run, report)),
    takesBack: reports.some(({ run, report }) => passes(run) && report.conclusion !== 'success'),
    needsAll:
      !open.complete && reports.some(({ run, report }) => !passes(run) && report.conclusion === 'success'),
  }
}

interface Spoken extends JudgedPullRequest {
  readonly run: CheckRunState | undefined
}

function isAt(commit: Oid, { head, mergeGroup }: Change): boolean {
  return head === commit || mergeGroup?.head === commit
}

function verdictOn(commit: Oid, judged: readonly JudgedChange[], open: OpenPullRequests) {
  const [first, ...others] = judged.map((one) => spokenAt(commit, one))
  if (!first) throw new RangeError('no pull request is at this commit')
  const run = [first, ...others].find((one) => one.run !== undefined)?.run
  return { commit, run, report: commitReport(commit, [first, ...others], open) }
}

function spokenAt(commit: Oid, { change, content }: JudgedChange): Spoken {
  const { number: pullRequest, head, checkRun, mergeGroup } = change
  if (head === commit) return { pullRequest, content, run: checkRun }
  return { pullRequest, content: { ...content, annotations: [], buttons: [] }, run: mergeGroup?.checkRun }
}

/** Whether a check run lets a merge through. */
export function passes(run: CheckRunState | undefined): boolean {
  return run?.completed === true && run.conclusion === 'success'
}

/**
 * Reports on a commit as rarely as possible. GitHub appends the annotations of an update to those already there, so a
 * report whose annotations changed is a new run of the same name: the newest one counts. A run that has ended is not begun again,
 * and one that GitHub ended as stale, as it does after 14 days, speaks no more.
 */
export function checkRunEffects(
  head: Oid,
  existing: CheckRunState | undefined,
  report: CheckReport,
): readonly Effect[] {
  const ends = report.conclusion !== 'pending'
  const over = existing?.completed === true && (!ends || existing.conclusion === 'stale')
  if (existing?.externalId === report.externalId && existing.completed === ends) return []
  if (!existing || over || !sameAnnotations(existing.externalId, report.externalId)) {
    // The same run again is only what a lagging read would make; after another run it is news.
    const item = `check ${head.slice(0, 12)} ${report.externalId} after ${existing?.id ?? 'none'}`
    return [{ kind: 'create-check-run', item, head, report }]
  }
  return [{ kind: 'update-check-run', checkRun: existing.id, report }]
}
