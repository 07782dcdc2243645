import type {
  ActionItem,
  Factor,
  Finding,
  Milestone,
  Owner,
  Postmortem,
  StatedFigure,
  Ticket,
  Written,
} from '../../document/model/postmortem.ts'

/** Raised when a reader of the previous version could no longer understand the output. */
export const parseVersion = 1

/** Something as it was written and as it was understood; `value` is null when it could not be understood. */
interface ParsedValue<T> {
  readonly text: string
  readonly value: T | null
  readonly line: number
}

interface ParsedAction {
  readonly line: number
  /** stays the same while the action's text does */
  readonly key: string
  readonly text: string
  readonly title: string
  readonly group: string
  readonly source: ActionItem['source']
  readonly owner: ParsedValue<readonly string[]> | null
  readonly due: ParsedValue<string> | null
  readonly priority: ParsedValue<string> | null
  readonly ticket: ParsedValue<string> | null
  readonly status: ParsedValue<string> | null
  readonly more: Readonly<Record<string, string>>
}

interface ParsedRemark {
  readonly text: string
  readonly line: number
}

/** One line of `debrief parse --json`: everything understood of one document. Lines are 1-based; documented in docs/parse-output.md. */
export interface ParseRecord {
  readonly version: typeof parseVersion
  readonly file: string
  readonly title: { readonly text: string; readonly line: number } | null
  readonly fields: readonly { readonly name: string; readonly text: string; readonly line: number }[]
  readonly sections: readonly {
    readonly name: string
    readonly title: string
    readonly line: number
    readonly empty: boolean
  }[]
  readonly timeline: readonly {
    readonly line: number
    readonly at: ParsedValue<string>
    readonly until: ParsedValue<string> | null
    readonly what: string
    readonly actor: string | null
    readonly source: string | null
    readonly milestone: Milestone | null
    readonly approximate: boolean
  }[]
  readonly milestones: Readonly<Partial<Record<Milestone, ParsedValue<string>>>>
  readonly actions: readonly ParsedAction[]
  readonly figures: readonly {
    readonly kind: StatedFigure['kind']
    readonly text: string
    readonly value: number | null
    readonly unit: string
    readonly line: number
  }[]
  readonly whys: readonly {
    readonly level: number
    readonly question: string
    readonly answer: string
    readonly line: number
  }[]
  readonly factors: readonly {
    readonly text: string
    readonly type: Factor['type']['value'] | null
    readonly line: number
  }[]
  readonly went_well: readonly ParsedRemark[]
  readonly went_wrong: readonly ParsedRemark[]
  readonly lucky: readonly ParsedRemark[]
  readonly lessons: readonly ParsedRemark[]
  readonly problems: readonly Pick<Finding, 'rule' | 'level' | 'message' | 'line'>[]
}

/** Puts what was understood of a document into the shape that other programs read. */
export function parseRecord(file: string, postmortem: Postmortem): ParseRecord {
  const { title, milestones } = postmortem
  return {
    version: parseVersion,
    file,
    title: title === undefined ? null : { text: title.text, line: title.line },
    fields: postmortem.fields.map(({ name, text, line }) => ({ name, text, line })),
    sections: postmortem.sections.map(({ name, title: heading, span, empty }) => ({
      name,
      title: heading.text,
      line: span.line,
      empty,
    })),
    timeline: postmortem.timeline.map((event) => ({
      line: event.span.line,
      at: parsedValue(event.at),
      until: event.until === undefined ? null : parsedValue(event.until),
      what: event.what.text,
      actor: event.actor?.text ?? null,
      source: event.source?.text ?? null,
      milestone: event.milestone ?? null,
      approximate: event.approximate,
    })),
    milestones: Object.fromEntries(Object.entries(milestones).map(([name, at]) => [name, parsedValue(at)])),
    actions: postmortem.actions.map(parsedAction),
    figures: postmortem.figures.map(({ kind, text, value, unit, line }) => ({
      kind,
      text,
      value: value ?? null,
      unit,
      line,
    })),
    whys: postmortem.whys.map(({ level, question, answer, line }) => ({
      level,
      question: question.text,
      answer: answer.text,
      line,
    })),
    factors: postmortem.factors.map(({ factor, type }) => ({
      text: factor.text,
      type: type.value ?? null,
      line: factor.line,
    })),
    went_well: postmortem.wentWell.map(parsedRemark),
    went_wrong: postmortem.wentWrong.map(parsedRemark),
    lucky: postmortem.lucky.map(parsedRemark),
    lessons: postmortem.lessons.map(parsedRemark),
    problems: postmortem.problems.map(({ rule, level, message, line }) => ({ rule, level, message, line })),
  }
}

function parsedAction(item: ActionItem): ParsedAction {
  return {
    line: item.span.line,
    key: item.key,
    text: item.action.text,
    title: item.title,
    group: item.group,
    source: item.source,
    owner: ifWritten(named(item.owners), (owners) => owners.map(ownerText)),
    due: ifWritten(item.due, (due) => due),
    priority: ifWritten(item.priority, (priority) => priority),
    ticket: ifWritten(item.ticket, ticketText),
    status: ifWritten(item.status, (status) => status),
    more: Object.fromEntries(Object.entries(item.more).map(([name, { text }]) => [name, text])),
  }
}

function parsedRemark({ text, line }: Written<string>): ParsedRemark {
  return { text, line }
}

function parsedValue(written: Written<string>): ParsedValue<string> {
  return { text: written.text, value: written.value ?? null, line: written.line }
}

function ifWritten<T, U>(written: Written<T>, meaning: (value: T) => U): ParsedValue<U> | null {
  if (written.text === '' && written.value === undefined) return null
  const value = written.value === undefined ? null : meaning(written.value)
  return { text: written.text, value, line: written.line }
}

/** Nobody is no value: "TBD" names nobody. */
function named({ value, ...written }: Written<readonly Owner[]>): Written<readonly Owner[]> {
  return value === undefined || value.length === 0 ? written : { ...written, value }
}

function ownerText(owner: Owner): string {
  if (owner.kind === 'name') return owner.name
  return owner.kind === 'login' ? `@${owner.login}` : `@${owner.org}/${owner.team}`
}

function ticketText(ticket: Ticket): string {
  if (ticket.kind === 'url') return ticket.url
  if (ticket.kind === 'key') return ticket.key
  const { owner, repository, number } = ticket
  const prefix =
    owner !== undefined && repository !== undefined ? `${owner}/${repository}` : (repository ?? '')
  return `${prefix}#${number}`
}
