import type {
  ActionStatus,
  FactorType,
  FigureKind,
  Milestone,
  SectionName,
  Stage,
} from '../model/postmortem.ts'
import type { Severity } from '../model/severity.ts'
import type { ColumnName, FieldName, NamedZone, RelativeDay, Unit } from './meanings.ts'

/**
 * Phrases of one meaning, parted by `|` or line ends, written as people write them: capitals and accents make no difference
 * when a document is read. Nothing (`''`) is a gap: the language has no such words, or nobody has added them yet.
 */
export type Phrases = string

/**
 * What lists of phrases cannot say. Written like phrases, in lower case; accents are taken away from pattern and text alike.
 * `^` and `\b` in front anchor the whole pattern: choices stand in brackets. None (`[]`) is a gap.
 */
export type Patterns = readonly RegExp[]

type Twelve<T> = readonly [T, T, T, T, T, T, T, T, T, T, T, T]
type Seven<T> = readonly [T, T, T, T, T, T, T]

/**
 * Everything that is known of one language: what a postmortem in it is read by. Plain data of one form, so that the compiler tells what is
 * missing and a page lists the gaps (docs/languages.md). What stands in several languages is written down in each.
 */
export interface Language {
  /** ISO 639-1 */
  readonly code: string
  /** in English */
  readonly name: string

  // Titles and labels

  /** titles of sections; a phrase may stand inside a short title, one with `=` before it must be the whole title */
  readonly sections: Readonly<Record<SectionName, Phrases>>
  /** titles of columns, and labels such as `Owner:`; the whole title, or a part of it */
  readonly columns: Readonly<Record<ColumnName, Phrases>>
  /** titles of the column that numbers actions where they hold a word for action themselves: `action id` */
  readonly actionNumbers: Phrases
  /** labels in the head of a document */
  readonly fields: Readonly<Record<FieldName, Phrases>>
  /** nouns for the moments of an incident, alone (`Detection`) or beside a word for a time (`date of detection`) */
  readonly moments: Readonly<Record<Milestone, Phrases>>
  /** words for a point in time beside such a noun: `date`, `time` */
  readonly timeWords: Phrases
  /** words for the incident itself that a label may hold: `incident`, `outage` */
  readonly incidentWords: Phrases
  /** between a noun and what it belongs to, article included: `of`, `of the` */
  readonly of: Phrases
  readonly and: Phrases
  readonly or: Phrases
  readonly yes: Phrases
  readonly no: Phrases
  /** how far a document says it is */
  readonly stages: Readonly<Record<Stage, Phrases>>

  // Causes

  /** how a question of a chain of whys begins */
  readonly why: Phrases
  /** how an answer begins */
  readonly because: Phrases
  /** beginnings of the kinds of contributing factors */
  readonly factorTypes: Readonly<Record<FactorType, Phrases>>

  // Milestones of the timeline

  /** how events say that they are one; earlier milestones of {@link milestoneOrder} win */
  readonly milestones: Readonly<Record<Milestone, Patterns>>
  /** words in a column of marks */
  readonly marks: Readonly<Record<Milestone, Patterns>>
  /** around a noun for a moment, without another meaning: `initial`, `total` */
  readonly qualifiers: Phrases
  /** what was tried and did not help, or only in part, ends nothing */
  readonly endsNothing: Patterns
  /** what nobody noticed is not detected, and that it works again is no report of an incident */
  readonly detectsNothing: Patterns

  // Dates and times

  /** January to December, with the usual abbreviations and cases */
  readonly months: Twelve<Phrases>
  /** Monday to Sunday */
  readonly weekdays: Seven<Phrases>
  /** dates with signs or words instead of names of months, with the groups `day`, `month` and, where it is written, `year` */
  readonly dates: Patterns
  /** behind the number of a day: `1st` */
  readonly ordinals: Phrases
  /** behind the year of a date: `г.` */
  readonly behindYear: Phrases
  /** before a date or a time: `at`, `on` */
  readonly at: Phrases
  /** between two times or days: `until` */
  readonly until: Phrases
  /** a time that is not exact, before it */
  readonly about: Phrases
  /** a time that is not exact, behind it */
  readonly aboutBehind: Phrases
  /** the day after that of the event before */
  readonly nextDay: Phrases
  /** behind a full hour or a time: `o'clock` */
  readonly oClock: Phrases
  /** signs behind hours and minutes, and for half past: `14時05分`, `14時半` */
  readonly clockSigns: { readonly hour: Phrases; readonly minute: Phrases; readonly half: Phrases }
  /** halves of the day before the hour; `night` is an evening whose twelve is midnight */
  readonly halfDays: { readonly morning: Phrases; readonly afternoon: Phrases; readonly night: Phrases }
  /** names of zones, behind a time or anywhere */
  readonly zones: readonly (readonly [NamedZone, Phrases])[]
  /** before the name of a city whose time is meant */
  readonly timeIn: Phrases
  /** cities by the zone they stand for */
  readonly cities: readonly (readonly [NamedZone, Phrases])[]
  /** opens a sentence that says the zone of all times: `all times` */
  readonly allTimes: Phrases
  /** other sentences that do, with the zone as the one group */
  readonly zoneSentences: Patterns
  /** spelt out and short, singular and plural */
  readonly units: Readonly<Record<Unit, Phrases>>

