import type { InstallationId } from '../../../incident/key.ts'
import { PassingError } from '../../../reconcile/errors.ts'
import type { Connection } from '../../connect/connection.ts'
import { answerFailure, readFailure } from '../../connect/failure.ts'
import { type GraphqlError, isLimited, isTooHeavy, readGraphqlAnswer } from '../../connect/graphqlErrors.ts'
import { judgeAnswer } from '../../connect/judgeAnswer.ts'
import { limitUntil } from '../../connect/limitUntil.ts'
import type { Operation } from '../../generated/operations.ts'

export interface Question<Answer, Variables extends object> {
  readonly installation: InstallationId
  readonly operation: Operation<Answer, Variables>
  readonly variables: Variables
  /** for messages: "reading incident 42" */
  readonly doing: string
  /** errors that are answers: what they stand for is not there */
  readonly excused?: (error: GraphqlError) => boolean
}

export type Ask = <Answer, Variables extends object>(question: Question<Answer, Variables>) => Promise<Answer>

/** A way to ask one GraphQL question whose answer is complete but for what was excused, or an error is thrown. */
export function createAsk(connection: Connection, clock: () => Date): Ask {
  return async <Answer, Variables extends object>(question: Question<Answer, Variables>) => {
    const { installation, operation, variables, doing } = question
    const sent = await connection.graphql(installation, `query ${operation.name}`, operation.text, variables)
    const verdict = judgeAnswer(sent, clock())
    if (verdict.kind !== 'ok') {
      if (verdict.kind === 'refused') connection.doubt(installation)
      throw readFailure(verdict, doing)
    }
    const answer = readGraphqlAnswer(verdict.data)
    if (!answer) throw new PassingError(`GitHub's answer was cut off or unreadable while ${doing}.`)
    const until = limitUntil(answer, sent.kind === 'answer' ? sent.headers : {}, clock())
    const errors = answer.errors.filter((error) => !question.excused?.(error))
    const error = errors.find(isLimited) ?? errors.find(isTooHeavy) ?? errors[0]
    if (error?.type === 'FORBIDDEN') connection.doubt(installation)
    if (error) throw answerFailure(error, doing, until)
    if (!answer.data) throw new PassingError(`GitHub answered nothing while ${doing}.`)
    return answer.data as Answer
  }
}
