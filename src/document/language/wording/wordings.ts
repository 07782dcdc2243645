import { en } from './en.ts'
import type { Wording } from './wording.ts'

/** Every language whose wording is coached. */
export const wordings: readonly Wording[] = [en]
