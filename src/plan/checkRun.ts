import type { Oid } from '../incident/key.ts'
import type { CheckRunState } from '../incident/snapshot.ts'
import type { CheckReport, Effect } from './effect.ts'
import { sameAnnotations } from './externalId.ts'

/**
 * Reports on a commit as rarely as possible. GitHub appends the annotations of an update to those already there, so a
 * report whose annotations changed is a new run of the same name: the newest one counts.
 */
export function checkRunEffects(
  head: Oid,
  existing: CheckRunState | undefined,
  report: CheckReport,
): readonly Effect[] {
  if (!existing || !sameAnnotations(existing.externalId, report.externalId)) {
    return [{ kind: 'create-check-run', head, report }]
  }
  if (existing.externalId === report.externalId && existing.completed) return []
  return [{ kind: 'update-check-run', checkRun: existing.id, report }]
}
