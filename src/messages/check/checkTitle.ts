import { plural } from '../../document/rules/plural.ts'
import { isLinked } from '../../incident/actionRow.ts'
import type { Blocker } from '../../incident/blocker.ts'
import type { Situation } from '../../incident/situation.ts'

/**
 * The check's title: the verdict first, then where things stand: `Ready to merge · 1 of 1 approval · 5 of 5 actions linked`,
 * `Waiting for 1 approval · …`, `2 to fix · …`, `Draft · 12 to fill in · …`.
 */
export function checkTitle(situation: Situation): string {
  const { snapshot, phase, blockers } = situation
  if (phase === 'false-alarm') return 'Paused: the incident was a false alarm'
  if (phase === 'unlabelled') return 'Paused: no longer marked as an incident'
  const [lead, ...more] = snapshot.pullRequest?.draft ? ['Draft', filling(situation)] : verdict(blockers)
  return [lead ?? 'Ready to merge', ...more, ...standing(situation, lead)].join(' · ')
}

function filling({ read }: Situation): string {
  if (!read) return 'no document'
  const count = read.findings.filter(({ level }) => level !== 'notice').length
  return count === 0 ? 'complete' : `${count} to fill in`
}

/** What keeps the merge, the weightiest first; what is counted anyway is said only when it is that one. */
function verdict(blockers: readonly Blocker[]): readonly string[] {
  const known = order.flatMap((kind) => blockers.filter((blocker) => blocker.kind === kind))
  const [first, ...rest] = known.map((blocker) => ({ kind: blocker.kind, words: words(blocker) }))
  if (!first) return []
  const more = rest.filter(({ kind }) => kind !== 'approvals' && kind !== 'unfiled')
  return [first.words, ...more.map((one) => one.words.charAt(0).toLowerCase() + one.words.slice(1))]
}

const order: readonly Blocker['kind'][] = [
  'issues-disabled',
  'configuration',
  'several-incidents',
  'several-documents',
  'document-missing',
  'document-binary',
  'document-too-large',
  'document-too-slow',
  'findings',
  'too-many-actions',
  'not-an-issue',
  'other-base',
  'closes-incident',
  'changes-requested',
  'unfiled',
  'approvals',
  'not-labelled',
  'false-alarm',
]

function words(blocker: Blocker): string {
  switch (blocker.kind) {
    case 'issues-disabled':
      return 'Issues are switched off'
    case 'configuration':
      return 'Policy of the base branch is not readable'
    case 'several-incidents':
      return 'Several incidents in one pull request'
    case 'several-documents':
      return 'Several postmortems in one pull request'
    case 'document-missing':
      return 'No document'
    case 'document-binary':
      return 'Document is not text'
    case 'document-too-large':
      return 'Document is too large'
    case 'document-too-slow':
      return 'Document takes too long to read'
    case 'findings':
      return `${blocker.count} to fix`
    case 'too-many-actions':
      return 'Too many actions'
    case 'not-an-issue':
      return `Ticket on line ${blocker.line} to correct`
    case 'other-base':
      return `Goes into ${blocker.base}, not ${blocker.wanted}`
    case 'closes-incident':
      return 'Would close the incident'
    case 'changes-requested':
      return 'Changes requested'
    case 'unfiled':
      return `${plural(blocker.count, 'action')} to link`
    case 'approvals':
      return `Waiting for ${plural(blocker.need - blocker.have, 'approval')}`
    case 'false-alarm':
      return 'The incident was a false alarm'
    case 'not-labelled':
      return 'No incident label'
  }
}

function standing({ snapshot, read, approvals }: Situation, lead: string | undefined): readonly string[] {
  const waits = lead?.startsWith('Waiting for ') ?? false
  const silenced = read?.silenced.filter(({ holds }) => holds).length ?? 0
  return [
    ...(read && waits && read.later.length > 0 ? [`${read.later.length} to fix before the merge`] : []),
    ...(snapshot.pullRequest?.draft || waits
      ? []
      : [`${approvals.approvedBy.length} of ${plural(approvals.needed, 'approval')}`]),
    ...(read ? [linked(read.rows)] : []),
    ...(silenced > 0 ? [`${silenced} silenced`] : []),
  ]
}

function linked(rows: NonNullable<Situation['read']>['rows']): string {
  return rows.length === 0
    ? 'no actions'
    : `${rows.filter(isLinked).length} of ${plural(rows.length, 'action')} linked`
}
