import type { Level, Stage } from '../model/postmortem.ts'

export type Strength = Level | 'off'

/** How loudly a rule speaks while the document is a draft, in review, and final. */
export type Levels = Readonly<Record<Stage, Strength>>

/** A remark while writing, a warning in review; once the document is approved the merge waits for it. */
export const growing: Levels = { draft: 'notice', review: 'warning', final: 'error' }
/** What a complete document cannot lack: the merge waits for it. */
export const holding: Levels = { draft: 'warning', review: 'error', final: 'error' }
/** Nearly certainly a slip of the pen: nothing that contradicts itself is published. */
export const contradicting: Levels = { draft: 'warning', review: 'warning', final: 'error' }
/** To be put right at any time, never a reason to wait. */
export const cautioning: Levels = { draft: 'warning', review: 'warning', final: 'warning' }
/** Worth fixing, never a reason to wait. */
export const advising: Levels = { draft: 'notice', review: 'warning', final: 'warning' }
/** Good to know at any time. */
export const noticing: Levels = { draft: 'notice', review: 'notice', final: 'notice' }
/** Worth a look once there is something to review. */
export const reviewing: Levels = { draft: 'off', review: 'notice', final: 'warning' }
/** A thought for the reviewers. */
export const coaching: Levels = { draft: 'off', review: 'notice', final: 'notice' }
/** Only where a repository asks for it. */
export const optional: Levels = { draft: 'off', review: 'off', final: 'off' }
