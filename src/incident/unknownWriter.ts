import type { Oid } from './key.ts'

/** A commit of which nobody can tell who wrote it, and why. */
export interface UnknownWriter {
  readonly commit: Oid
  readonly why: /** an address of it belongs to no account */
    | 'address'
    /** nothing but its own claim says who wrote it */
    | 'unsigned'
    /** it was pushed by somebody else than it claims */
    | 'pushed'
  /** login of who pushed it */
  readonly by?: string
}
