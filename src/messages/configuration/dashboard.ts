import type { Severity } from '../../document/model/severity.ts'
import { plural } from '../../document/rules/plural.ts'
import { askTag } from '../../incident/ours/askBox.ts'
import { marker } from '../../incident/ours/marker.ts'
import { labelNames } from '../../incident/ours/ownNames.ts'
import { belowOwnPart, ownEnd } from '../../incident/ours/ownPart.ts'
import { cell } from '../text/cell.ts'
import { codeSpan } from '../text/codeSpan.ts'
import { fitBody } from '../text/fitBody.ts'
import { neutralise } from '../text/neutralise.ts'

/** An incident from before the app came, whose postmortem nobody has begun. */
export interface PastIncident {
  readonly number: number
  readonly url: string
  readonly title: string
  readonly severity: Severity
  /** `YYYY-MM-DD` */
  readonly declared: string
  readonly open: boolean
  /** login of whoever ticked its box */
  readonly askedBy?: string
}

export interface DashboardFacts {
  /** when the app came to the repository, ISO instant */
  readonly since: string
  /** in the order in which they are shown */
  readonly past: readonly PastIncident[]
  /** how many older ones there is no room for */
  readonly more: number
  /** whose ticks did not count, since they may not write to the repository */
  readonly refused: readonly string[]
  /** numbers of incidents that wait for their turn, and of those that nobody confirmed, oldest first */
  readonly turns: readonly number[]
  readonly unconfirmed: readonly number[]
  /** incidents that get no postmortem because somebody said so, and why */
  readonly skipped: readonly { readonly number: number; readonly reason: string }[]
  /** how many postmortems are opened in an hour, and in a day of incidents declared longer ago */
  readonly mostAnHour: number
  readonly mostADay: number
}

export const dashboardLabel = {
  name: labelNames.dashboard,
  color: '1d76db',
  description: 'What waits for a word from people',
} as const

/** The one issue that lists what waits for people in a repository. */
export const dashboard = {
  title: 'Postmortem dashboard',
  /**
   * The part of the body that the app keeps in step, and what people wrote below it.
   * @param before the body as it stands
   */
  body: (facts: DashboardFacts, before = '') => {
    const idle = isIdle(facts)
    const tag = marker('dashboard', {
      since: facts.since,
      ...(idle ? { idle: 'yes' } : {}),
      ...(facts.refused.length > 0 ? { refused: facts.refused.join('+') } : {}),
    })
    const lines = [
      tag,
      'What waits for people in this repository. Debrief keeps this list in step; write below it, not in it.',
      '',
      ...(idle ? ['Nothing waits.', ''] : []),
      ...turnLines(facts),
      ...unconfirmedLines(facts),
      ...pastLines(facts),
      ...skippedLines(facts),
    ]
    return `${fitBody(lines.join('\n'), 60_000, ownEnd)}${belowOwnPart(before).slice(0, 5000)}`
  },
} as const

export function isIdle({ past, turns, unconfirmed }: DashboardFacts): boolean {
  return past.length + turns.length + unconfirmed.length === 0
}

/** They wait for nothing: they are shown where there is a list at all. */
function skippedLines({ skipped }: DashboardFacts): readonly string[] {
  if (skipped.length === 0) return []
  const left = skipped.length - mostReferences
  return [
    '### Without a postmortem',
    '',
    'Somebody with write access said that these get none. **To have one all the same**, comment `/postmortem` on the incident.',
    '',
    ...skipped.slice(0, mostReferences).map(({ number, reason }) => `- #${number}: ${cell(reason, 200)}`),
    ...(left > 0 ? [`- and ${left} more`] : []),
    '',
  ]
}

function turnLines({ turns, mostAnHour, mostADay }: DashboardFacts): readonly string[] {
  if (turns.length === 0) return []
  return [
    '### Waiting for their turn',
    '',
    `${plural(turns.length, 'incident waits', 'incidents wait')}, because at most ${plural(mostAnHour, 'postmortem is', 'postmortems are')} opened in an hour, and ${mostADay} in a day of incidents declared longer ago (settings \`incident.at-most-an-hour\` and \`at-most-a-day\`). It goes on by itself, the oldest first. **To have one at once**, comment \`/postmortem\` on the incident.`,
    '',
    references(turns),
    '',
  ]
}

function unconfirmedLines({ unconfirmed }: DashboardFacts): readonly string[] {
  if (unconfirmed.length === 0) return []
  return [
    '### To be confirmed',
    '',
    `${plural(unconfirmed.length, 'incident was', 'incidents were')} declared by people without triage access, too many in an hour to say so on each. **Next step:** on those that are incidents, somebody with triage or write access comments \`/postmortem\`, or takes the incident label off and sets it again.`,
    '',
    references(unconfirmed),
    '',
  ]
}

const mostReferences = 50

function references(numbers: readonly number[]): string {
  const left = numbers.length - mostReferences
  const shown = numbers.slice(0, mostReferences).map((number) => `#${number}`)
  return `${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}`
}

function pastLines({ past, more, since, refused }: DashboardFacts): readonly string[] {
  if (past.length === 0) return []
  return [
    '### From before Debrief',
    '',
    `Debrief came to this repository on ${since.slice(0, 10)}. These incidents were declared earlier, and nothing is done about them unless somebody asks. **To have a postmortem opened, tick its box** (counts from people with write access), or comment \`/postmortem\` on the incident.`,
    '',
    ...(refused.length > 0
      ? [
          `${refused.map(codeSpan).join(', ')} edited this list without write access, so the boxes ticked then were cleared. **Next step:** somebody with write access ticks them.`,
          '',
        ]
      : []),
    ...past.map(pastLine),
    ...(more > 0
      ? [
          '',
          `${plural(more, 'older one is', 'older ones are')} not listed here; \`/postmortem\` works there too.`,
        ]
      : []),
    '',
  ]
}

function pastLine({ number, url, title, severity, declared, open, askedBy }: PastIncident): string {
  const asked = askedBy ? ` · asked for by ${codeSpan(askedBy)}` : ''
  const name = cell(title, 120) || `Incident ${number}`
  // The address is one that leaves no cross-reference on the incident: it shall stay as quiet as it is.
  return `- [${askedBy ? 'x' : ' '}] ${severity} · [${name}](${neutralise(url)}) · ${declared}${open ? '' : ' · closed'}${asked} ${askTag(number, askedBy)}`
}
