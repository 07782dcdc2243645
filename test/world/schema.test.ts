import { getNamedType, isLeafType, isObjectType } from 'graphql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { prepare, run } from './graphql/execute.ts'
import { checkMutations } from './graphql/mutations/checkMutations.ts'
import { codeMutations } from './graphql/mutations/codeMutations.ts'
import { commentMutations } from './graphql/mutations/commentMutations.ts'
import { issueMutations } from './graphql/mutations/issueMutations.ts'
import { pullRequestMutations } from './graphql/mutations/pullRequestMutations.ts'
import { entityNode } from './graphql/nodes/entityNode.ts'
import { gitObjectNode, refNode } from './graphql/nodes/gitNode.ts'
import { queries } from './graphql/queries.ts'
import { gitHubSchema } from './graphql/schema.ts'
import type { Scope } from './graphql/scope.ts'
import { createWorld, type World } from './world.ts'

let world: World
let scope: Scope
beforeEach(async () => {
  world = await createWorld()
  const [app] = world.hub.state.apps
  const [installation] = world.hub.state.installations
  if (!app || !installation) throw new Error('a world without an app')
  const ana = world.as('ana')
  ana.opensIssue({ title: 'Incident', labels: ['incident'], assignees: ['ben'] })
  ana.createsMilestone('March', '2026-03-31')
  ana.milestones(1, 'March')
  ana.comments(1, 'Looking')
  ana.pushes('topic', { 'docs/a.md': 'a' }, { web: true })
  const pull = ana.opensPullRequest({ title: 'Topic', head: 'topic', body: 'Fixes #1' })
  world.as('ben').approves(pull)
  world.otherApp('ci').reportsCheck(pull, { name: 'CI', conclusion: 'success' })
  world.addTeam('sre', 'ana')
  const rate = () => ({ limit: 1, remaining: 1, used: 0, resetAt: world.clock.iso() })
  const viewer = { installation, permissions: installation.permissions, repositories: undefined }
  scope = {
    hub: world.hub,
    viewer,
    app,
    settings: { botsAsCommitUsers: true, appsCloseLocked: true, mentionsShown: true, groupsShown: true },
    rate,
  }
})
afterEach(() => world.close())

function fieldsOf(type: string): string[] {
  const found = gitHubSchema().getType(type)
  return isObjectType(found) ? Object.keys(found.getFields()) : []
}

/** Every kind of node this world can answer with, by its type. */
function everyNode(): Map<string, object> {
  const { state } = world.hub
  const [repository] = state.repositories
  if (!repository) throw new Error('a world without a repository')
  const nodes = [...state.nodes.values()].flatMap((entity) =>
    entity.kind === 'app' || entity.kind === 'checkSuite' ? [] : [entityNode(scope, entity.id)],
  )
  const objects = [...state.objects.keys()].map((oid) => gitObjectNode(scope, repository, oid))
  const all = [...nodes, ...objects, refNode(scope, repository, 'topic')]
  return new Map(all.flatMap((node) => (node ? [[String(node['__typename']), node] as const] : [])))
}

describe('what the world answers with', () => {
  it('has no field that GitHub does not have', () => {
    const nodes = everyNode()
    expect([...nodes.keys()].toSorted()).toEqual(
      'Blob Bot CheckRun Commit Issue IssueComment Label Milestone Organization PullRequest PullRequestReview Ref Repository Team Tree User'.split(
        ' ',
      ),
    )
    for (const [type, node] of nodes) {
      const known = ['__typename', ...fieldsOf(type), ...(isAccount(type) ? ['name', 'email'] : [])]
      expect({ type, unknown: Object.keys(node).filter((name) => !known.includes(name)) }).toEqual({
        type,
        unknown: [],
      })
    }
    expect(Object.keys(queries(scope)).filter((name) => !fieldsOf('Query').includes(name))).toEqual([])
    const mutations = [checkMutations, codeMutations, commentMutations, issueMutations, pullRequestMutations]
    const names = mutations.flatMap((some) => Object.keys(some(scope)))
    expect(names.filter((name) => !fieldsOf('Mutation').includes(name))).toEqual([])
  })

  it('answers every plain field of every node as the schema demands', () => {
    for (const [type, node] of everyNode()) {
      const id = 'id' in node ? String(node.id) : ''
      if (!world.hub.state.nodes.has(id)) continue
      const plain = plainFields(type).filter((name) => name in node)
      const prepared = prepare(`{ node(id: "${id}") { ... on ${type} { ${plain.join(' ')} } } }`, undefined)
      if (!prepared.ok) throw new Error(prepared.errors.join('; '))
      const result = run(scope, prepared, {})
      expect({ type, errors: result.errors, unsupported: result.unsupported }).toEqual({
        type,
        errors: [],
        unsupported: [],
      })
    }
  })
})

/** Fields without arguments and without fields of their own. */
function plainFields(type: string): string[] {
  const found = gitHubSchema().getType(type)
  if (!isObjectType(found)) return []
  return Object.values(found.getFields())
    .filter((field) => field.args.length === 0 && isLeafType(getNamedType(field.type)))
    .map((field) => field.name)
}

function isAccount(type: string): boolean {
  return type === 'Bot' || type === 'Organization'
}
