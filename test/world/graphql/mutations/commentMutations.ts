import {
  addComment,
  deleteComment,
  editComment,
  minimizeComment,
  react,
  unreact,
} from '../../acts/comments.ts'
import { notFound } from '../../acts/refusal.ts'
import type { Comment } from '../../state/conversation.ts'
import type { Args } from '../connection.ts'
import { accountNode } from '../nodes/accountNode.ts'
import { entityById, nodesOf } from '../nodes/entityNode.ts'
import type { Scope } from '../scope.ts'
import { subjectToWrite } from './inputs.ts'

function commentToWrite(scope: Scope, id: string): Comment {
  const comment = entityById(scope, id)
  if (comment.kind !== 'comment') throw notFound(`Could not resolve to a node with the global id of '${id}'`)
  subjectToWrite(scope, comment.subject.id)
  return comment
}

/** Comments of issues and pull requests. */
export function commentMutations(scope: Scope): Args {
  const { hub, app } = scope
  const nodes = nodesOf(scope)
  return {
    addComment: ({ input }: { input: { subjectId: string; body: string } }) => {
      const subject = subjectToWrite(scope, input.subjectId)
      const comment = addComment(hub, app.bot, subject, input.body)
      return {
        subject: nodes.subject(subject),
        commentEdge: { cursor: comment.id, node: nodes.comment(comment) },
      }
    },
    updateIssueComment: ({ input }: { input: { id: string; body: string } }) => {
      const comment = commentToWrite(scope, input.id)
      editComment(hub, app.bot, comment, input.body)
      return { issueComment: nodes.comment(comment) }
    },
    deleteIssueComment: ({ input }: { input: { id: string } }) => {
      deleteComment(hub, app.bot, commentToWrite(scope, input.id))
      return {}
    },
    addReaction: ({ input }: { input: { subjectId: string; content: string } }) => {
      react(hub, app.bot, commentToWrite(scope, input.subjectId), input.content)
      return {}
    },
    removeReaction: ({ input }: { input: { subjectId: string; content: string } }) => {
      unreact(app.bot, commentToWrite(scope, input.subjectId), input.content)
      return {}
    },
    minimizeComment: ({ input }: { input: { subjectId: string; classifier: string } }) => {
      const comment = commentToWrite(scope, input.subjectId)
      minimizeComment(app.bot, comment, input.classifier)
      return { minimizedComment: nodes.comment(comment), actor: accountNode(app.bot) }
    },
  }
}
