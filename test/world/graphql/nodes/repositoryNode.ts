import { labelByName } from '../../acts/labels.ts'
import { subjectByNumber } from '../../acts/mention.ts'
import { notFound, Unsupported } from '../../acts/refusal.ts'
import { can, sees } from '../../http/viewer.ts'
import { repositoryUrl } from '../../json/url.ts'
import type { Account, Level } from '../../state/account.ts'
import type { Issue, PullRequest, Subject } from '../../state/conversation.ts'
import { assignableIn, levelOf } from '../../state/hub.ts'
import { fullName, type Repository } from '../../state/repository.ts'
import { type Args, connection, mustHonour, ordered } from '../connection.ts'
import { mustBeAllowed, permissionOf, type Scope } from '../scope.ts'
import { accountNode } from './accountNode.ts'
import { expressionNode, gitObjectNode, refNode } from './gitNode.ts'
import { labelNode, milestoneNode } from './labelNode.ts'
import type { Nodes } from './nodes.ts'

const levels: Readonly<Record<Level, string>> = {
  admin: 'ADMIN',
  maintain: 'MAINTAIN',
  write: 'WRITE',
  triage: 'TRIAGE',
  read: 'READ',
}

function includesText(text: string, query: unknown): boolean {
  return typeof query !== 'string' || text.toLowerCase().includes(query.toLowerCase())
}

function byNumber(
  scope: Scope,
  nodes: Nodes,
  repository: Repository,
  number: number,
  kind?: Subject['kind'],
) {
  const subject = subjectByNumber(repository, number)
  if (!subject || (kind && subject.kind !== kind)) {
    const what = kind === 'issue' ? 'an Issue' : kind ? 'a PullRequest' : 'an issue or pull request'
    throw notFound(`Could not resolve to ${what} with the number of ${number}.`)
  }
  mustBeAllowed(scope, repository, [permissionOf(subject)], 'read')
  return nodes.subject(subject)
}

const orderKeys: Readonly<Record<string, (subject: Subject) => string | number>> = {
  CREATED_AT: (subject) => subject.createdAt,
  UPDATED_AT: (subject) => subject.updatedAt,
  COMMENTS: (subject) => subject.comments.length,
}

function arranged<T extends Subject>(subjects: readonly T[], args: Args): T[] {
  const { states, labels } = args
  const names = Array.isArray(labels) ? labels.map((name) => String(name).toLowerCase()) : undefined
  const kept = subjects
    .filter((one) => !Array.isArray(states) || states.includes(one.state))
    .filter((one) => !names || one.labels.some((label) => names.includes(label.name.toLowerCase())))
  return ordered(kept, args['orderBy'], (subject, field) => orderKeys[field]?.(subject) ?? subject.number)
}

function issuesConnection(scope: Scope, nodes: Nodes, repository: Repository, args: Args): Args {
  mustBeAllowed(scope, repository, ['issues'], 'read')
  const filter = Object.fromEntries(Object.entries(args['filterBy'] ?? {}))
  mustHonour(filter, ['since', 'labels', 'type', 'states', 'createdBy', 'assignee', 'viewerSubscribed'])
  if (filter['viewerSubscribed'] === true) throw new Unsupported('filterBy.viewerSubscribed is not simulated')
  const { since, createdBy, assignee, type } = filter
  const kept = arranged<Issue>(repository.issues, args)
    .filter((issue) => typeof since !== 'string' || Date.parse(issue.updatedAt) >= Date.parse(since))
    .filter((issue) => type == null || issue.type?.name.toLowerCase() === String(type).toLowerCase())
    .filter((issue) => createdBy == null || issue.author.login === createdBy)
    .filter((issue) => assignee == null || issue.assignees.some((person) => person.login === assignee))
  const filtered = arranged(kept, { states: filter['states'], labels: filter['labels'] })
  const list = args['orderBy'] == null ? filtered : kept.filter((issue) => filtered.includes(issue))
  return connection(list, args, (issue) => nodes.subject(issue), {
    honours: ['states', 'labels', 'orderBy', 'filterBy'],
  })
}

function pullsConnection(scope: Scope, nodes: Nodes, repository: Repository, args: Args): Args {
  mustBeAllowed(scope, repository, ['pull_requests'], 'read')
  const list = arranged<PullRequest>(repository.pullRequests, args)
    .filter((pull) => args['headRefName'] == null || pull.headRef === args['headRefName'])
    .filter((pull) => args['baseRefName'] == null || pull.baseRef === args['baseRefName'])
  return connection(list, args, (pull) => nodes.subject(pull), {
    honours: ['states', 'labels', 'orderBy', 'headRefName', 'baseRefName'],
  })
}

function people(list: readonly Account[], args: Args): Args {
  const found = list.filter((person) => includesText(`${person.login} ${person.name}`, args['query']))
  return connection(found, args, accountNode, { honours: ['query'] })
}

