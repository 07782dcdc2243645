import type { IsoDate, IsoInstant } from '../../model/postmortem.ts'
import type { Severity } from '../../model/severity.ts'

/** One known moment of the incident. Text is plain or inline Markdown of one line; it is made safe for a table cell when rendered. */
export interface TimelineFact {
  readonly at: IsoInstant
  readonly what: string
  /** `@login` or a name */
  readonly actor?: string
  /** where the moment is recorded: link text and address */
  readonly source?: { readonly text: string; readonly url: string }
  /** names the row for later updates; printed as a hidden comment in the row's last cell */
  readonly key?: string
}

/** What is known of an incident when its postmortem is drafted. An absent field is unknown and prints `TBD`. */
export interface TemplateFacts {
  /** `INC-2026-0042` */
  readonly id: string
  readonly title: string
  /** the incident's issue; `reference` is its short form, `#42` or `owner/repository#42` */
  readonly issue?: { readonly number: number; readonly url: string; readonly reference: string } | undefined
  readonly severity?: Severity | undefined
  readonly category?: string | undefined
  readonly services: readonly string[]
  /** people are written as in the document: `@login` or a name */
  readonly owner?: string | undefined
  readonly commander?: string | undefined
  readonly participants: readonly string[]
  readonly started?: IsoInstant | undefined
  readonly detected?: IsoInstant | undefined
  readonly acknowledged?: IsoInstant | undefined
  readonly mitigated?: IsoInstant | undefined
  readonly resolved?: IsoInstant | undefined
  readonly tags: readonly string[]
  readonly confidentiality?: string | undefined
  readonly audiences: readonly string[]
  /** in the order in which the rows shall stand */
  readonly timeline: readonly TimelineFact[]
  /** the incident's own description: Markdown lines, already neutralised and quoted; inserted as it is */
  readonly description?: string | undefined
  /** `owner/name` */
  readonly repository?: string | undefined
  /** when the postmortem shall be published */
  readonly due?: IsoDate | undefined
  /** days from the resolution to the follow-up review; the rules' default when absent (requirement 113) */
  readonly followUpDays?: number | undefined
  readonly dashboards: readonly { readonly text: string; readonly url: string }[]
}
