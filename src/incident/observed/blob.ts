import type { Oid } from '../key.ts'

/** A file's content at one moment. `text` is absent for a binary; `truncated` text must never be written back. */
export interface Blob {
  readonly oid: Oid
  readonly bytes: number
  readonly text?: string
  readonly truncated: boolean
  /** its text was given up, because it took too long to read */
  readonly tooSlow?: true
}