function collaborators(scope: Scope, repository: Repository, args: Args): Args {
  const { login } = args
  const list = assignableIn(scope.hub.state, repository)
    .filter((person) => typeof login !== 'string' || person.login.toLowerCase() === login.toLowerCase())
    .filter((person) => includesText(person.login, args['query']))
  return connection(list, args, accountNode, {
    honours: ['login', 'query', 'affiliation'],
    edge: (person) => ({ permission: levels[levelOf(repository, person) ?? 'read'] }),
  })
}

function contents(scope: Scope, repository: Repository): Repository {
  mustBeAllowed(scope, repository, ['contents'], 'read')
  return repository
}

function milestones(repository: Repository, args: Args): Args {
  const { states } = args
  const found = repository.milestones
    .filter((one) => !Array.isArray(states) || states.includes(one.state.toUpperCase()))
    .filter((one) => includesText(one.title, args['query']))
  const list = ordered(found, args['orderBy'], (one, field) =>
    field === 'DUE_DATE' ? (one.dueOn ?? '9999') : field === 'NUMBER' ? one.number : one.createdAt,
  )
  return connection(list, args, milestoneNode, { honours: ['states', 'query', 'orderBy'] })
}

function labels(repository: Repository, args: Args): Args {
  const found = repository.labels.filter((label) => includesText(label.name, args['query']))
  const list = ordered(found, args['orderBy'], (label, field) =>
    field === 'NAME' ? label.name.toLowerCase() : label.databaseId,
  )
  return connection(list, args, labelNode, { honours: ['query', 'orderBy'] })
}

function viewerPermission(scope: Scope, repository: Repository): string {
  return can(scope.viewer, repository, 'contents', 'write') ? 'WRITE' : 'READ'
}

/** A repository by its name, as far as the token sees it. */
function ownedBy(scope: Scope, nodes: Nodes, owner: Account, name: unknown) {
  const wanted = String(name).toLowerCase()
  const found = scope.hub.state.repositories.find(
    (one) => one.owner === owner && one.name.toLowerCase() === wanted,
  )
  if (!found || !sees(scope.viewer, found))
    throw notFound(`Could not resolve to a Repository with the name '${owner.login}/${String(name)}'.`)
  return nodes.repository(found)
}

export function repositoryNode(scope: Scope, nodes: Nodes, repository: Repository): Args {
  const branch = (name: string) =>
    refNode(scope, contents(scope, repository), name.replace(/^refs\/heads\//, ''))
  return {
    __typename: 'Repository',
    id: repository.id,
    databaseId: repository.databaseId,
    name: repository.name,
    nameWithOwner: fullName(repository),
    owner: {
      ...accountNode(repository.owner),
      repository: ({ name }: Args) => ownedBy(scope, nodes, repository.owner, name),
    },
    url: repositoryUrl(repository),
    resourcePath: `/${fullName(repository)}`,
    description: null,
    createdAt: repository.createdAt,
    isPrivate: repository.private,
    visibility: repository.private ? 'PRIVATE' : 'PUBLIC',
    isArchived: repository.archived,
    isDisabled: false,
    isLocked: false,
    isFork: false,
    isEmpty: repository.branches.size === 0,
    isInOrganization: repository.owner.type === 'Organization',
    hasIssuesEnabled: repository.hasIssues,
    deleteBranchOnMerge: repository.deletesBranchOnMerge,
    viewerPermission: () => viewerPermission(scope, repository),
    defaultBranchRef: () => branch(repository.defaultBranch),
    ref: ({ qualifiedName }: { qualifiedName: string }) => branch(qualifiedName),
    refs: (args: Args) => {
      const list = [...contents(scope, repository).branches.keys()].sort()
      const found = list.filter((name) => `refs/heads/${name}`.startsWith(String(args['refPrefix'])))
      return connection(
        found.filter((name) => includesText(name, args['query'])),
        args,
        (name) => branch(name),
        {
          honours: ['refPrefix', 'query'],
        },
      )
    },
    object: (args: { expression?: string | null; oid?: string | null }) =>
      args.expression == null
        ? gitObjectNode(scope, contents(scope, repository), args.oid ?? undefined)
        : expressionNode(scope, contents(scope, repository), args.expression),
    issue: ({ number }: { number: number }) => byNumber(scope, nodes, repository, number, 'issue'),
    pullRequest: ({ number }: { number: number }) =>
      byNumber(scope, nodes, repository, number, 'pullRequest'),
    issueOrPullRequest: ({ number }: { number: number }) => byNumber(scope, nodes, repository, number),
    issues: (args: Args) => issuesConnection(scope, nodes, repository, args),
    pullRequests: (args: Args) => pullsConnection(scope, nodes, repository, args),
    label: ({ name }: { name: string }) => {
      const label = labelByName(repository, name)
      return label ? labelNode(label) : null
    },
    labels: (args: Args) => labels(repository, args),
    milestone: ({ number }: { number: number }) =>
      milestoneNode(repository.milestones.find((one) => one.number === number)),
    milestones: (args: Args) => milestones(repository, args),
    assignableUsers: (args: Args) => people(assignableIn(scope.hub.state, repository), args),
    mentionableUsers: (args: Args) => people(assignableIn(scope.hub.state, repository), args),
    collaborators: (args: Args) => collaborators(scope, repository, args),
  }
}
