import { offsetBetween } from '../../figures/eventOffsets.ts'
import type { IsoInstant } from '../../model/postmortem.ts'
import { frontMatterLines } from './frontMatterLines.ts'
import { inlineLink, inlineValue } from './inlineValue.ts'
import type { TemplateFacts, TimelineFact } from './templateFacts.ts'
import { timelineDiagram } from './timelineDiagram.ts'

/** Text is ready for the document; undefined prints `TBD`, the empty string prints nothing. Both are false for `{{#if}}`. */
export type TemplateValue = string | undefined | readonly TemplateItem[]
/** What one round of `{{#each}}` sees: its fields, `this` among them. */
export type TemplateItem = Readonly<Record<string, string | undefined>>
export type TemplateVariables = Readonly<Record<VariableName, TemplateValue>>

/** Every variable that a template may name, with its meaning. */
export const variableMeanings = {
  frontMatter: 'the YAML lines that machines read, to stand between two `---` lines at the top',
  id: 'the incident id, such as INC-2026-0042',
  title: 'the title of the incident',
  issue: 'a link to the incident’s issue',
  issueNumber: 'the number of the incident’s issue',
  issueUrl: 'the address of the incident’s issue',
  repository: 'the repository of the incident, owner/name',
  severity: 'P0, P1, P2 or P3',
  category: 'the kind of incident, such as availability or security',
  services: 'the affected services',
  owner: 'who writes the postmortem',
  commander: 'who led the response',
  participants: 'who took part',
  tags: 'free tags',
  confidentiality: 'internal, confidential or public',
  audiences: 'for whom the postmortem is written',
  started: 'when the impact began',
  detected: 'when the incident was noticed',
  acknowledged: 'when someone took it on',
  mitigated: 'when the impact ended',
  resolved: 'when the incident was over',
  due: 'the day by which the postmortem shall be published',
  followUp:
    'the day of the follow-up review, four weeks after the incident was resolved or as `document.follow-up` says',
  description: 'the description of the incident as it was reported, quoted',
  dashboards: 'links to dashboards',
  timeline: 'the known moments of the incident, oldest first',
  timelineDiagram: 'a Mermaid diagram of the timeline',
} as const

export type VariableName = keyof typeof variableMeanings

/** What `{{#each}}` offers for the entries of each list. */
export const itemMeanings: Readonly<Partial<Record<VariableName, Readonly<Record<string, string>>>>> = {
  services: { this: 'one service' },
  participants: { this: 'one person' },
  tags: { this: 'one tag' },
  audiences: { this: 'one audience' },
  dashboards: { this: 'one link' },
  timeline: {
    at: 'the moment, such as 2026-03-01 14:02 (UTC)',
    stamp: 'the moment to the second, such as 2026-03-01 14:02:05 UTC',
    offset: 'the time since the impact began, such as T+5m',
    what: 'what happened',
    actor: 'who did it, if known',
    source: 'a link to where it is recorded, if known',
    marker: 'a hidden comment by which the row is found again; goes into the last cell',
  },
}

/**
 * Turns facts into the variables of a template, every text made safe for Markdown. No text from outside enters a document by another
 * way: where a template puts one into YAML, it is written anew from {@link plainVariables}.
 */
export function templateVariables(facts: TemplateFacts): TemplateVariables {
  return {
    frontMatter: frontMatterLines(facts),
    id: inlineValue(facts.id),
    title: text(facts.title),
    issue: facts.issue && inlineLink(facts.issue.reference, facts.issue.url),
    issueNumber: facts.issue?.number.toString(),
    issueUrl: facts.issue?.url,
    repository: text(facts.repository),
    severity: facts.severity,
    category: text(facts.category),
    services: list(facts.services),
    owner: text(facts.owner),
    commander: text(facts.commander),
    participants: list(facts.participants),
    tags: list(facts.tags),
    confidentiality: text(facts.confidentiality),
    audiences: list(facts.audiences),
    started: minute(facts.started),
    detected: minute(facts.detected),
    acknowledged: minute(facts.acknowledged),
    mitigated: minute(facts.mitigated),
    resolved: minute(facts.resolved),
    due: facts.due,
    followUp: daysAfter(facts.resolved, facts.followUpDays ?? fourWeeks),
    description: facts.description ?? '',
    dashboards: facts.dashboards.map((link) => ({ this: inlineLink(link.text, link.url) })),
    timeline: facts.timeline.map((event) => timelineItem(event, facts.started)),
    timelineDiagram: timelineDiagram(facts.id, facts.timeline),
  }
}

/** The texts among the variables as people wrote them, for places that are not Markdown; what is missing reads the same in both. */
export function plainVariables(facts: TemplateFacts): Partial<TemplateVariables> {
  const lists = {
    services: facts.services,
    participants: facts.participants,
    tags: facts.tags,
    audiences: facts.audiences,
  }
  const { title, repository, category, owner, commander, confidentiality } = facts
  return {
    title,
    repository,
    category,
    owner,
    commander,
    confidentiality,
    issue: facts.issue?.reference,
    ...Object.fromEntries(
      Object.entries(lists).map(([name, values]) => [name, values.map((value) => ({ this: value }))]),
    ),
    description: '',
    dashboards: facts.dashboards.map(({ url }) => ({ this: url })),
    timeline: facts.timeline.map(({ what, actor, source, ...event }) => ({
      ...timelineItem({ what, ...event }, facts.started),
      what,
      actor: actor ?? '',
      source: source?.url ?? '',
      marker: '',
    })),
    timelineDiagram: '',
  }
}

function text(value: string | undefined): string | undefined {
  return (value && inlineValue(value)) || undefined
}

function list(values: readonly string[]): readonly TemplateItem[] {
  return values.map((value) => ({ this: inlineValue(value) }))
}

function timelineItem(event: TimelineFact, started: IsoInstant | undefined): TemplateItem {
  return {
    at: minute(event.at),
    stamp: `${event.at.slice(0, 19).replace('T', ' ')} UTC`,
    offset: (started && offsetBetween(started, event.at)) ?? '',
    what: text(event.what),
    actor: text(event.actor) ?? '',
    source: event.source ? inlineLink(event.source.text, event.source.url) : '',
    marker: event.key === undefined ? '' : eventMarker(event.key),
  }
}

/** The hidden comment that names a timeline row. */
export function eventMarker(key: string): string {
  return `<!-- debrief:event ${key.replace(/[^\w:./-]/g, '_')} -->`
}

function minute(instant: IsoInstant | undefined): string | undefined {
  return instant?.slice(0, 16).replace('T', ' ')
}

const fourWeeks = 28

function daysAfter(resolved: IsoInstant | undefined, days: number): string | undefined {
  const moment = resolved === undefined ? Number.NaN : Date.parse(resolved)
  return Number.isNaN(moment) ? undefined : new Date(moment + days * 86_400_000).toISOString().slice(0, 10)
}
