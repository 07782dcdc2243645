import { isLinked } from '../../incident/actionRow.ts'
import { isOfRows } from '../../incident/blocker.ts'
import { documentUrl } from '../../incident/document/documentUrl.ts'
import { isApp } from '../../incident/ours/isApp.ts'
import { closingSummary } from '../../messages/issue/closingSummary.ts'
import type { Announced } from '../../messages/issue/statusComment.ts'
import type { RuledSituation } from '../case/situationOf.ts'
import type { Effect } from '../effect.ts'
import { announcedBefore } from '../updateStatus.ts'

/** The end of the loop (requirements 136, 141, 145): signals, closing summary, and the incident closed as completed. */
export interface Publishing {
  readonly effects: readonly Effect[]
  /** what was surely announced; a signal of these effects is noted by the next pass, when GitHub has taken it */
  readonly announced: Announced
  /** the incident is closed by these effects */
  readonly closes: boolean
}

/**
 * @param sent items that were surely sent
 *
 * After the merge: `postmortem_published` at once, if the postmortem was complete and approved; with nothing left to do also the summary, the closing and
 * `incident_closed`. An incident that people reopen after the summary is left to them.
 */
export function publishAndClose(situation: RuledSituation, sent: readonly string[]): Publishing {
  const { snapshot, phase, blockers } = situation
  const before = announcedBefore(situation)
  if (phase !== 'published' && phase !== 'closed') return { effects: [], announced: before, closes: false }
  const closes = phase === 'published' && blockers.length === 0
  const wanted = wantedSignals(situation, closes)
  const fresh = wanted.filter((word) => !before.includes(word))
  return {
    effects: [
      ...(closes && !snapshot.issue.locked ? [summary(situation)] : []),
      ...(snapshot.issue.open && (closes || (phase === 'closed' && !reopenedSince(situation)))
        ? [{ kind: 'close-issue', issue: snapshot.issue.id, as: 'completed' } as const]
        : []),
      ...fresh.map((word) => signal(situation, word)),
    ],
    announced: wanted.filter((word) => before.includes(word) || sent.includes(itemOf(word))),
    closes,
  }
}

/** What was merged past the check is not announced as published until it is mended. */
function wantedSignals({ phase, blockers }: RuledSituation, closes: boolean): Announced {
  if (closes || phase === 'closed') return ['published', 'closed']
  return blockers.every(isOfRows) ? ['published'] : []
}

function summary(situation: RuledSituation): Effect {
  return {
    kind: 'add-comment',
    item: 'closing',
    subject: situation.snapshot.issue.id,
    body: closingSummary(situation),
  }
}

const itemOf = (word: Announced[number]) => `dispatch-${word}`

function signal(situation: RuledSituation, word: Announced[number]): Effect {
  const { facts, snapshot, read } = situation
  const path = snapshot.documentPath
  return {
    kind: 'dispatch',
    item: itemOf(word),
    event: word === 'published' ? 'postmortem_published' : 'incident_closed',
    payload: {
      id: facts.id,
      issue: snapshot.issue.number,
      pull_request: snapshot.pullRequest?.number ?? null,
      severity: facts.severity,
      document: path ? { path, url: documentUrl(snapshot, path) } : null,
      actions: (read?.rows ?? []).filter(isLinked).length,
    },
  }
}

function reopenedSince({ snapshot, closingComment }: RuledSituation): boolean {
  const ours = snapshot.history.findLast(
    ({ kind, actor }) => kind === 'closed' && isApp(actor, snapshot.repository.bot),
  )
  const closed = closingComment?.createdAt ?? ours?.at ?? ''
  return snapshot.history.some((event) => event.kind === 'reopened' && event.at > closed)
}
