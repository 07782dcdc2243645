import type { ParseArgsOptionDescriptor } from 'node:util'

/** One option of a command; what it means is written in `messages/cli/help`. */
export interface Option extends ParseArgsOptionDescriptor {
  /** the only values it takes */
  readonly words?: readonly string[]
  /** values that a shell proposes, beside which others are right too */
  readonly completes?: readonly string[]
}

export type Options = Readonly<Record<string, Option>>
