import type { NodeId } from '../../incident/key.ts'
import { limits } from '../../incident/ours/limits.ts'
import { checkName } from '../../incident/ours/ownNames.ts'
import type { Annotation, CheckReport } from '../../plan/effect.ts'
import { createCheckRun, updateCheckRun } from '../generated/operations.ts'
import { type Call, call } from './call.ts'
import type { Item } from './item.ts'

const standingOf = {
  success: { status: 'COMPLETED', conclusion: 'SUCCESS' },
  failure: { status: 'COMPLETED', conclusion: 'FAILURE' },
  action_required: { status: 'COMPLETED', conclusion: 'ACTION_REQUIRED' },
  pending: { status: 'IN_PROGRESS' },
} as const
const levelOf = { notice: 'NOTICE', warning: 'WARNING', failure: 'FAILURE' } as const

/**
 * Creates a check run, or (`continued`) appends further annotations to it. Only the call with the last annotations
 * carries the report's hash: a run that was never finished is taken for no report at all.
 */
export function createCheckRunCall(
  repositoryId: NodeId,
  headSha: string,
  report: CheckReport,
  continued: Item['continued'],
): Call {
  const from = continued?.from ?? 0
  const annotations = report.annotations.slice(from, from + limits.annotations).map(toAnnotation)
  const last = from + limits.annotations >= report.annotations.length
  const input = {
    repositoryId,
    ...standingOf[report.conclusion],
    output: { title: report.title, summary: report.summary, annotations },
    actions: report.buttons,
    ...(last ? { externalId: report.externalId } : {}),
  }
  return continued
    ? call(updateCheckRun, { ...input, checkRunId: continued.checkRun })
    : call(createCheckRun, { ...input, name: checkName, headSha })
}

/** Changes what a check run says; its annotations stay, because sending them again would repeat them. */
export function updateCheckRunCall(repositoryId: NodeId, checkRunId: string, report: CheckReport): Call {
  return call(updateCheckRun, {
    repositoryId,
    checkRunId,
    ...standingOf[report.conclusion],
    externalId: report.externalId,
    output: { title: report.title, summary: report.summary },
    actions: report.buttons,
  })
}

function toAnnotation({ path, startLine, endLine, level, title, message, details }: Annotation) {
  return {
    path,
    location: { startLine, endLine },
    annotationLevel: levelOf[level],
    title,
    message,
    ...(details === undefined ? {} : { rawDetails: details }),
  }
}
