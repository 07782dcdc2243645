import type { TemplateFacts } from '../document/templates/templateFacts.ts'
import { inlineText } from '../messages/inlineText.ts'
import { quote } from '../messages/quote.ts'
import { timelineEvent } from '../messages/timelineEvent.ts'
import type { Case } from './caseOf.ts'

/** What GitHub knows of an incident, as its document is first filled with. People are written `@login`, as in owner cells. */
export function templateFacts({ facts, snapshot, due }: Case): TemplateFacts {
  const { issue, repository } = snapshot
  const { times } = facts
  const at = (time: { readonly at: string } | undefined) => time?.at
  const known = {
    started: at(times.started),
    detected: at(times.detected),
    acknowledged: at(times.acknowledged),
    mitigated: at(times.mitigated),
    resolved: at(times.resolved),
  }
  return {
    id: facts.id,
    title: inlineText(facts.title, 200),
    issue: { number: issue.number, url: issue.url, reference: `#${issue.number}` },
    severity: facts.severity,
    services: facts.services.map((service) => inlineText(service, 100)),
    owner: `@${facts.owner.login}`,
    participants: facts.participants.map(({ login }) => `@${login}`),
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
    tags: [],
    audiences: [],
    timeline: facts.timeline.map((event) => ({
      at: event.at,
      what: timelineEvent(event),
      actor: `@${event.actor.login}`,
      ...(event.url ? { source: { text: 'GitHub', url: event.url } } : {}),
      key: event.key,
    })),
    description: quote(issue.body, 20_000, issue.url),
    repository: `${repository.owner}/${repository.name}`,
    due,
    dashboards: [],
  }
}
