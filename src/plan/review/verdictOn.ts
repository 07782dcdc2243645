import type { Finding, Level } from '../../document/model/postmortem.ts'
import { checkSummary } from '../../messages/check/checkSummary.ts'
import { checkTitle } from '../../messages/check/checkTitle.ts'
import { draftRemarks } from '../../messages/check/draftRemarks.ts'
import { ruleDetails } from '../../messages/check/ruleDetails.ts'
import { shownRemarks } from '../../messages/check/shownRemarks.ts'
import { whyFold } from '../../messages/policy/whyFold.ts'
import type { RuledSituation } from '../case/situationOf.ts'
import type { Annotation, ReportContent } from '../effect.ts'

/**
 * What the merge gate says of a pull request with a postmortem. `neutral` and `skipped` would count as passing on GitHub, so an
 * unmet gate is never those.
 */
export function verdictOn(situation: RuledSituation): ReportContent {
  const path = situation.snapshot.documentPath
  return {
    conclusion: conclusion(situation),
    title: checkTitle(situation),
    summary: checkSummary(situation, whyFold(situation)),
    buttons: (situation.read?.fixes ?? []).map(({ id, label, description }) => ({
      identifier: id,
      label,
      description,
    })),
    annotations: path ? remarks(path, situation) : [],
  }
}

/** While it is a draft, what each section lacks; from review on, each line. */
function remarks(path: string, { read, snapshot }: RuledSituation): readonly Annotation[] {
  if (!read) return []
  if (!snapshot.pullRequest?.draft)
    return shownRemarks(read.findings).map((finding) => annotation(path, finding))
  return draftRemarks(read.postmortem, read.findings).map(({ line, level, title, message }) => ({
    path,
    startLine: line,
    endLine: line,
    level,
    title,
    message,
  }))
}

// In draft nothing has failed yet; what people still have to decide is theirs; the rest is to be mended.
function conclusion({ blockers, snapshot, policy }: RuledSituation): ReportContent['conclusion'] {
  if (snapshot.pullRequest?.draft) return policy.drafts === 'pending' ? 'pending' : 'action_required'
  if (blockers.length === 0) return 'success'
  const review = new Set(['approvals', 'changes-requested', 'not-labelled', 'false-alarm'])
  return blockers.every(({ kind }) => review.has(kind)) ? 'action_required' : 'failure'
}

const levels = { notice: 'notice', warning: 'warning', error: 'failure' } as const satisfies Record<
  Level,
  Annotation['level']
>

function annotation(path: string, finding: Finding): Annotation {
  return {
    path,
    startLine: finding.line,
    endLine: Math.max(finding.line, finding.endLine),
    level: levels[finding.level],
    title: finding.rule,
    message: finding.message,
    details: ruleDetails(finding.rule),
  }
}
