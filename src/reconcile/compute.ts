import type { Observation } from '../incident/observed/snapshot.ts'
import type { Plan } from '../plan/plan.ts'
import { planFor } from '../plan/planFor.ts'
import type { PlanSettings } from '../plan/planSettings.ts'
import { type ParsedFile, type ParsedPolicy, parseFile, parsePolicy } from '../policy/parsePolicy.ts'
import type { PolicyFile } from '../policy/settings/policyFile.ts'

/**
 * The pure work that may take long on what strangers wrote. It is done somewhere within a deadline, so that whoever asks
 * can go on with other things meanwhile.
 */
export interface Compute {
  /** @throws DeadlineError */
  plan(seen: Observation, settings: Omit<PlanSettings, 'templates'>): Promise<Plan>
  /** @throws DeadlineError */
  policy(text: string, organisation?: PolicyFile): Promise<ParsedPolicy>
  /** @throws DeadlineError */
  file(text: string): Promise<ParsedFile>
}

/** Something took longer than anything sensible does, and was given up. */
export class DeadlineError extends Error {
  /** how long it was waited for */
  readonly milliseconds: number
  constructor(milliseconds: number) {
    super(`It was given up after ${milliseconds / 1000} s.`)
    this.name = 'DeadlineError'
    this.milliseconds = milliseconds
  }
}

/** Does the work where it is asked for, at once, however long it takes. */
export function computeHere(templates: PlanSettings['templates']): Compute {
  return {
    plan: async (seen, settings) => planFor(seen, { ...settings, templates }),
    policy: async (text, organisation) => parsePolicy(text, undefined, organisation),
    file: async (text) => parseFile(text),
  }
}
