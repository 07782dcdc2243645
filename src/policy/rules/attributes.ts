import { severities } from '../../document/model/severity.ts'
import { listOf, oneOf, text } from '../kinds/settingKinds.ts'
import type { RuleFacts } from './ruleFacts.ts'

const most = 50

/** What a condition asks of an incident by one name; to add one is to add it here. */
interface Attribute {
  /** what the incident has of it */
  readonly of: (facts: RuleFacts) => readonly string[]
  /** an incident has at most one */
  readonly single: boolean
}

const globs = (what: string) => listOf(text('a glob', 100), `a list of ${what}`, 1, most)

/** By name: what is asked for, and where the answer comes from. One of the values of a list is enough. */
export const attributes = {
  severity: {
    of: ({ severity }) => [severity],
    single: true,
    asks: listOf(oneOf(...severities), 'a list of severities', 1).meta({
      description: 'One of these severities.',
      examples: [['P0', 'P1']],
    }),
  },
  category: {
    of: ({ category }) => (category === undefined ? [] : [category]),
    single: true,
    asks: globs('categories').meta({
      description: 'The kind of incident, from the form or a label such as `category: security`.',
      examples: [['security', 'data*']],
    }),
  },
  service: {
    of: ({ services }) => services,
    single: false,
    asks: globs('services').meta({
      description: 'An affected service, from the form or a label such as `service: checkout`.',
      examples: [['checkout', 'pay*']],
    }),
  },
  label: {
    of: ({ labels }) => labels,
    single: false,
    asks: globs('labels').meta({ description: 'A label of the incident.', examples: [['customer-facing']] }),
  },
  repository: {
    of: ({ repository }) => [repository, repository.split('/')[1] ?? ''],
    single: false,
    asks: globs('repositories').meta({
      description: 'The repository, by its name or as `owner/name`: for rules of an organisation.',
      examples: [['shop', 'acme/pay-*']],
    }),
  },
  confidentiality: {
    of: ({ confidentiality }) => (confidentiality === undefined ? [] : [confidentiality]),
    single: true,
    asks: globs('levels of confidentiality').meta({
      description: 'What the document says of itself, else a label such as `confidentiality: internal`.',
      examples: [['public']],
    }),
  },
  'caused-by': {
    of: ({ causedBy }) => causedBy,
    single: false,
    asks: globs('causes').meta({
      description: 'What a label such as `caused-by: deploy` names.',
      examples: [['deploy', 'vendor*']],
    }),
  },
} as const satisfies Readonly<Record<string, Attribute & { readonly asks: unknown }>>

export type AttributeName = keyof typeof attributes

export const attributeNames = Object.keys(attributes) as readonly AttributeName[]

/** What the incident has under that name, each value once. */
export function valuesIn(name: AttributeName, facts: RuleFacts): readonly string[] {
  return attributes[name].of(facts)
}
