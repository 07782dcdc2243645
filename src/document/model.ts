import type { Severity } from './severity.ts'

/** A place in the source: UTF-16 offsets, end exclusive, and the 1-based line on which it starts. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly line: number
}

/** Something as it was written, where it stands, and what it means (absent when it could not be read). */
export interface Written<T> extends Span {
  /** plain text as a reader sees it, Markdown removed, trimmed */
  readonly text: string
  readonly value?: T
}

/** A calendar date, `YYYY-MM-DD`. */
export type IsoDate = string
/** A moment, `YYYY-MM-DDTHH:MM:SSZ`. */
export type IsoInstant = string

export type SectionName =
  | 'summary'
  | 'impact'
  | 'timeline'
  | 'detection'
  | 'response'
  | 'resolution'
  | 'root_cause'
  | 'contributing_factors'
  | 'five_whys'
  | 'went_well'
  | 'went_wrong'
  | 'lucky'
  | 'lessons'
  | 'action_items'
  | 'follow_up'
  | 'participants'
  | 'references'
  | 'approval'
  | 'metadata'

export interface Section {
  readonly name: SectionName
  readonly title: Written<string>
  /** the whole section: from its title to the next title of the same or a higher level */
  readonly span: Span
  /** what stands below the title */
  readonly body: Span
  /** nothing but guidance, placeholders or white space below the title */
  readonly empty: boolean
}

export type Owner =
  | { readonly kind: 'login'; readonly login: string }
  | { readonly kind: 'team'; readonly org: string; readonly team: string }
  | { readonly kind: 'name'; readonly name: string }

export type Ticket =
  | { readonly kind: 'issue'; readonly number: number; readonly owner?: string; readonly repository?: string }
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'url'; readonly url: string }

export type ActionStatus = 'open' | 'in_progress' | 'done' | 'dropped'

/** One action item: a row of an action table, a checklist entry or a list entry. */
export interface ActionItem {
  /** 12 hex digits: hash of the folded action text and its occurrence among equal ones; survives moving the row */
  readonly key: string
  /** the whole row or entry */
  readonly span: Span
  readonly action: Written<string>
  /** empty when nobody is named */
  readonly owners: Written<readonly Owner[]>
  readonly due: Written<IsoDate>
  readonly priority: Written<Severity>
  readonly status: Written<ActionStatus>
  readonly ticket: Written<Ticket>
  /** success criterion, dependency, type … by folded column name, as written */
  readonly more: Readonly<Record<string, Written<string>>>
  readonly source: 'table' | 'checklist' | 'list'
  /** the table has a ticket cell for this row, so a ticket can be written without changing anything else */
  readonly linkable: boolean
}

export type Milestone =
  | 'started'
  | 'detected'
  | 'acknowledged'
  | 'mobilised'
  | 'cause_found'
  | 'mitigated'
  | 'restored'
  | 'resolved'

export interface TimelineEvent {
  readonly span: Span
  readonly at: Written<IsoInstant>
  readonly what: Written<string>
  readonly approximate: boolean
  readonly milestone?: Milestone
}

export interface Field extends Written<string> {
  /** folded name: `severity`, `owner`, `started`, … */
  readonly name: string
  /** the value's own place; zero-length where it is missing */
  readonly valueSpan: Span
  readonly source: 'front_matter' | 'list' | 'table' | 'paragraph'
}

/** Everything understood of one postmortem. Built once from the text, never changed. */
export interface Postmortem {
  readonly text: string
  readonly title?: Written<string>
  /** front matter and metadata lists and tables, in document order */
  readonly fields: readonly Field[]
  readonly sections: readonly Section[]
  readonly timeline: readonly TimelineEvent[]
  readonly milestones: Readonly<Partial<Record<Milestone, Written<IsoInstant>>>>
  readonly actions: readonly ActionItem[]
  /** what could not be understood: broken front matter, a table cut in half, … */
  readonly problems: readonly Finding[]
}

export type Level = 'notice' | 'warning' | 'error'
export type Stage = 'draft' | 'review' | 'final'

/** One diagnostic on the document, for people: says what is wrong, what was expected, what was found, the next step. */
export interface Finding extends Span {
  readonly rule: string
  readonly level: Level
  readonly message: string
  readonly endLine: number
}

/** Replace `start..end` of the text by `text`. Edits of one list never overlap. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** An edit that cannot be done safely, and why. */
export interface Refusal {
  readonly refused: string
  readonly line: number
}
