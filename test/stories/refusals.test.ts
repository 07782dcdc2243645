import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { branch, incident42 } from './incident42.ts'
import { createStage, rights, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage()
  story = incident42(stage)
})
afterEach(() => stage.close())

function takeAway(changed: Partial<Record<keyof typeof rights, 'read' | 'write'>>): void {
  stage.world.installation.setPermissions({ ...rights, ...changed })
  stage.world.expireTokens()
}

/** An owner accepts what the app asks for; tokens keep what they were minted with until they expire. */
function giveBack(): void {
  stage.world.installation.setPermissions(rights)
}

const events = () => stage.world.dispatches().map(({ event }) => event)

describe('what GitHub refuses is told where people stand, and caught up', () => {
  test('when a postmortem cannot be opened', async () => {
    takeAway({ contents: 'read' })
    await story.declared()
    expect(story.status()).toContain('Could not create the postmortem’s branch')
    expect(story.status()).toContain('lacks a permission')
    await stage.settle(120)
    stage.world.clock.advance({ minutes: 2 })
    giveBack()
    await stage.settle(1)
    expect(story.number()).toBeGreaterThan(0)
    expect(story.status()).not.toContain('GitHub refused')
    expect(story.comment('status')).toHaveLength(1)
  })

  test.each([
    ['createCommitOnBranch', { type: 'NOT_FOUND', message: 'Branch "debrief/42" not found' }],
    [
      'createPullRequest',
      {
        type: 'UNPROCESSABLE',
        message: "Head sha can't be blank, Base sha can't be blank, No commits between main and debrief/42",
      },
    ],
  ])('but not when %s just did not see what was made before it', async (call, how) => {
    stage.world.fail(call, { how })
    await story.declared()
    expect(stage.world.pullRequestOf(branch)).toMatchObject({ draft: true })
    expect(story.document()).toContain('INC-2026-0042')
    expect(stage.world.comments(42)).toHaveLength(1)
    const said = stage.world.requests.writes().map(({ input }) => JSON.stringify(input))
    expect(said.filter((words) => words.includes('GitHub refused'))).toEqual([])
  })

  test('when only collaborators may open pull requests', async () => {
    const how = { type: 'UNPROCESSABLE', message: 'must be a collaborator' }
    stage.world.fail('createPullRequest', { how, times: 100 })
    await story.declared()
    expect(story.status()).toContain('who may open pull requests')
  })

  test('when somebody has a pull request of their own on its branch', async () => {
    story.ana.opensIssue({ number: 42, title: 'Checkout fails with 500s' })
    story.ana.pushes(branch, { 'notes.txt': 'Mine.' })
    story.ana.opensPullRequest({ title: 'My notes', head: branch })
    const mark = stage.world.requests.mark()
    story.ana.labels(42, 'incident', 'P1')
    await stage.settle(60)
    expect(story.status()).toContain('Could not open the pull request')
    expect(stage.world.requests.writes(mark).length).toBeLessThan(20)
    story.ana.closesPullRequest(story.number())
    await stage.settle(30)
    expect(story.status()).toContain('🔵 **Draft**')
  })

  test('when action items cannot become issues, the check says why', async () => {
    await story.declared()
    await story.written()
    takeAway({ issues: 'read' })
    await story.ready()
    expect(story.check()?.title).toBe('2 actions to link · 0 of 1 approval · 0 of 2 actions linked')
    expect(story.check()?.conclusion).toBe('failure')
    expect(story.check()?.summary).toContain('Could not create the issue of an action item')
    giveBack()
    await stage.settle(30)
    expect(story.check()?.title).toContain('2 of 2 actions linked')
    expect(stage.world.issues()).toHaveLength(3)
  })

  test.each(['protection', 'ruleset'] as const)(
    'when a %s keeps commits from the default branch, the issues are tracked all the same',
    async (by) => {
      story.ana.pushes('main', { '.github/debrief.yml': 'actions: { file: merge }\n' })
      story.ana.protects('main', { by })
      await story.inReview()
      expect(stage.world.issues()).toHaveLength(1)
      await story.finished()
      await stage.settle(60)
      expect(stage.world.issue(42)).toMatchObject({
        state: 'closed',
        subIssues: [expect.any(Number), expect.any(Number)],
      })
      expect(story.comment('closing')).toHaveLength(1)
      expect(story.status()).toContain('Could not commit to the postmortem')
      expect(story.status()).toContain('A rule of this repository (branch protection, a ruleset')
      const numbers = stage.world.issue(42).subIssues.map((child) => `#${child}`)
      for (const number of numbers) expect(story.document('main')).not.toContain(number)
      story.ana.unprotects('main')
      await stage.settle(90)
      for (const number of numbers) expect(story.document('main')).toContain(number)
      expect(story.status()).not.toContain('GitHub refused')
    },
  )

  test('and asks less and less for what nobody waits for any more', async () => {
    story.ana.pushes('main', { '.github/debrief.yml': 'actions: { file: merge }\n' })
    story.ana.protects('main', { by: 'ruleset' })
    await story.inReview()
    await story.finished()
    const mark = stage.world.requests.mark()
    await stage.settle(60 * 24 * 60)
    expect(stage.world.requests.since(mark).length).toBeLessThan(60)
    story.ana.unprotects('main')
    story.ana.comments(42, 'The branch takes commits now.')
    await stage.settle()
    expect(story.document('main')).toContain(`#${stage.world.issue(42).subIssues[0]}`)
  })

  test('when nobody may make branches for postmortems', async () => {
    story.ana.protects('debrief/**', { by: 'ruleset', restrictsCreation: true })
    await story.declared()
    await stage.settle(30)
    expect(story.status()).toContain('creations being restricted')
    expect(story.status()).toContain('A rule of this repository (branch protection, a ruleset')
    story.ana.unprotects('debrief/**')
    await stage.settle(60)
    expect(story.number()).toBeGreaterThan(0)
  })

  test('when a branch of another name is in the way', async () => {
    story.ana.createsBranch('debrief')
    await story.declared()
    await stage.settle(30)
    expect(story.status()).toContain('Rename or delete the branch `debrief`')
    expect(story.status().match(/Could not /g)).toHaveLength(1)
    story.ana.deletesBranch('debrief')
    await stage.settle(60)
    expect(story.number()).toBeGreaterThan(0)
  })

  test('when a signal cannot be sent, it is sent later, once', async () => {
    await story.inReview()
    await story.approved()
    // More often than events of the app's own writes make it look again.
    stage.world.fail('POST /repos/{owner}/{repo}/dispatches', { how: 403, times: 8 })
    await story.merged()
    await stage.settle(240)
    expect(events().toSorted()).toEqual(['incident_closed', 'postmortem_published'])
    expect(story.status()).not.toContain('GitHub refused')
  })
})

test('a write that GitHub never answers is tried more and more rarely', async () => {
  await story.declared()
  stage.world.fail('updateIssueComment', { how: 502, times: 1000 })
  const mark = stage.world.requests.mark()
  story.ana.marksReady(story.number())
  await stage.settle(60)
  expect(stage.world.requests.writes(mark).length).toBeLessThan(20)
  stage.world.heal()
  await stage.settle(30)
  expect(story.status()).toContain('**In review**')
})

test('a write that GitHub never answers clearly is told to people before long', async () => {
  await story.declared()
  await story.written()
  const how = { type: 'INTERNAL', message: 'Something broke on our side.' }
  stage.world.fail('createCommitOnBranch', { how, times: 1000 })
  await story.ready()
  await stage.settle(60)
  expect(story.status()).toContain('Could not commit to the postmortem')
  expect(story.status()).toContain('That was no clear answer')
  expect(story.check()).toMatchObject({ conclusion: 'failure' })
  stage.world.heal()
  await stage.settle(30)
  expect(story.status()).not.toContain('GitHub refused')
  expect(story.check()?.title).toBe('Waiting for 1 approval · 2 of 2 actions linked')
})
