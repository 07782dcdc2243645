import type { TemplateFacts } from '../../document/templates/variables/templateFacts.ts'
import type { Account } from '../../incident/observed/account.ts'
import { timelineEvent } from '../../messages/pullRequest/timelineEvent.ts'
import { inlineText } from '../../messages/text/inlineText.ts'
import { linkUrl } from '../../messages/text/linkUrl.ts'
import { quote } from '../../messages/text/quote.ts'
import type { RuledSituation } from '../case/situationOf.ts'
import { rowKey } from './eventRows.ts'

/** What GitHub knows of an incident, as its document is first filled with. People are written `@login`, as in owner cells. */
export function toTemplateFacts({ facts, snapshot, due, policy, ruling }: RuledSituation): TemplateFacts {
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
    title: facts.title,
    issue: { number: issue.number, url: issue.url, reference: `#${issue.number}` },
    severity: facts.severity,
    ...(facts.category ? { category: inlineText(facts.category, 100) } : {}),
    services: facts.services.map((service) => inlineText(service, 100)),
    ...(facts.owner ? { owner: personNamed(facts.owner) } : {}),
    ...(facts.commander ? { commander: person(facts.commander) } : {}),
    participants: facts.participants.map(personNamed),
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
    tags: [],
    audiences: ruling.audiences.map((audience) => inlineText(audience, 100)),
    timeline: facts.timeline.map((event) => ({
      at: event.at,
      what: timelineEvent(event),
      actor: personNamed(event.actor),
      ...(event.url ? { source: { text: 'GitHub', url: event.url } } : {}),
      key: rowKey(event),
    })),
    description: quote(issue.body, 20_000, issue.url),
    repository: `${repository.owner}/${repository.name}`,
    due,
    followUpDays: policy.rules.followUp.days,
    dashboards: facts.links.map((link) => ({ text: link.text, url: linkUrl(link, repository) })),
  }
}

/** A login stays one; anything else is text. */
function person(written: string): string {
  return /^@[a-z\d][a-z\d-]{0,38}$/i.test(written) ? written : inlineText(written, 100)
}

/** A person as documents name them. */
export function personNamed({ kind, login }: Account): string {
  return kind === 'user' ? `@${login}` : login
}
