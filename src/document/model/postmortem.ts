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

/** Where an action item stands among `Postmortem.tables` or `Postmortem.entries`. */
export type ActionPlace =
  | { readonly in: 'table'; readonly table: number; readonly row: number }
  | { readonly in: 'entry'; readonly entry: number }
  | { readonly in: 'heading'; readonly heading: number }
  | { readonly in: 'paragraph' }

/** One action item: a row of an action table, a checklist entry or a list entry. */
export interface ActionItem {
  /** 12 hex digits: hash of the folded action text and its occurrence among equal ones; survives moving the row */
  readonly key: string
  /** the whole row or entry */
  readonly span: Span
  /** the action as written, without a leading ticket or check box */
  readonly action: Written<string>
  /** the action without tickets, owners, due dates and status notes: fit for an issue's title; the same before and after a ticket is written */
  readonly title: string
  /** the nearest heading or label above: `Short term`, `Monitoring`, …; empty when there is none below the section's own title */
  readonly group: string
  readonly place: ActionPlace
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

/** Days from the resolution of the incident (canonical horizons: 0-7, 8-28, 29-90, 91+). */
export type Horizon = 'immediate' | 'short_term' | 'medium_term' | 'long_term'

export interface TimelineEvent {
  readonly span: Span
  readonly at: Written<IsoInstant>
  readonly what: Written<string>
  readonly approximate: boolean
  readonly milestone?: Milestone
  /** end of a range such as `14:05-14:20` */
  readonly until?: Written<IsoInstant>
  /** minutes after the start as written: `T+5m` */
  readonly offset?: Written<number>
  readonly actor?: Written<string>
  readonly source?: Written<string>
  /** seconds were written */
  readonly precise: boolean
  /** the time zone was written with this event or in its column's title, section or document; otherwise the default was taken */
  readonly zoned: boolean
  readonly form: 'table' | 'list' | 'heading' | 'paragraph'
}

/** A heading, or a bold lead-in that stands alone as one. */
export interface Heading extends Written<string> {
  /** 1-6; lead-ins are one level below the heading above them */
  readonly level: number
  readonly form: 'heading' | 'lead_in'
}

/** One cell: the trimmed content's place; `outer` includes the padding between the pipes. */
export interface Cell extends Written<string> {
  readonly outer: { readonly start: number; readonly end: number }
}

export interface TableRow extends Span {
  readonly cells: readonly Cell[]
}

export type TableKind = 'actions' | 'timeline' | 'fields' | 'factors' | 'whys' | 'other'

export interface Table extends Span {
  readonly kind: TableKind
  readonly header: TableRow
  /** place of the delimiter row */
  readonly delimiter: Span
  readonly rows: readonly TableRow[]
  /** folded meaning of each column (`action`, `owner`, `due`, `time`, …) or the folded title where it has none */
  readonly columns: readonly string[]
}

/** One list entry; `start..end` is its first paragraph without marker and check box, `span` the whole entry with its children. */
export interface ListEntry extends Written<string> {
  readonly span: Span
  /** 0 for the outermost list */
  readonly depth: number
  readonly numbered: boolean
  /** a check box and its state */
  readonly box?: { readonly start: number; readonly ticked: boolean }
  /** index of the entry around it */
  readonly parent?: number
}

/** A link or image, as written: `text` is what a reader sees, `value` the address. */
export interface Link extends Written<string> {
  readonly image: boolean
}

export interface CodeBlock extends Span {
  readonly language: string
  /** what stands between the fences */
  readonly body: Span
}

export interface MermaidTimeline extends Span {
  /** what stands between the fences */
  readonly body: Span
  readonly title?: Written<string>
  readonly entries: readonly { readonly at: Written<string>; readonly what: Written<string> }[]
}

/** Template text that nobody has replaced: `[Service]`, `_[…]_`, `{{OWNER}}`, `TBD`, or a choice list `Draft / In Review / Final`. */
export interface Placeholder extends Written<string> {
  readonly form: 'bracket' | 'mustache' | 'marker' | 'choice'
}

export type FigureKind =
  | 'users'
  | 'users_percent'
  | 'requests'
  | 'error_rate'
  | 'revenue'
  | 'duration'
  | 'time_to_detect'
  | 'time_to_acknowledge'
  | 'time_to_mitigate'
  | 'time_to_resolve'
  | 'sla_breach'

/** A figure of the impact or of the times as the authors state it. `value`: count, percent, amount, minutes; 1/0 for yes/no. */
export interface StatedFigure extends Written<number> {
  readonly kind: FigureKind
  /** `%`, `USD`, `minutes`, … */
  readonly unit: string
}

export interface Why extends Span {
  /** 1-5 … as written or counted */
  readonly level: number
  readonly question: Written<string>
  readonly answer: Written<string>
}

export type FactorType = 'technical' | 'process' | 'human' | 'external'

export interface Factor extends Span {
  readonly factor: Written<string>
  readonly type: Written<FactorType>
  readonly actionRequired: Written<boolean>
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
  readonly headings: readonly Heading[]
  readonly tables: readonly Table[]
  /** every list entry in document order, parents before children */
  readonly entries: readonly ListEntry[]
  /** HTML comments, the text between the marks */
  readonly comments: readonly Written<string>[]
  /** those of them that the authors wrote as such: in the body, and neither in code nor in a quotation */
  readonly asides: readonly Written<string>[]
  readonly links: readonly Link[]
  readonly codeBlocks: readonly CodeBlock[]
  readonly mermaid: readonly MermaidTimeline[]
  readonly placeholders: readonly Placeholder[]
  readonly figures: readonly StatedFigure[]
  readonly whys: readonly Why[]
  readonly factors: readonly Factor[]
  readonly wentWell: readonly Written<string>[]
  readonly wentWrong: readonly Written<string>[]
  readonly lucky: readonly Written<string>[]
  readonly lessons: readonly Written<string>[]
  /**
   * The text with everything that is not the authors' own prose (front matter, code, comments, HTML, addresses, block quotes) blanked out by spaces:
   * same length and lines, so a match in it has the same place in the text.
   */
  readonly prose: string
  /** the document's line ending */
  readonly newline: '\n' | '\r\n'
  /** where the front matter stands, delimiters included; absent when there is none */
  readonly frontMatter?: Span
  /** what could not be understood: broken front matter, a table cut in half, … */
  readonly problems: readonly Problem[]
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

/** What reading can find; the rule of the same name says it. */
export type ProblemRule = `document/${'front-matter' | 'broken-table' | 'conflict' | 'size'}`
export type Problem = Finding & { readonly rule: ProblemRule }

/** Replace `start..end` of the text by `text`. Edits of one list never overlap. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}
