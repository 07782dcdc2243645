import type { SuppressedFinding } from '../document/diagnose.ts'
import type { Figures } from '../document/figures/computeFigures.ts'
import type { Fix } from '../document/fixes.ts'
import type { Finding, Postmortem } from '../document/model/postmortem.ts'
import type { ActionRow } from './actionRow.ts'
import type { Approvals } from './approvals.ts'
import type { Blocker } from './blocker.ts'
import type { Facts } from './facts/facts.ts'
import type { Comment } from './observed/comment.ts'
import type { IncidentMarks } from './observed/incidentMarks.ts'
import type { IssueState, Snapshot } from './observed/snapshot.ts'
import type { Phase } from './phase.ts'

/** The document as understood, with what is to be said of it. */
export interface ReadDocument {
  readonly postmortem: Postmortem
  readonly findings: readonly Finding[]
  /** findings that a comment in the document silences */
  readonly silenced: readonly SuppressedFinding[]
  /** findings that are no errors yet and become some once the document is final */
  readonly later: readonly Finding[]
  readonly rows: readonly ActionRow[]
  /** what the document's milestones let compute */
  readonly figures: Figures
  /** fixes that somebody can ask for */
  readonly fixes: readonly Fix[]
  /** issues of ours that no row names any more */
  readonly orphans: readonly IssueState[]
}

/** Everything that is decided on and told to people, derived once from what was observed. */
export interface Situation {
  readonly snapshot: Snapshot
  readonly facts: Facts
  readonly phase: Phase
  /** what makes an issue an incident here */
  readonly marks: IncidentMarks
  /** the postmortem's due date, `YYYY-MM-DD` */
  readonly due: string
  /** absent when there is no document, or none that can be read */
  readonly read?: ReadDocument
  readonly approvals: Approvals
  readonly blockers: readonly Blocker[]
  /** what GitHub refused at the last pass, in words */
  readonly troubles: readonly string[]
  /** `org/team`s that are named for a review and were not asked */
  readonly unaskedTeams: readonly string[]
  /** rows are to have issues now */
  readonly tracking: boolean
  /** the app makes those that are missing */
  readonly filing: boolean
  readonly statusComment?: Comment
  /** login of another app that wrote the same status comment before */
  readonly otherApp?: string
  readonly closingComment?: Comment
}
