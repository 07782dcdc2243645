import { firstMarker } from '../incident/ours/marker.ts'
import type { Phase } from '../incident/phase.ts'
import { labelWords } from '../messages/issue/labelWords.ts'
import { type Announced, statusComment } from '../messages/issue/statusComment.ts'
import type { Policy } from '../policy/policy.ts'
import type { RuledSituation } from './case/situationOf.ts'
import { createMissing, hasLabel, type LabelLook } from './createMissing.ts'
import type { Effect } from './effect.ts'

/** The one status comment, created once and edited from then on. */
export function updateStatus(situation: RuledSituation, announced: Announced): readonly Effect[] {
  const { statusComment: existing, snapshot, facts, phase, troubles } = situation
  const waits =
    phase === 'optional' ||
    phase === 'elsewhere' ||
    phase === 'unconfirmed' ||
    phase === 'skipped' ||
    (phase === 'exempt' && facts.requests.length > 0) ||
    !snapshot.repository.defaultBranch ||
    troubles.length > 0
  const started = existing !== undefined || snapshot.pullRequest !== undefined || waits
  if (!started || phase === 'none' || snapshot.issue.locked) return []
  const body = statusComment(situation, announced)
  if (!existing) return [{ kind: 'add-comment', item: 'status', subject: snapshot.issue.id, body }]
  return sameText(existing.body, body) ? [] : [{ kind: 'edit-comment', comment: existing.id, body }]
}

/** What the status comment's hidden tag says was announced. */
export function announcedBefore({ statusComment }: Pick<RuledSituation, 'statusComment'>): Announced {
  const words = firstMarker(statusComment?.body)?.fields['announced']?.split('+') ?? []
  return (['published', 'closed'] as const).filter((word) => words.includes(word))
}

/** Of the app's state labels exactly the one of the phase is on the incident; people's labels stay untouched. */
export function updateStateLabel({ snapshot, policy, phase }: RuledSituation): readonly Effect[] {
  const looks = stateLabels(policy)
  const wanted = labelOf(phase)
  const subject = snapshot.issue.id
  const wrong = Object.entries(looks)
    .filter(([state, { name }]) => state !== wanted && hasLabel(snapshot.issue.labels, name))
    .map(([, { name }]) => name)
  const look = wanted && looks[wanted]
  return [
    ...(wrong.length > 0 ? [{ kind: 'remove-labels', subject, labels: wrong } as const] : []),
    ...(look && !hasLabel(snapshot.issue.labels, look.name)
      ? [
          ...createMissing(snapshot, Object.values(looks)),
          { kind: 'add-labels', subject, labels: [look.name] } as const,
        ]
      : []),
  ]
}

type State = 'draft' | 'review' | 'approved' | 'published'

export function stateLabels({ labels }: Policy): Readonly<Record<State, LabelLook>> {
  return {
    draft: { name: labels.draft, color: 'fbca04', description: labelWords.draft },
    review: { name: labels.review, color: '1d76db', description: labelWords.review },
    approved: { name: labels.approved, color: '0e8a16', description: labelWords.approved },
    published: { name: labels.published, color: '0e8a16', description: labelWords.published },
  }
}

function labelOf(phase: Phase): State | undefined {
  if (phase === 'draft' || phase === 'review' || phase === 'approved') return phase
  return phase === 'published' || phase === 'closed' ? 'published' : undefined
}

/** Equal but for line ends and trailing white space, which GitHub may change. */
export function sameText(before: string, after: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trimEnd()
  return plain(before) === plain(after)
}
