import { type Severity, severities } from '../../document/model/severity.ts'
import { bundledTemplateNames, defaultTemplateName } from '../../document/templates/bundledTemplates.ts'
import type { TemplateFacts } from '../../document/templates/variables/templateFacts.ts'
import { readSeverity } from '../../document/values/readSeverity.ts'
import { documentPath } from '../../incident/ours/documentPath.ts'
import { incidentId } from '../../incident/ours/incidentId.ts'
import { newWords } from '../../messages/cli/newWords.ts'
import { oneOf, readArguments } from '../arguments/readArguments.ts'
import { readInstant } from '../arguments/readInstant.ts'
import { UsageError } from '../arguments/usageError.ts'
import { wrapText } from '../screen/wrapText.ts'
import type { Terminal } from '../terminal.ts'
import { answer } from './answer.ts'
import { incidentNumber } from './incidentNumber.ts'

const moments = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const
type Moments = Partial<Record<(typeof moments)[number], string>>

const confidentialities = ['internal', 'confidential', 'public'] as const

const one = { type: 'string' } as const
const several = { type: 'string', multiple: true, default: [] as string[] } as const
/** The options of `debrief new`. */
export const newOptions = {
  title: one,
  severity: { type: 'string', completes: severities },
  issue: one,
  category: one,
  service: several,
  owner: one,
  commander: one,
  participant: several,
  started: one,
  detected: one,
  acknowledged: one,
  mitigated: one,
  resolved: one,
  tag: several,
  audience: several,
  confidentiality: { type: 'string', words: confidentialities },
  template: { type: 'string', default: defaultTemplateName, completes: bundledTemplateNames },
  directory: { type: 'string', default: 'postmortems' },
  output: one,
} as const

/** What a new postmortem is to be filled with, from which template and where it goes. */
export interface NewIncident {
  readonly facts: TemplateFacts
  readonly template: string
  readonly path: string
}

/**
 * Reads the flags of `debrief new` and asks the person at the keyboard for the most important facts that are missing.
 * @throws UsageError when there is no title, or a severity, moment or issue cannot be read
 */
export async function readNewIncident(args: readonly string[], terminal: Terminal): Promise<NewIncident> {
  const { values, positionals } = readArguments('new', args, newOptions)
  if (values.confidentiality !== undefined)
    oneOf('--confidentiality', values.confidentiality, confidentialities)
  // Flags are read first, so that nobody answers questions for nothing.
  const today = terminal.now.slice(0, 10)
  const ask = askOn(terminal)
  const given = { severity: severityOf(values.severity), times: momentsOf(values, today) }
  const issue = values.issue === undefined ? undefined : issueOf(values.issue)
  const text = (written: string) => written
  const title =
    values.title?.trim() || positionals.join(' ').trim() || (await answer(ask, newWords.askTitle, text, text))
  if (!title) throw new UsageError(newWords.titleMissing)
  const severity =
    given.severity ?? (await answer(ask, newWords.askSeverity, readSeverity, newWords.severity))
  const owner = values.owner ?? (await answer(ask, newWords.askOwner, text, text))
  const started =
    given.times.started ??
    (await answer(
      ask,
      newWords.askStarted(today),
      (written) => startOf(written, given.times),
      (written) => startComplaint(written, given.times, today),
    ))
  const times: Moments = { ...given.times, ...(started !== undefined && { started }) }
  const opened = times.started ?? terminal.now
  const number = issue?.number ?? (await incidentNumber(values.directory, opened.slice(0, 4), terminal.cwd))
  const facts = {
    ...times,
    issue: issue?.url === undefined ? undefined : { ...issue, url: issue.url },
    severity,
    owner,
    category: values.category,
    commander: values.commander,
    confidentiality: values.confidentiality,
    id: incidentId(opened, number),
    title,
    services: values.service,
    participants: values.participant,
    tags: values.tag,
    audiences: values.audience,
    timeline: moments.flatMap((name) =>
      times[name] === undefined ? [] : [{ at: times[name], what: newWords.moments[name] }],
    ),
    dashboards: [],
  }
  return {
    facts,
    template: values.template,
    path: values.output ?? documentPath(values.directory, opened, number, title),
  }
}

/** Questions break between words, and leave a space for the answer. */
function askOn({ ask, width }: Terminal): Terminal['ask'] {
  return ask && ((question) => ask(`${wrapText(question, 0, width)} `))
}

function severityOf(written: string | undefined): Severity | undefined {
  if (written === undefined) return undefined
  const severity = readSeverity(written)
  if (severity === undefined) throw new UsageError(newWords.severity(written))
  return severity
}

function momentsOf(
  written: Readonly<Partial<Record<(typeof moments)[number], string | undefined>>>,
  today: string,
): Moments {
  const times: Moments = {}
  for (const name of moments) {
    const value = written[name]
    if (value === undefined) continue
    const read = readInstant(value)
    if ('wrong' in read) throw new UsageError(newWords.moment(`\`--${name}\``, value, read.wrong, today))
    times[name] = read.instant
  }
  const complaint = orderComplaint(times)
  if (complaint !== undefined) throw new UsageError(complaint)
  return times
}

/** What to say when the moments are not in the order in which an incident goes. */
function orderComplaint(times: Moments): string | undefined {
  const known = moments.flatMap((name) => {
    const at = times[name]
    return at === undefined ? [] : [{ name, at }]
  })
  const [wrong] = known.flatMap((later, index) => {
    const earlier = known[index - 1]
    return earlier !== undefined && later.at < earlier.at ? [newWords.order(earlier, later)] : []
  })
  return wrong
}

function startOf(written: string, times: Moments): string | undefined {
  const read = readInstant(written)
  return 'wrong' in read || orderComplaint({ ...times, started: read.instant }) ? undefined : read.instant
}

function startComplaint(written: string, times: Moments, today: string): string {
  const read = readInstant(written)
  if ('wrong' in read) return newWords.moment('The start', written, read.wrong, today)
  return orderComplaint({ ...times, started: read.instant }) ?? ''
}

/** `42`, `#42` or the address of the issue. */
function issueOf(written: string): {
  readonly number: number
  readonly url?: string
  readonly reference: string
} {
  const number = Number(/^(?:https?:\/\/\S+\/|#)?(\d{1,9})$/.exec(written)?.[1] ?? 0)
  if (number === 0) throw new UsageError(newWords.issue(written))
  return { number, reference: `#${number}`, ...(/^https?:/.test(written) && { url: written }) }
}
