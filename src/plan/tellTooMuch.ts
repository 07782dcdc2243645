import type { Glimpse } from '../incident/observed/glimpse.ts'
import { isIncidentLabel, isIncidentType } from '../incident/observed/incidentMarks.ts'
import type { TooMuch } from '../incident/observed/tooMuch.ts'
import { isApp } from '../incident/ours/isApp.ts'
import { firstMarker, marker } from '../incident/ours/marker.ts'
import { tooMuchWords } from '../messages/issue/tooMuchWords.ts'
import type { Policy } from '../policy/policy.ts'
import type { Effect, ReportContent } from './effect.ts'
import { checkRunEffects } from './review/checkCommits.ts'
import { commitReport } from './review/commitReport.ts'
import { sameText } from './updateStatus.ts'

/**
 * Tells people that there is more than the app reads, where they stand: on the incident in its status comment, and in the check of
 * each commit that it reports on, which does not pass, since nothing vouches for it any more.
 */
export function tellTooMuch(seen: Glimpse, policy: Policy, found: TooMuch): readonly Effect[] {
  const content: ReportContent = {
    conclusion: 'failure',
    title: tooMuchWords.checkTitle(found),
    summary: tooMuchWords.checkSummary(found),
    annotations: [],
    buttons: [],
  }
  // Of a pull request that was never reported on nobody knows whether it has a postmortem.
  const ours = seen.pullRequests.filter(({ checkRun }) => seen.issue || checkRun || policy.check === 'all')
  return [
    ...ours.flatMap(({ number, head, checkRun }) =>
      checkRunEffects(
        head,
        checkRun,
        commitReport(head, [{ pullRequest: number, content }], { list: [], complete: true }),
      ),
    ),
    ...statusEffects(seen, policy, found),
  ]
}

function statusEffects(
  { issue, comments, repository }: Glimpse,
  policy: Policy,
  found: TooMuch,
): readonly Effect[] {
  const own = comments.find(
    ({ author, body }) => isApp(author, repository.bot) && firstMarker(body)?.kind === 'status',
  )
  if (!issue || issue.locked) return []
  if (own) {
    const body = tooMuchWords.status(marker('status', firstMarker(own.body)?.fields), found)
    return sameText(own.body, body) ? [] : [{ kind: 'edit-comment', comment: own.id, body }]
  }
  const isIncident =
    isIncidentType(issue.type, policy) || issue.labels.some(({ name }) => isIncidentLabel(name, policy))
  if (!isIncident) return []
  const body = tooMuchWords.status(marker('status'), found)
  return [{ kind: 'add-comment', item: 'status', subject: issue.id, body }]
}
