import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { at, type Client, installationClient } from './client.ts'
import { createWorld, type World } from './world.ts'

describe('a postmortem, played by hand', () => {
  let world: World
  let app: Client
  beforeEach(async () => {
    world = await createWorld()
    app = await installationClient(world)
  })
  afterEach(() => world.close())

  const opening = `mutation Open($repo: ID!, $oid: GitObjectID!, $text: Base64String!) {
    ref: createRef(input: { repositoryId: $repo, name: "refs/heads/debrief/42", oid: $oid }) { ref { name } }
    commit: createCommitOnBranch(input: {
      branch: { repositoryNameWithOwner: "acme/shop", branchName: "debrief/42" }
      expectedHeadOid: $oid
      message: { headline: "Draft the postmortem" }
      fileChanges: { additions: [{ path: "postmortems/2026/INC.md", contents: $text }] }
    }) { commit { oid signature { isValid wasSignedByGitHub } } }
    pull: createPullRequest(input: {
      repositoryId: $repo, baseRefName: "main", headRefName: "debrief/42", title: "Postmortem", body: "For #42", draft: true
    }) { pullRequest { id number isDraft author { login __typename } } }
  }`

  it('opens, moves, checks, reviews, merges and closes', async () => {
    const ana = world.as('ana')
    const incident = ana.opensIssue({ number: 42, title: 'Checkout fails', labels: ['incident'] })
    const seen = await app.graphql(
      `query($n: Int!) { repository(owner: "acme", name: "shop") { id databaseId issue(number: $n) { title labels(first: 10) { nodes { name } }
        timelineItems(first: 10, itemTypes: [LABELED_EVENT]) { nodes { ... on LabeledEvent { label { name } actor { login } } } } }
        defaultBranchRef { target { oid } } } }`,
      { n: 42 },
    )
    expect(seen.errors).toEqual([])
    expect(at(seen.data, 'repository.issue.labels.nodes.0.name')).toBe('incident')
    expect(at(seen.data, 'repository.issue.timelineItems.nodes.0.actor.login')).toBe('ana')

    const opened = await app.graphql(opening, {
      repo: at(seen.data, 'repository.id'),
      oid: at(seen.data, 'repository.defaultBranchRef.target.oid'),
      text: Buffer.from('# Postmortem\n\nTBD\n').toString('base64'),
    })
    expect(opened.errors).toEqual([])
    expect(at(opened.data, 'commit.commit.signature.wasSignedByGitHub')).toBe(true)
    const pull = world.pullRequestOf('debrief/42')
    expect(pull).toMatchObject({ draft: true, author: 'debrief[bot]', files: ['postmortems/2026/INC.md'] })
    expect(world.issue(42).events).toContain('CROSS_REFERENCED')

    const number = pull?.number ?? 0
    const head = ana.editsFile('debrief/42', 'postmortems/2026/INC.md', (text) =>
      text.replace('TBD', 'Done.'),
    )
    expect(world.pullRequest(number).head).toBe(head)
    ana.protects('main', { checks: [{ name: 'Debrief', app: world.app.id }] })
    ana.marksReady(number)
    expect(() => ana.merges(number)).toThrow('Required status check "Debrief" is expected.')
    const checked = await app.graphql(
      `mutation($repo: ID!, $head: GitObjectID!) { createCheckRun(input: { repositoryId: $repo, name: "Debrief", headSha: $head,
        status: COMPLETED, conclusion: SUCCESS, output: { title: "Complete", summary: "All there" } }) { checkRun { id status } } }`,
      { repo: at(seen.data, 'repository.id'), head },
    )
    expect(checked.errors).toEqual([])
    world.as('ben').approves(number)
    ana.merges(number)
    expect(world.pullRequest(number)).toMatchObject({ state: 'merged', mergedBy: 'ana' })
    expect(world.file('main', 'postmortems/2026/INC.md')).toContain('Done.')
    ana.closes(incident)
    expect(world.issue(42)).toMatchObject({ state: 'closed', stateReason: 'completed' })
    expect(world.requests.writes()).toHaveLength(2)
    expect(world.requests.reads()).toHaveLength(1)
  })
})
