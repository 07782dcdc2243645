import type { Oid } from '../key.ts'

/** One change of a branch, as GitHub recorded it: who was signed in, whatever the commits say. */
export interface Push {
  readonly before: Oid
  readonly after: Oid
  /** what was there before is not all there any more */
  readonly rewrites: boolean
  readonly by: { readonly databaseId: number; readonly login: string }
}
