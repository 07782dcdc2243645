import type { Prepared } from '../graphql/execute.ts'
import type { GraphqlSettings } from '../graphql/scope.ts'
import type { Desk } from '../rest/route.ts'
import type { CallLog } from './call.ts'
import type { Faults } from './faults.ts'
import type { Lag } from './lag.ts'

/** What answering needs. */
export interface ApiParts {
  readonly desk: Desk
  readonly log: CallLog
  readonly faults: Faults
  readonly lag: Lag
  readonly settings: GraphqlSettings
  /** documents that were asked before, by their text */
  readonly documents: Map<string, Prepared>
  /** something was asked that this world does not know */
  violate(what: string): void
}
