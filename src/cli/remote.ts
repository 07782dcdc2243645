import type { Policy } from '../policy/policy.ts'
import type { Looked } from '../reconcile/createLook.ts'

/** An issue or a pull request by the names that people use: `acme/shop#42`. */
export interface Reference {
  readonly owner: string
  readonly name: string
  readonly number: number
}

/** GitHub, to look at and not to write to. */
export interface Remote {
  /** What the server would see and do now; undefined when the app is not installed there. */
  look(reference: Reference): Promise<(Looked & { readonly policy?: Policy }) | undefined>
}

/** Reads `acme/shop#42`; undefined for anything else. */
export function readReference(text: string): Reference | undefined {
  const match = /^([\w.-]{1,100})\/([\w.-]{1,100})#([1-9]\d{0,9})$/.exec(text)
  const [, owner, name, number] = match ?? []
  return owner === undefined || name === undefined ? undefined : { owner, name, number: Number(number) }
}
