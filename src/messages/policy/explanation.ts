import { plural } from '../../document/rules/plural.ts'
import { type Passed, type RulePlace, type Ruling, whyOthers } from '../../policy/decide.ts'
import type { Policy } from '../../policy/policy.ts'
import type { AttributeName } from '../../policy/rules/attributes.ts'
import type { Reason } from '../../policy/rules/condition.ts'
import type { RuleFacts } from '../../policy/rules/ruleFacts.ts'
import { codeSpan } from '../text/codeSpan.ts'
import { inlineText } from '../text/inlineText.ts'
import { ruleName } from './rulingWords.ts'

/** What the policy wants for an incident, and by what it was judged. */
export interface Explained {
  readonly policy: Policy
  readonly ruling: Ruling
  readonly ruleFacts: RuleFacts
  /** when the postmortem is due, `YYYY-MM-DD` */
  readonly due: string
  /** where that was put off: the day by the rule, and how often */
  readonly putOff?: { readonly from: string; readonly times: number }
}

const mostRules = 20
const mostReasons = 5
const mostValues = 8

/** Which rule decides, in one line. */
export function deciding({ ruling: { rule }, policy }: Pick<Explained, 'ruling' | 'policy'>): string {
  if (rule) return ruleName(rule)
  return `the settings, since ${policy.incidentRules.length === 0 ? 'there are no rules' : 'no rule fits'}`
}

/** What follows, which rule says so, and why the others do not: lines of Markdown, the same wherever they are read. */
export function explanation(explained: Explained): readonly string[] {
  const { policy, ruling, ruleFacts } = explained
  const { passed, unasked } = whyOthers(policy, ruleFacts, ruling)
  return [
    ...follows(explained),
    ...(passed.length > 0
      ? [
          '',
          ruling.rule ? 'Rules before it that do not fit:' : 'Rules that do not fit:',
          '',
          ...passed.slice(0, mostRules).map(passedLine),
          ...(passed.length > mostRules ? [`- … and ${passed.length - mostRules} more.`] : []),
        ]
      : []),
    ...(unasked.length > 0 ? ['', unaskedLine(unasked)] : []),
    '',
    `Judged by: ${judgedBy(ruleFacts)}.`,
    ...(policy.organisationBroken
      ? [
          '',
          'The file of the organisation, `.github/debrief.yml` in its repository `.github`, cannot be read at the moment. Its last version that could be read holds, and so does the file of this repository. **Next step:** whoever looks after the organisation’s file mends it.',
        ]
      : []),
  ]
}

const demandWords = {
  required: 'required',
  'on-request': 'optional, opened when somebody with write access comments `/postmortem`',
  never: 'none, whoever asks',
} as const

function follows({ policy, ruling, ruleFacts, due, putOff }: Explained): readonly string[] {
  const { severity } = ruleFacts
  const byRule = policy.incidentRules[(ruling.rule?.place ?? 0) - 1]
  const said = typeof byRule?.due === 'number' ? byRule.due : byRule?.due?.days
  const { days, count, zone, holidays } = ruling.due
  const counted = count === 'business' ? `${plural(days, 'business day')}` : plural(days, 'day')
  const without =
    count === 'business' && holidays.length > 0 ? `, without the holidays of ${holidays.join(', ')}` : ''
  return [
    `- Postmortem: ${demandWords[ruling.postmortem]}${from(byRule?.postmortem, ruling.postmortem, 'severity.required')}.`,
    ...(ruling.postmortem === 'never'
      ? []
      : [
          `- Due: ${due}${putOff ? `, put off ${times(putOff.times)} from ${putOff.from}` : ''}, ${counted} after it is begun${without}; days as in ${zone}${from(said, days, `severity.due-days.${severity}`)}.`,
          `- Approvals: ${ruling.approvals}, from people with write access who wrote none of it${from(byRule?.approvals, ruling.approvals, 'review.approvals')}.`,
          `- Reviewers: ${reviewers(ruling, policy)}.`,
          ...(ruling.template === undefined ? [] : [`- Template: ${codeSpan(ruling.template)}.`]),
          ...(ruling.audiences.length > 0
            ? [`- Audiences: ${ruling.audiences.map((one) => inlineText(one, 50)).join(', ')}.`]
            : []),
        ]),
  ]
}

/** `once`, `3 times` */
export function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}

function reviewers({ reviewers: byRule }: Ruling, { reviewers: set }: Policy): string {
  if (byRule && byRule.length > 0) return byRule.map(codeSpan).join(', ')
  const otherwise = set.length > 0 ? set.map(codeSpan).join(', ') : 'those who took part'
  return byRule ? 'those who took part' : `the code owners of the document, else ${otherwise}`
}

/** Which setting says so, where the rule says nothing, or that the organisation enforces something stricter. */
function from(said: string | number | undefined, holds: string | number, setting: string): string {
  if (said === undefined) return ` (${codeSpan(setting)})`
  return said === holds ? '' : ` (the rule says ${said}; the organisation enforces ${codeSpan(setting)})`
}

function passedLine({ reasons, ...rule }: Passed): string {
  const shown = reasons.slice(0, mostReasons).map(reasonWords)
  const more = reasons.length > mostReasons ? [`${reasons.length - mostReasons} more`] : []
  return `- ${ruleName(rule)}: ${[...shown, ...more].join('; ')}.`
}

function unaskedLine(rules: readonly RulePlace[]): string {
  const last = rules.at(-1)?.place
  const places =
    rules.length === 1 ? `Rule ${rules[0]?.place} comes` : `Rules ${rules[0]?.place} to ${last} come`
  return `${places} after it and ${rules.length === 1 ? 'is' : 'are'} not asked: the first rule that fits decides.`
}

const nouns: Readonly<Record<AttributeName, string>> = {
  severity: 'severity',
  category: 'category',
  service: 'service',
  label: 'label',
  repository: 'repository',
  confidentiality: 'confidentiality',
  'caused-by': 'cause',
}

/** One thing that a rule asks for and the incident does not have, or the other way round. */
function reasonWords({ attribute, asked, found, unwanted }: Reason): string {
  const noun = nouns[attribute]
  const wanted = values(asked)
  if (unwanted) return `the ${noun} is one that it leaves out (${wanted})`
  // An issue may carry many labels, and they change without meaning anything here.
  if (attribute === 'label') return `no label is ${wanted}`
  if (found.length === 0) return `no ${noun} is known, and it asks for ${wanted}`
  return `the ${noun} is ${values(attribute === 'repository' ? found.slice(0, 1) : found)}, and it asks for ${wanted}`
}

function values(all: readonly string[]): string {
  const shown = all.slice(0, mostValues).map((one) => codeSpan(one.slice(0, 100)))
  const words = all.length > mostValues ? [...shown, `${all.length - mostValues} more`] : shown
  return words.join(' or ')
}

function judgedBy({
  severity,
  category,
  services,
  repository,
  confidentiality,
  causedBy,
}: RuleFacts): string {
  return [
    `severity ${severity}`,
    ...(category === undefined ? [] : [`category ${codeSpan(category)}`]),
    ...(services.length > 0 ? [`services ${values(services)}`.replaceAll(' or ', ', ')] : []),
    ...(confidentiality === undefined ? [] : [`confidentiality ${codeSpan(confidentiality)}`]),
    ...(causedBy.length > 0 ? [`caused by ${values(causedBy)}`] : []),
    `repository ${codeSpan(repository)}`,
    'and its labels',
  ].join(', ')
}
