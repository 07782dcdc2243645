import { generateKeyPairSync } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appJwt, at, clientWith, installationClient } from './client.ts'
import { createWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const readIssue =
  'query($n: Int!) { repository(owner: "acme", name: "shop") { issue(number: $n) { title } } }'
const comment = 'mutation($id: ID!) { addComment(input: { subjectId: $id, body: "Hi" }) { subject { id } } }'

describe('the app proves who it is', () => {
  it('knows itself', async () => {
    const reply = await clientWith(world, appJwt(world)).rest('GET /app')
    expect(reply.body).toMatchObject({ id: world.app.id, slug: 'debrief', owner: { login: 'acme' } })
  })

  it.each([
    ['expired', { exp: Math.floor(Date.now() / 1000) - 5 }, 'Expiration time'],
    ['too long-lived', { exp: Math.floor(Date.now() / 1000) + 3600 }, 'too far in the future'],
    ['issued in the future', { iat: Math.floor(Date.now() / 1000) + 120 }, 'Issued at'],
    ["another app's", { iss: '1' }, 'Integration not found'],
  ])('refuses a JWT that is %s', async (_, claims, message) => {
    const reply = await clientWith(world, appJwt(world, claims)).rest('GET /app')
    expect(reply.status).toBe(401)
    expect(at(reply.body, 'message')).toContain(message)
  })

  it("refuses a JWT signed with another app's key", async () => {
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    })
    const forged = appJwt({ ...world, app: { ...world.app, privateKey } })
    expect((await clientWith(world, forged).rest('GET /app')).status).toBe(401)
  })

  it('lists installations, and finds the one of a repository', async () => {
    const app = clientWith(world, appJwt(world))
    const all = await app.rest('GET /app/installations')
    expect(at(all.body, '0')).toMatchObject({ id: world.app.installationId, account: { login: 'acme' } })
    const one = await app.rest('GET /repos/acme/shop/installation')
    expect(at(one.body, 'id')).toBe(world.app.installationId)
    world.installation.removeRepository('shop')
    expect((await app.rest('GET /repos/acme/shop/installation')).status).toBe(404)
  })
})

describe('tokens', () => {
  it('are long, last an hour and say what they may', async () => {
    const app = clientWith(world, appJwt(world))
    const reply = await app.rest(`POST /app/installations/${world.app.installationId}/access_tokens`, {})
    expect(reply.status).toBe(201)
    expect(at(reply.body, 'token')).toMatch(/^ghs_\d+_[\w.-]{400,}$/)
    expect(at(reply.body, 'permissions.issues')).toBe('write')
    const lives = Date.parse(String(at(reply.body, 'expires_at'))) - Date.now()
    expect(Math.round(lives / 60_000)).toBe(60)
    expect(world.requests.tokens()).toHaveLength(1)
    expect(world.requests.since(0)).toEqual([])
  })

  it.each(['', 'ghs_unknown', 'ghp_person'])('"%s" is nobody', async (token) => {
    const reply = await clientWith(world, token).graphql(readIssue, { n: 1 })
    expect(reply.status).toBe(401)
    expect(at(reply.body, 'message')).toBe('Bad credentials')
  })

  it('end when they expire, are revoked or the installation is suspended', async () => {
    const first = await installationClient(world)
    world.expireTokens()
    expect((await first.rest('GET /repos/acme/shop')).status).toBe(401)
    const second = await installationClient(world)
    expect((await second.rest('GET /repos/acme/shop')).status).toBe(200)
    world.installation.suspend()
    expect((await second.rest('GET /repos/acme/shop')).status).toBe(401)
    const mint = `POST /app/installations/${world.app.installationId}/access_tokens`
    expect((await clientWith(world, appJwt(world)).rest(mint, {})).status).toBe(403)
  })

  it('can be narrowed, never widened', async () => {
    const narrow = await installationClient(world, {
      permissions: { issues: 'read' },
      repositories: ['shop'],
    })
    const { id } = world.as('ana').opensIssue({ title: 'Down' })
    expect((await narrow.graphql(readIssue, { n: 1 })).errors).toEqual([])
    expect((await narrow.graphql(comment, { id })).errors).toMatchObject([
      { type: 'FORBIDDEN', path: ['addComment'], message: 'Resource not accessible by integration' },
    ])
    const mint = `POST /app/installations/${world.app.installationId}/access_tokens`
    const app = clientWith(world, appJwt(world))
    expect((await app.rest(mint, { permissions: { administration: 'write' } })).status).toBe(422)
    expect((await app.rest(mint, { repositories: ['elsewhere'] })).status).toBe(422)
  })
})

