import type { InstallationId, NodeId } from '../../../incident/key.ts'
import { fragments, type ResolveQuery } from '../../generated/operations.ts'
import type { Ask } from './ask.ts'

/** What one name asks for, typed as in `resolve.graphql`; sent many at a time under aliases. */
type Found = Extract<NonNullable<ResolveQuery['repository']>, { readonly assignable: unknown }>

export type Question =
  | { readonly kind: 'assignable' | 'label'; readonly value: string }
  | { readonly kind: 'issue'; readonly value: number }
  /** as Git names it: `HEAD:.github/postmortem.md` */
  | { readonly kind: 'file'; readonly value: string }
  /** pull requests from the branch of this name */
  | { readonly kind: 'postmortem'; readonly value: string }

/** The answer to a question, absent or null when there is no such thing. */
export type Answered =
  | Found['assignable']
  | Found['issue']
  | Found['label']
  | Found['file']
  | Found['postmortem']
  | undefined

const forms = {
  assignable: {
    type: 'String!',
    field: (value: string) => `assignableUsers(first: 5, query: ${value}) { nodes { ...UserFields } }`,
    fragments: ['UserFields'],
  },
  issue: {
    type: 'Int!',
    field: (value: string) => `issueOrPullRequest(number: ${value}) { __typename ...IssueFields }`,
    fragments: ['IssueFields', 'ActorFields', 'UserFields', 'LabelFields', 'MilestoneFields'],
  },
  label: {
    type: 'String!',
    field: (value: string) => `label(name: ${value}) { ...LabelFields }`,
    fragments: ['LabelFields'],
  },
  file: {
    type: 'String!',
    field: (value: string) => `object(expression: ${value}) { __typename ...BlobFields }`,
    fragments: ['BlobFields'],
  },
  postmortem: {
    type: 'String!',
    field: (value: string) =>
      `pullRequests(first: 20, headRefName: ${value}) { edges { node { isCrossRepository author { ...ActorFields } } } }`,
    fragments: ['ActorFields'],
  },
} as const

const mostAtOnce = 50

/** Asks for all of these, at most 50 in one request; answers in the order of the questions. */
export async function askQuestions(
  ask: Ask,
  installation: InstallationId,
  repository: NodeId,
  questions: readonly Question[],
): Promise<readonly Answered[]> {
  const granted: Answered[] = []
  for (let start = 0; start < questions.length; start += mostAtOnce) {
    const asked = questions.slice(start, start + mostAtOnce)
    const answer = await ask<
      { readonly repository: Readonly<Record<string, Answered>> | null },
      Readonly<Record<string, string | number>>
    >({
      installation,
      operation: { name: 'resolve', text: questionsText(asked) },
      variables: { ...Object.fromEntries(asked.map(({ value }, index) => [`w${index}`, value])), repository },
      doing: 'looking up people, labels, issues and files by name',
      excused: ({ type, path }) => type === 'NOT_FOUND' && path.length === 2 && path[0] === 'repository',
    })
    granted.push(...asked.map((_, index) => answer.repository?.[`w${index}`]))
  }
  return granted
}

/** The document that asks for these, one alias each. */
export function questionsText(questions: readonly Question[]): string {
  const variables = questions.map(({ kind }, index) => `$w${index}: ${forms[kind].type}`)
  const fields = questions.map(({ kind }, index) => `w${index}: ${forms[kind].field(`$w${index}`)}`)
  const used = new Set(questions.flatMap(({ kind }) => forms[kind].fragments))
  return [
    `query resolve(${['$repository: ID!', ...variables].join(', ')}) {`,
    'repository: node(id: $repository) { ... on Repository {',
    ...fields,
    '} } }',
    ...[...used].map((name) => fragments[name]),
  ].join('\n')
}
