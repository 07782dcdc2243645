import { administrationVerbs } from './administrationVerbs.ts'
import { codeVerbs } from './codeVerbs.ts'
import { issueVerbs } from './issueVerbs.ts'
import { pullRequestVerbs } from './pullRequestVerbs.ts'
import type { Stage } from './stage.ts'

export type Person = ReturnType<typeof issueVerbs> &
  ReturnType<typeof codeVerbs> &
  ReturnType<typeof pullRequestVerbs> &
  ReturnType<typeof administrationVerbs>

/** Somebody who acts on GitHub. Every verb is done when it returns; GitHub refuses by throwing a Refusal. */
export function createPerson(stage: Stage): Person {
  return {
    ...issueVerbs(stage),
    ...codeVerbs(stage),
    ...pullRequestVerbs(stage),
    ...administrationVerbs(stage),
  }
}
