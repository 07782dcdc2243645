import type { Postmortem } from '../../document/model/postmortem.ts'
import { type Severity, severities } from '../../document/model/severity.ts'
import { isPlaceholder } from '../../document/values/isPlaceholder.ts'
import { readPriority } from '../../document/values/readPriority.ts'
import type { Facts } from '../../incident/facts/facts.ts'
import type { Snapshot } from '../../incident/observed/snapshot.ts'
import { descriptionTag } from '../../incident/ours/descriptionTag.ts'
import { decide, type Ruling } from '../../policy/decide.ts'
import type { Policy } from '../../policy/policy.ts'
import { type RuleFacts, ruleFactsOf } from '../../policy/rules/ruleFacts.ts'

/** What the policy wants for an incident, and what it was judged by. */
export interface Ruled {
  readonly ruling: Ruling
  readonly ruleFacts: RuleFacts
}

/**
 * Judges the incident by the rules, anew each time, so that whatever changes later counts. The document may raise the
 * severity and says how confidential it is; it cannot lower the severity: whoever writes it would loosen what guards it.
 * What the app wrote into it says nothing, and neither do the labels that the app sets.
 */
export function rulingOf(
  snapshot: {
    readonly issue: Pick<Snapshot['issue'], 'labels'>
    readonly repository: Pick<Snapshot['repository'], 'owner' | 'name'>
  } & Pick<Snapshot, 'pullRequest'>,
  facts: Pick<Facts, 'severity' | 'category' | 'services'>,
  policy: Policy,
  postmortem?: Postmortem,
): Ruled {
  const { owner, name } = snapshot.repository
  const ours = new Set(Object.values(policy.labels).map((label) => label.toLowerCase()))
  const labels = snapshot.issue.labels.map((label) => label.name)
  const confidentiality = postmortem && stated(postmortem, 'confidentiality')
  const ruleFacts = ruleFactsOf({
    severity: postmortem ? raised(facts.severity, snapshot, postmortem) : facts.severity,
    ...(facts.category === undefined ? {} : { category: facts.category }),
    services: facts.services,
    labels: labels.filter((label) => !ours.has(label.toLowerCase())),
    repository: `${owner}/${name}`,
    ...(confidentiality === undefined ? {} : { confidentiality }),
  })
  return { ruling: decide(policy, ruleFacts), ruleFacts }
}

function raised(
  severity: Severity,
  snapshot: Pick<Snapshot, 'pullRequest'>,
  postmortem: Postmortem,
): Severity {
  const text = stated(postmortem, 'severity')
  const tag = descriptionTag(snapshot)
  if (text === undefined || text === tag['severity'] || text === tag['next-severity']) return severity
  const written = readPriority(text)
  return severities.find((one) => one === severity || one === written) ?? severity
}

/** What the front matter says under that name. */
function stated(postmortem: Postmortem, name: string): string | undefined {
  const field = postmortem.fields.find((one) => one.name === name && one.source === 'front_matter')
  return field && !isPlaceholder(field.text) ? field.text.slice(0, 100) : undefined
}
