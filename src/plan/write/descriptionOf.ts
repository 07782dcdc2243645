import { openingOf } from '../../document/find/sections/openingOf.ts'
import { descriptionTag } from '../../incident/ours/descriptionTag.ts'
import { firstMarker, type MarkerFields } from '../../incident/ours/marker.ts'
import { titleMark } from '../../incident/ours/marks.ts'
import { replaceOwnPart } from '../../incident/ours/ownPart.ts'
import { whyFold } from '../../messages/policy/whyFold.ts'
import {
  pullRequestDescription,
  pullRequestTitle,
} from '../../messages/pullRequest/pullRequestDescription.ts'
import { documentLink } from '../../messages/text/documentLink.ts'
import { inlineText } from '../../messages/text/inlineText.ts'
import { namedReviewers } from '../approval/namedReviewers.ts'
import type { RuledSituation } from '../case/situationOf.ts'
import { isOurs } from '../case/threeWay.ts'
import type { Effect } from '../effect.ts'
import { countable } from '../review/requestReviewers.ts'
import { sameText } from '../updateStatus.ts'
import { writtenFields } from './followFields.ts'

/**
 * The plan as the pull request's body shows it: reviewers who were asked or answered, else those who are set, as far as
 * their approval can count.
 * @param ownDraft the box that stands for a draft; as it is there, unless told
 */
export function descriptionOf(
  situation: RuledSituation,
  ownDraft = situation.snapshot.pullRequest?.ownDraft,
): string {
  const { snapshot, facts, due, phase, policy, ruling, read } = situation
  const requested = snapshot.pullRequest?.requested ?? []
  const reviewed = snapshot.pullRequest?.reviews.map(({ author }) => author.login) ?? []
  const named = countable(snapshot, [...new Set([...requested, ...reviewed])].sort())
  return pullRequestDescription({
    facts,
    issue: snapshot.issue,
    repository: snapshot.repository,
    phase,
    due,
    reviewers: named.length > 0 ? named : countable(snapshot, namedReviewers(snapshot, policy, ruling)),
    approvals: policy.approvals,
    opening: read ? inlineText(openingOf(read.postmortem, 1), 300) : '',
    ...(snapshot.documentPath ? { document: documentLink(snapshot, snapshot.documentPath) } : {}),
    why: whyFold(situation),
    fileActions: policy.fileActions,
    callsOwner: !isStranger(situation),
    written: { ...writtenFields(situation), ...titleField(situation) },
    ...(ownDraft ? { ownDraft } : {}),
  })
}

/** Keeps the plan's part of the body in step; whatever people wrote around it stays, and so does a body without it. */
export function updateDescription(situation: RuledSituation): readonly Effect[] {
  const pullRequest = situation.snapshot.pullRequest
  if (pullRequest?.state !== 'open') return []
  const text = pullRequest.body.replaceAll('\r\n', '\n')
  if (firstMarker(text)?.kind !== 'plan') return []
  const body = replaceOwnPart(text, 'plan', descriptionOf(situation))
  if (body === undefined) return []
  const retitled = isRetitled(situation)
  if (sameText(text, body) && !retitled) return []
  const title = retitled ? { title: pullRequestTitle(situation.facts) } : {}
  return [{ kind: 'update-pull-request', pullRequest: pullRequest.id, body, ...title }]
}

/** Another name of the incident reaches the title as long as nobody changed that. */
function isRetitled({ snapshot, facts }: RuledSituation): boolean {
  const last = descriptionTag(snapshot)['title']
  const now = titleMark(snapshot.pullRequest?.title ?? '')
  return isOurs({ last, now, wanted: titleMark(pullRequestTitle(facts)) })
}

/** Mark of the title that was written last, once the planned writes are done. */
function titleField(situation: RuledSituation): MarkerFields {
  const { snapshot, facts } = situation
  const last = descriptionTag(snapshot)['title']
  if (!snapshot.pullRequest || isRetitled(situation)) return { title: titleMark(pullRequestTitle(facts)) }
  return last === undefined ? {} : { title: last }
}

/** Who may have nothing to do with the repository is named, not called; told only where everybody who does is known. */
function isStranger({
  snapshot: { assignable, assignableComplete },
  facts: { owner },
}: RuledSituation): boolean {
  return assignableComplete && !assignable.some(({ databaseId }) => databaseId === owner?.databaseId)
}
