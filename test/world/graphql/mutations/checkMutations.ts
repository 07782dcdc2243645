import { type CheckInput, createCheckRun, updateCheckRun } from '../../acts/checkRuns.ts'
import { forbidden, notFound } from '../../acts/refusal.ts'
import type { Annotation, CheckAction, CheckStatus } from '../../state/checks.ts'
import type { Args } from '../connection.ts'
import { checkRunNode } from '../nodes/checkNode.ts'
import { entityById } from '../nodes/entityNode.ts'
import { mustBeAllowed, type Scope } from '../scope.ts'
import { repositoryById } from './codeMutations.ts'
import type { Optional } from './inputs.ts'

interface AnnotationInput {
  readonly path: string
  readonly location: { readonly startLine: number; readonly endLine: number }
  readonly annotationLevel: Annotation['level']
  readonly message: string
  readonly title?: Optional<string>
  readonly rawDetails?: Optional<string>
}

interface RunInput {
  readonly repositoryId: string
  readonly name?: Optional<string>
  readonly status?: Optional<CheckStatus>
  readonly conclusion?: Optional<string>
  readonly externalId?: Optional<string>
  readonly detailsUrl?: Optional<string>
  readonly output?: Optional<{
    readonly title: string
    readonly summary: string
    readonly text?: Optional<string>
    readonly annotations?: Optional<readonly AnnotationInput[]>
  }>
  readonly actions?: Optional<readonly CheckAction[]>
}

function runInput(input: RunInput): CheckInput {
  const { output } = input
  return {
    name: input.name ?? undefined,
    status: input.status ?? undefined,
    conclusion: input.conclusion ?? undefined,
    externalId: input.externalId ?? undefined,
    detailsUrl: input.detailsUrl ?? undefined,
    title: output?.title,
    summary: output?.summary,
    text: output?.text ?? undefined,
    actions: input.actions ?? undefined,
    annotations: output?.annotations?.map((one) => ({
      path: one.path,
      startLine: one.location.startLine,
      endLine: one.location.endLine,
      level: one.annotationLevel,
      title: one.title ?? undefined,
      message: one.message,
      rawDetails: one.rawDetails ?? undefined,
    })),
  }
}

/** Check runs: `checks: write`, and only the app's own can be changed. */
export function checkMutations(scope: Scope): Args {
  return {
    createCheckRun: ({ input }: { input: RunInput & { name: string; headSha: string } }) => {
      const repository = repositoryById(scope, input.repositoryId)
      mustBeAllowed(scope, repository, ['checks'], 'write')
      const run = createCheckRun(scope.hub, scope.app, repository, input.headSha, {
        ...runInput(input),
        name: input.name,
      })
      return { checkRun: checkRunNode(scope, run) }
    },
    updateCheckRun: ({ input }: { input: RunInput & { checkRunId: string } }) => {
      const run = entityById(scope, input.checkRunId)
      if (run.kind !== 'checkRun') throw notFound('Could not resolve to a check run')
      mustBeAllowed(scope, run.suite.repository, ['checks'], 'write')
      if (run.suite.app !== scope.app) throw forbidden('Invalid app_id: the check run belongs to another app')
      updateCheckRun(scope.hub, run, runInput(input))
      return { checkRun: checkRunNode(scope, run) }
    },
  }
}