describe('permissions', () => {
  it('are those of app.yml unless told', async () => {
    const reply = await clientWith(world, appJwt(world)).rest('GET /app')
    expect(at(reply.body, 'permissions')).toMatchObject({
      metadata: 'read',
      issues: 'write',
      checks: 'write',
    })
  })

  it('hide a private repository that is not installed', async () => {
    world.addRepository('secret')
    world.addRepository('open', { owner: 'mallory', private: false })
    world.installation.removeRepository('secret')
    const client = await installationClient(world)
    expect((await client.rest('GET /repos/acme/secret')).status).toBe(404)
    const hidden = await client.graphql('{ repository(owner: "acme", name: "secret") { id } }')
    expect(hidden.status).toBe(200)
    expect(hidden.data).toEqual({ repository: null })
    expect(hidden.errors).toMatchObject([{ type: 'NOT_FOUND', path: ['repository'] }])
    expect((await client.rest('GET /repos/mallory/open')).status).toBe(200)
    const listed = await client.rest('GET /installation/repositories')
    expect(at(listed.body, 'total_count')).toBe(1)
  })

  it('a missing one refuses reads and writes at their place', async () => {
    const { id } = world.as('ana').opensIssue({ title: 'Down' })
    world.installation.setPermissions({ metadata: 'read' })
    const client = await installationClient(world)
    const read = await client.graphql(readIssue, { n: 1 })
    expect(read.data).toEqual({ repository: { issue: null } })
    expect(read.errors).toMatchObject([{ type: 'FORBIDDEN', path: ['repository', 'issue'] }])
    expect((await client.graphql(comment, { id })).errors).toMatchObject([{ type: 'FORBIDDEN' }])
    const rest = await client.rest('POST /repos/acme/shop/milestones', { title: 'March' })
    expect(rest.status).toBe(403)
    expect(at(rest.body, 'message')).toBe('Resource not accessible by integration')
  })

  it('writing to a public repository elsewhere is refused', async () => {
    world.addRepository('open', { owner: 'mallory', private: false })
    const there = world.as('mallory', 'mallory/open').opensIssue({ title: 'Theirs' })
    const client = await installationClient(world)
    expect((await client.graphql(comment, { id: there.id })).errors).toMatchObject([{ type: 'FORBIDDEN' }])
  })

  it.each([
    ['ana', 'admin', 'admin'],
    ['cleo', 'write', 'write'],
    ['dee', 'read', 'triage'],
    ['eli', 'read', 'read'],
    ['stranger', 'none', 'none'],
  ])('%s has %s', async (login, permission, role) => {
    world.as('stranger')
    const client = await installationClient(world)
    const reply = await client.rest(`GET /repos/acme/shop/collaborators/${login}/permission`)
    expect(reply.body).toMatchObject({ permission, role_name: role, user: { login } })
    const assignable = await client.rest(`GET /repos/acme/shop/assignees/${login}`)
    expect(assignable.status).toBe(login === 'stranger' ? 404 : 204)
  })

  it('people need theirs too', () => {
    const issue = world.as('ana').opensIssue({ title: 'Down' })
    expect(() => world.as('eli').labels(issue, 'incident')).toThrow('eli needs triage access')
    expect(() => world.as('dee').pushes('main', { 'a.md': 'a' })).toThrow('dee needs write access')
    expect(() => world.as('stranger').comments(issue, 'hi')).toThrow('stranger needs read access')
  })
})

describe('labels on a new issue', () => {
  it('are dropped for those who may not triage, unless a form sets them', () => {
    world.as('ana').createsLabel('incident')
    world.as('eli').opensIssue({ title: 'Down', labels: ['incident'], assignees: ['ben'] })
    world.as('eli').opensIssue({ title: 'Down', labels: ['incident'], fromForm: true })
    expect(world.issues().map((issue) => issue.labels)).toEqual([[], ['incident']])
    expect(world.issue(1).assignees).toEqual([])
  })
})
