import type { ReactionMark } from '../incident/observed/comment.ts'

/** The reaction that stands for each mark: 👍, 👀, 😕. */
export const reactionContents = {
  accepted: 'THUMBS_UP',
  refused: 'EYES',
  unclear: 'CONFUSED',
} as const satisfies Record<ReactionMark, string>
