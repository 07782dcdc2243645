import { notFound } from '../../acts/refusal.ts'
import { sees } from '../../http/viewer.ts'
import type { Subject } from '../../state/conversation.ts'
import type { Repository } from '../../state/repository.ts'
import type { Entity } from '../../state/state.ts'
import { type Args, connection } from '../connection.ts'
import { mustBeAllowed, type Scope } from '../scope.ts'
import { accountNode, teamNode } from './accountNode.ts'
import { checkRunNode } from './checkNode.ts'
import { labelNode, milestoneNode } from './labelNode.ts'
import type { Nodes } from './nodes.ts'
import { pullRequestNode, reviewNode } from './pullRequestNode.ts'
import { repositoryNode } from './repositoryNode.ts'
import { commentNode, issueNode } from './subjectNode.ts'

/** Ties the nodes together for one scope. */
export function nodesOf(scope: Scope): Nodes {
  const nodes: Nodes = {
    subject: (subject) =>
      subject.kind === 'issue' ? issueNode(scope, nodes, subject) : pullRequestNode(scope, nodes, subject),
    repository: (repository) => repositoryNode(scope, nodes, repository),
    comment: (comment) => commentNode(scope, nodes, comment),
    review: (review) => reviewNode(scope, nodes, review),
  }
  return nodes
}

/** The repository an entity lives in. */
function homeOf(entity: Entity): Repository | undefined {
  switch (entity.kind) {
    case 'repository':
      return entity
    case 'issue':
    case 'pullRequest':
    case 'label':
    case 'milestone':
    case 'checkSuite':
      return entity.repository
    case 'comment':
      return entity.subject.repository
    case 'review':
      return entity.pullRequest.repository
    case 'checkRun':
      return entity.suite.repository
    default:
      return undefined
  }
}

/** Finds what a node id stands for; what the token cannot see does not exist. */
export function entityById(scope: Scope, id: string): Entity {
  const entity = scope.hub.state.nodes.get(id)
  const home = entity && homeOf(entity)
  if (!entity || (home && !sees(scope.viewer, home))) {
    throw notFound(`Could not resolve to a node with the global id of '${id}'`)
  }
  return entity
}

export function subjectById(scope: Scope, id: string): Subject {
  const entity = entityById(scope, id)
  if (entity.kind === 'issue' || entity.kind === 'pullRequest') return entity
  throw notFound(`Could not resolve to a node with the global id of '${id}'`)
}

/** What `node(id:)` answers. */
export function entityNode(scope: Scope, id: string): Args | null {
  const nodes = nodesOf(scope)
  const entity = entityById(scope, id)
  switch (entity.kind) {
    case 'repository':
      return nodes.repository(entity)
    case 'issue':
      mustBeAllowed(scope, entity.repository, ['issues'], 'read')
      return nodes.subject(entity)
    case 'pullRequest':
      mustBeAllowed(scope, entity.repository, ['pull_requests'], 'read')
      return nodes.subject(entity)
    case 'comment':
      return nodes.comment(entity)
    case 'review':
      return nodes.review(entity)
    case 'label':
      return labelNode(entity)
    case 'milestone':
      return milestoneNode(entity)
    case 'checkRun':
      mustBeAllowed(scope, entity.suite.repository, ['checks'], 'read')
      return checkRunNode(scope, entity)
    case 'account':
      return accountNode(entity)
    case 'team':
      return teamNode(entity)
    default:
      throw notFound(`Could not resolve to a node with the global id of '${id}'`)
  }
}

/** An organisation with its teams; members need `members:read`. */
export function organizationNode(scope: Scope, login: string): Args {
  const { state } = scope.hub
  const account = state.accounts.find(
    (one) => one.type === 'Organization' && one.login.toLowerCase() === login.toLowerCase(),
  )
  if (!account) throw notFound(`Could not resolve to an Organization with the login of '${login}'.`)
  const mayRead = scope.viewer.permissions['members'] !== undefined
  return {
    ...accountNode(account),
    team: ({ slug }: { slug: string }) => {
      const team = state.teams.find((one) => one.organization.id === account.id && one.slug === slug)
      if (!team || !mayRead) return null
      return { ...teamNode(team), members: (args: Args) => connection(team.members, args, accountNode) }
    },
  }
}
