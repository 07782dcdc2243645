import type { OwnDraft } from '../observed/pullRequestState.ts'

/** What follows the box's words, so that it is found again. */
export const ownDraftTag = '<!-- debrief:ready -->'

const box = new RegExp(`^[-*] \\[([ xX])\\][^\\n]*${ownDraftTag}`, 'm')

/** Reads the box in a pull request's body; undefined when there is none. */
export function readOwnDraft(body: string): OwnDraft | undefined {
  const mark = box.exec(body)?.[1]
  if (mark === undefined) return undefined
  return mark === ' ' ? 'waiting' : 'ready'
}
