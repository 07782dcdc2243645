import type { Said } from '../../incident/facts/said.ts'
import type { NodeId } from '../../incident/key.ts'
import { type Comment, type ReactionMark, reactionMarks } from '../../incident/observed/comment.ts'
import { isApp } from '../../incident/ours/isApp.ts'
import { firstMarker } from '../../incident/ours/marker.ts'
import { type Answer, commandReply, settledReply } from '../../messages/command/commandReply.ts'
import { statusAnswer } from '../../messages/issue/statusComment.ts'
import type { RuledSituation } from '../case/situationOf.ts'
import { sinceArrival } from '../case/standing.ts'
import type { Effect } from '../effect.ts'
import { sameText } from '../updateStatus.ts'

/** So many writers without write access are told so in words; strangers must not make the app talk. */
const mostRefusals = 3
/** Replies in one conversation; what comes after is answered by a reaction alone. */
const mostReplies = 20

/**
 * Answers the commands of both conversations: by reactions, and where words are needed by one reply to each comment, edited from then on.
 * A reaction is also the app's memory that the writer may, so that is not asked again.
 */
export function answerCommands(situation: RuledSituation): readonly Effect[] {
  const { snapshot, facts, phase } = situation
  const { issue, comments, pullRequest } = snapshot
  // Nobody but people with write access brings an incident up that was there before the app.
  const heard =
    phase === 'past'
      ? sinceArrival(facts.said, snapshot).filter(({ standing }) => standing === 'counts')
      : facts.said
  const said = Map.groupBy(heard, ({ comment }) => comment.id)
  return [
    ...(issue.locked ? [] : conversation(situation, said, issue.id, comments)),
    ...(pullRequest ? conversation(situation, said, pullRequest.id, pullRequest.comments) : []),
  ]
}

type SaidIn = ReadonlyMap<NodeId, readonly Said[]>

function conversation(
  situation: RuledSituation,
  said: SaidIn,
  subject: NodeId,
  comments: readonly Comment[],
): readonly Effect[] {
  const reactions = isOver(situation)
    ? []
    : comments.flatMap((comment) => react(situation, comment, said.get(comment.id) ?? []))
  return [...reactions, ...replies(situation, said, subject, comments)]
}

function isOver({ phase }: RuledSituation): boolean {
  return phase === 'closed'
}

function react({ facts }: RuledSituation, comment: Comment, said: readonly Said[]): readonly Effect[] {
  const now = new Set(comment.reactions?.map(({ mark }) => mark))
  const unclear = said.length > 0 && facts.problems.some((one) => one.comment.id === comment.id)
  const unread = said.some(({ standing }) => standing === 'unread')
  const wanted: Readonly<Record<ReactionMark, boolean>> = {
    accepted: unread ? now.has('accepted') : said.some(({ standing }) => standing === 'counts'),
    refused: unread ? now.has('refused') : said.some(({ standing }) => standing === 'refused'),
    unclear,
  }
  return reactionMarks.flatMap((mark): readonly Effect[] => {
    if (wanted[mark] === now.has(mark)) return []
    return [{ kind: wanted[mark] ? 'add-reaction' : 'remove-reaction', comment: comment.id, mark }]
  })
}

function replies(
  situation: RuledSituation,
  said: SaidIn,
  subject: NodeId,
  comments: readonly Comment[],
): readonly Effect[] {
  const { bot } = situation.snapshot.repository
  const ours = new Map(
    comments.flatMap((comment) => {
      const { kind, fields } = firstMarker(comment.body) ?? {}
      return isApp(comment.author, bot) && kind === 'reply' && fields?.['to']
        ? [[fields['to'], comment] as const]
        : []
    }),
  )
  const lastAsking = comments.findLast(({ id }) =>
    said.get(id)?.some(({ command }) => command.kind === 'status'),
  )
  const refused = comments.filter(({ id }) => said.get(id)?.some(({ standing }) => standing === 'refused'))
  const firstOfEach = new Map(refused.toReversed().map((one) => [one.author.databaseId, one]))
  const toldRefusals = new Set(
    refused
      .filter((one) => firstOfEach.get(one.author.databaseId) === one)
      .slice(0, mostRefusals)
      .map(({ id }) => id),
  )
  const wanted = new Map(
    comments.flatMap((comment) => {
      const answer = answerTo(situation, comment, said.get(comment.id) ?? [], {
        isLastAsking: comment === lastAsking,
        isToldRefusal: toldRefusals.has(comment.id),
      })
      const body = answer === 'as it was' ? answer : answer && commandReply(comment.id, answer)
      return body === undefined ? [] : [[comment.id as string, body] as const]
    }),
  )
  const there = new Set<string>(comments.map(({ id }) => id))
  const edits = [...ours].flatMap(([to, { id, body }]): readonly Effect[] => {
    const text = wanted.get(to) ?? settledReply(to, !there.has(to))
    return text === 'as it was' || sameText(body, text)
      ? []
      : [{ kind: 'edit-comment', comment: id, body: text }]
  })
  const fresh = [...wanted].filter(([to, body]) => !ours.has(to) && body !== 'as it was')
  return [
    ...edits,
    ...fresh
      .slice(0, Math.max(0, mostReplies - ours.size))
      .map(([to, body]): Effect => ({ kind: 'add-comment', item: `reply ${to}`, subject, body })),
  ]
}

/** What to say; an earlier question for the status keeps the answer that it got. */
function answerTo(
  situation: RuledSituation,
  comment: Comment,
  said: readonly Said[],
  { isLastAsking, isToldRefusal }: { readonly isLastAsking: boolean; readonly isToldRefusal: boolean },
): Answer | 'as it was' | undefined {
  if (said.length === 0) return undefined
  if (isOver(situation)) return afterwards(situation, comment)
  const kinds = new Set(said.map(({ command }) => command.kind))
  const problems = situation.facts.problems.flatMap((one) =>
    one.comment.id === comment.id ? [one.problem] : [],
  )
  if (kinds.has('status') && !isLastAsking && problems.length === 0 && !isToldRefusal) return 'as it was'
  return {
    problems,
    ...(isToldRefusal ? { refused: comment.author.login } : {}),
    help: kinds.has('help'),
    ...(kinds.has('status') && isLastAsking ? { status: statusAnswer(situation) } : {}),
    tooLate: false,
  }
}

/** What was answered stays as it was; what is said after the end is told so. */
function afterwards({ closingComment }: RuledSituation, { createdAt }: Comment): Answer | 'as it was' {
  const late = closingComment !== undefined && createdAt > closingComment.createdAt
  return late ? { problems: [], help: false, tooLate: true } : 'as it was'
}
