import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Permissions } from '../world/state/account.ts'
import { branch, incident42, path } from './incident42.ts'
import { createStage, rights, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage()
  story = incident42(stage)
})
afterEach(() => stage.close())

const pull = () => stage.world.pullRequestOf(branch)

test('reviewers are the participants who may write and did not write the document', async () => {
  await story.declared()
  stage.world.as('ben').comments(42, 'On it.')
  stage.world.as('eli').comments(42, 'I see it too.')
  await story.written()
  stage.world.as('ana').marksReady(story.number())
  await stage.settle()
  expect(pull()?.requestedReviewers).toEqual(['ben'])
})

test('reviewers are the code owners of the document, if there are any', async () => {
  await stage.close()
  stage = await createStage({ files: { CODEOWNERS: '*.ts @ben\n/postmortems/ @cleo\n' } })
  story = incident42(stage)
  await story.inReview()
  expect(pull()?.requestedReviewers).toEqual(['cleo'])
})

describe('teams among the code owners', () => {
  async function reviewed(permissions: Permissions, settings: { readonly team?: string } = {}) {
    await stage.close()
    stage = await createStage({ permissions, files: { CODEOWNERS: '/postmortems/ @cleo @acme/sre\n' } })
    stage.world.addTeam(settings.team ?? 'sre', 'ben')
    story = incident42(stage)
    await story.inReview()
    await stage.settle(120)
  }

  test('are asked when the app may read members', async () => {
    await reviewed({ ...rights, members: 'read' })
    expect(pull()?.requestedReviewers.toSorted()).toEqual(['acme/sre', 'cleo'])
    expect(story.status()).not.toContain('Not asked for a review')
  })

  test('are skipped when it may not, which is said, and asked for nothing again', async () => {
    await reviewed(rights)
    expect(pull()?.requestedReviewers).toEqual(['cleo'])
    expect(story.status()).toContain('**Not asked for a review:** `acme/sre`. Debrief may not ask teams here')
    expect(story.status()).not.toContain('GitHub refused')
    const asked = stage.world.requests.list().filter(({ path }) => path.endsWith('/requested_reviewers'))
    expect(asked).toEqual([])
    stage.world.as('ben').approves(story.number())
    await stage.settle()
    expect(story.status()).not.toContain('Not asked for a review')
  })

  test('that GitHub does not take are named', async () => {
    await reviewed({ ...rights, members: 'read' }, { team: 'other' })
    expect(pull()?.requestedReviewers).toEqual(['cleo'])
    expect(story.status()).toContain('**Not asked for a review:** `acme/sre`. GitHub takes only teams')
  })
})

test('code owners that are too many to be read stop nothing: participants are asked', async () => {
  await stage.close()
  // What is read of it says something else than its end.
  const owners = `* @cleo\n${`# ${'x'.repeat(8000)}\n`.repeat(70)}/postmortems/ @ben\n`
  stage = await createStage({ files: { CODEOWNERS: owners } })
  story = incident42(stage)
  await story.declared()
  stage.world.as('ben').comments(42, 'On it.')
  await story.written()
  await story.ready()
  expect(pull()?.requestedReviewers).toEqual(['ben'])
})

test('the writer’s own approval does not count, requested changes block, an approval of the head passes', async () => {
  await story.inReview()
  stage.world.as('ana').approves(story.number())
  await stage.settle()
  expect(story.check()?.summary).toContain('does not count: wrote a commit')
  stage.world.as('ben').requestsChanges(story.number(), 'The impact is missing mobile.')
  await stage.settle()
  expect(story.check()?.title).toContain('Changes requested')
  stage.world.as('ben').approves(story.number())
  await stage.settle()
  expect(story.check()).toMatchObject({
    conclusion: 'success',
    title: 'Ready to merge · 1 of 1 approval · 2 of 2 actions linked',
  })
  expect(stage.world.issue(42).labels).toContain('postmortem: approved')
})

test('a later push makes the approval stale, a commit that only links tickets does not', async () => {
  await story.inReview()
  stage.world.as('ben').approves(story.number())
  await stage.settle()
  stage.world
    .as('ana')
    .editsFile(branch, path, (text) =>
      text
        .replace(
          '## Follow-up review',
          '| Test with a slow tax service | @ben | 2026-12-01 | P2 |  |\n\n## Follow-up review',
        )
        .replace('\n\n| Test', '\n| Test'),
    )
  await stage.settle()
  expect(story.check()?.title).toBe('Waiting for 1 approval · 3 of 3 actions linked')
  expect(story.check()?.summary).toContain('the document changed since')
})