  // Due dates

  /** before a due date: `by`, `until` */
  readonly due: Phrases
  /** behind a due date */
  readonly dueBehind: Phrases
  /** before a span of time: `in two weeks` */
  readonly within: Phrases
  /** behind a span of time: `two weeks from now` */
  readonly fromNow: Phrases
  /** spans without spaces, with the groups `count` and one of `day`, `week`, `month` */
  readonly spans: Patterns
  /** one, two, three, four */
  readonly numbers: readonly [Phrases, Phrases, Phrases, Phrases]
  readonly relativeDays: Readonly<Record<RelativeDay, Phrases>>
  /** before the name of a weekday: the one of the week after */
  readonly nextWeekday: Phrases
  /** before the name of a month or a year */
  readonly endOf: Phrases
  /** before the number of a calendar week */
  readonly calendarWeek: Phrases
  /** with the groups `quarter` (1-4, i-iv) or `half` (1-2) and, where it is written, `year` */
  readonly quarters: Patterns
  /** with the groups `month`, `year` where it is written, and `early` or `middle`; the end of the month where neither is */
  readonly monthParts: Patterns

  // Values of actions

  readonly states: Readonly<Record<ActionStatus, Phrases>>
  /** states that mean other things elsewhere: they count only where a state is expected */
  readonly vagueStates: Phrases
  /** states that people write in capitals behind or before an action */
  readonly loudStates: Phrases
  /** states that people write as a remark before, behind or below an action */
  readonly remarkedStates: Phrases
  /** severities that a label may say too */
  readonly severities: Readonly<Record<Severity, Phrases>>
  /** further words for the same four ranks, where a priority is expected */
  readonly priorities: Readonly<Record<Severity, Phrases>>
  /** ranks that people write in brackets behind an action, or in capitals before it */
  readonly ranks: Phrases
  /** stand where an owner is expected and name nobody */
  readonly nobody: Phrases
  /** words for a group of people, before its name: `équipe Réseau` */
  readonly teamBefore: Phrases
  /** and behind it: `Network team` */
  readonly teamBehind: Phrases
  /** before the name of who does an action, where no sign stands between: `assigned to Ana` */
  readonly assignedTo: Phrases
  /** roles that own actions, with their capitals */
  readonly roles: Phrases
  /** between the parts of a name */
  readonly nameParticles: Phrases
  /** behind a name */
  readonly honorifics: Phrases
  /** beginnings of capitalised words that are no names */
  readonly notNames: Patterns
  /** still to be written, as a whole cell or line: `TBD` */
  readonly placeholders: Phrases
  /** still to be written, in capitals anywhere in the text */
  readonly loudPlaceholders: Phrases
  /** words that templates put into brackets */
  readonly templateWords: Phrases
  /** values of which templates list all to choose from: `Draft / Final` */
  readonly choices: Phrases
  /** `none`, `n/a` */
  readonly none: Phrases
  /** says that there is nothing to do */
  readonly noAction: Phrases
  /** may stand behind that: `no action needed` */
  readonly noActionBehind: Phrases

  // Lists of actions

  /** before the number of an action: `Action 3:` */
  readonly actionLabels: Phrases
  /** titles and entries that only group actions */
  readonly groups: Patterns
  /** titles of lists that explain the actions */
  readonly legends: Phrases
  /** titles of what is done already: `Actions taken` */
  readonly taken: Patterns
  /** words of titles below which people also tell what holds, or what they wish: `Prevention` */
  readonly looseActions: Phrases
  /** begins what is done */
  readonly already: Phrases
  /** entries that tell what was done or what has changed, not what is to be done */
  readonly performed: Patterns
  /** entries that state a rule or what holds */
  readonly standing: Patterns
  /** entries among the actions that are none */
  readonly asides: Patterns
  /** what readers are asked to do is no follow-up of those who write */
  readonly advice: Patterns
  /** titles of how actions are followed up */
  readonly tracking: Patterns
  /** before the number of a step of a procedure */
  readonly step: Phrases
  /** what people number with the sign of tickets: `item #4` */
  readonly counted: Phrases
  /** titles of columns that say nothing as a label inside a sentence */
  readonly vagueLabels: Phrases
  /** before a ticket at the end of an action: `see #57` */
  readonly ticketLeads: Phrases
  /** what remains of a ticket behind a sentence when its number was taken away, with its capitals */
  readonly ticketRemains: Phrases
  /** words that a link to a ticket begins with */
  readonly ticketNouns: Phrases
  /** beside a ticket, a person or a date in a note in brackets */
  readonly noteWords: Phrases

  // Figures

  /** labels of figures */
  readonly figures: Readonly<Record<FigureKind, Patterns>>
  readonly thousand: Phrases
  readonly million: Phrases
  readonly billion: Phrases
  readonly partly: Phrases

  // Mail

  /** how the head of a quoted mail begins, and its verb: `On Monday, Ana wrote:` */
  readonly mailOn: Phrases
  readonly wrote: Phrases
  /** the first line of a forwarded head, and the ones behind it: `From: … Sent: …` */
  readonly mailFrom: Phrases
  readonly mailHeaders: Phrases
  /** separates a reply from what it answers: `original message` */
  readonly mailNotes: Phrases
  /** begins what a mailer adds below */
  readonly mailFooters: Phrases
}
