import type { Answer } from './answer.ts'

/** A whole request as it came. */
export interface Incoming {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** How an answer travels: whole, or broken in one of the ways a fault asks for. */
export interface Outgoing {
  readonly answer: Answer
  readonly broken?: 'reset' | 'cut' | 'timeout' | 'late' | undefined
}
