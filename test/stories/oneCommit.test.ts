import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { branch, incident42, path } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
afterEach(() => stage.close())

const everywhere = { 'README.md': 'x', '.github/debrief.yml': 'review: { check: all }\n' }

async function begin(files?: Readonly<Record<string, string>>): Promise<void> {
  stage = await createStage(files ? { files } : {})
  story = incident42(stage)
}

/** A reader's copy of the repository, and a pull request of the postmortem's own commit from it. */
function forks(title = 'Look here instead'): number {
  stage.world.addFork('eli')
  return stage.world.as('eli').opensPullRequest({ head: branch, fork: 'eli/shop', title }).number
}

describe('a check belongs to a commit: it passes for one pull request only when it may for all', () => {
  beforeEach(async () => {
    await begin(everywhere)
    await stage.sweep()
    await story.declared()
    await story.ready()
  })

  test('a fork of an unwritten postmortem does not turn it green', async () => {
    const before = story.check()
    forks()
    await stage.settle(60)
    expect(before?.conclusion).toBe('failure')
    expect(story.check()).toMatchObject({ conclusion: 'failure', title: before?.title })
    const mark = stage.world.requests.mark()
    await stage.sweep()
    expect(stage.world.requests.writes(mark)).toEqual([])
  })

  test('neither does another branch at the same commit, opened before anybody could look', async () => {
    stage.world.deliveries.lose()
    stage.world.as('ben').createsBranch('twin', branch)
    stage.world.as('ben').opensPullRequest({ head: 'twin', title: 'x' })
    await stage.restart({ forgetful: true })
    await stage.sweep()
    expect(story.check()?.conclusion).toBe('failure')
    expect(stage.world.checkRuns(stage.world.head(branch) ?? '').at(-1)?.conclusion).toBe('failure')
  })

  test('and a finished one waits until the other is closed', async () => {
    await story.written()
    await story.approved()
    expect(story.check()?.conclusion).toBe('success')
    const twin = stage.world.as('ben')
    twin.createsBranch('twin', branch)
    const { number } = twin.opensPullRequest({ head: 'twin', title: 'x' })
    await stage.settle()
    expect(story.check()).toMatchObject({
      conclusion: 'action_required',
      title: expect.stringContaining(`Held by #${number}`),
    })
    expect(story.check()?.summary).toContain('Close those that are not needed')
    twin.closesPullRequest(number)
    await stage.settle()
    expect(story.check()?.conclusion).toBe('success')
  })
})

describe('what is in the tree decides, whoever opened the pull request', () => {
  beforeEach(() => begin(everywhere))

  test('one that a person opened in place of ours is judged, and carried through to the end', async () => {
    await story.declared()
    story.ana.closesPullRequest(story.number())
    await stage.settle()
    story.ana.opensPullRequest({ head: branch, title: 'I go on here' })
    await stage.settle()
    expect(story.check()?.conclusion).toBe('failure')
    await story.written()
    expect(story.check()?.title).toContain('2 of 2 actions linked')
    await story.finished()
    expect(stage.world.issue(42)).toMatchObject({ state: 'closed', stateReason: 'completed' })
  })

  test('one from another branch is judged by the same rules, and its rows become issues too', async () => {
    await story.inReview()
    await story.finished()
    const ben = stage.world.as('ben')
    const text = story.document('main').replace('38 %', '41 %')
    const row = '| Rehearse the rollback | @cleo | 2026-12-12 | P2 |  |'
    ben.pushes('numbers', { [path]: text.replace('\n| Alert when', `\n${row}\n| Alert when`) })
    const { number } = ben.opensPullRequest({ head: 'numbers', title: 'Correct the numbers' })
    await stage.settle()
    expect(stage.world.checkRun(number)).toMatchObject({ conclusion: 'action_required' })
    expect(stage.world.file('numbers', path)).toMatch(/Rehearse the rollback .* #\d+ \|/)
    expect(stage.world.issue(42).subIssues).toHaveLength(3)
    stage.world.as('cleo').approves(number)
    await stage.settle()
    expect(stage.world.checkRun(number)).toMatchObject({ conclusion: 'success' })
    stage.world.deliveries.lose()
    stage.world.as('ana').dismisses(number, 'cleo')
    await stage.restart({ forgetful: true })
    await stage.sweep()
    expect(stage.world.checkRun(number)).toMatchObject({ conclusion: 'action_required' })
    expect(stage.world.issue(42).subIssues).toHaveLength(3)
  })

  test('a fork’s is judged, and makes nobody any work', async () => {
    await story.inReview()
    await story.finished()
    stage.world.addFork('eli')
    const eli = stage.world.as('eli', 'eli/shop')
    const row = '| Buy my coins | @ben | 2026-12-12 | P2 |  |'
    const text = story.document('main').replace('\n| Alert when', `\n${row}\n| Alert when`)
    eli.pushes('spam', { [path]: text })
    const { number } = stage.world.as('eli').opensPullRequest({ head: 'spam', fork: 'eli/shop', title: 'x' })
    stage.world.as('ben').approves(number)
    await stage.settle()
    expect(stage.world.checkRun(number)).toMatchObject({ conclusion: 'failure' })
    expect(stage.world.issue(42).subIssues).toHaveLength(2)
  })

  test('two postmortems in one pull request do not pass', async () => {
    await story.inReview()
    const twin = 'postmortems/2026/INC-2026-0042-aaa.md'
    story.ana.pushes(branch, { [twin]: story.document(), [path]: '# INC-2026-0042\n' })
    await stage.settle()
    stage.world.as('ben').approves(story.number())
    await stage.settle()
    expect(story.check()).toMatchObject({ conclusion: 'failure' })
    expect(story.check()?.summary).toContain('The postmortem is there more than once')
    story.ana.opensIssue({ number: 60, title: 'Search is slow', labels: ['incident', 'P3'] })
    story.ana.pushes(branch, { [twin]: null, 'postmortems/2026/INC-2026-0060-search.md': '# Search\n' })
    await stage.settle()
    expect(story.check()?.summary).toContain('also changes the postmortem of #60')
    expect(story.check()?.conclusion).not.toBe('success')
  })

  test('a postmortem whose incident is not here does not pass, and says why', async () => {
    const ben = stage.world.as('ben')
    ben.pushes('old', { 'postmortems/2024/INC-2024-0777-old.md': '# Old\n' })
    const { number } = ben.opensPullRequest({ head: 'old', title: 'An old one' })
    await stage.settle()
    expect(stage.world.checkRun(number)).toMatchObject({ title: 'There is no incident #777 here' })
    ben.forcePushes('old', { 'docs/old.md': '# Old\n' })
    await stage.settle()
    expect(stage.world.checkRun(number)).toMatchObject({ conclusion: 'success' })
  })

  test('nor does one whose incident was deleted, although it had passed', async () => {
    await story.inReview()
    await story.approved()
    expect(story.check()?.conclusion).toBe('success')
    story.ana.deletesIssue(42)
    await stage.settle()
    expect(story.check()).toMatchObject({ conclusion: 'action_required' })
  })
})

describe('the policy of the base branch judges', () => {
  test('aimed at another branch, a postmortem needs what that branch asks for', async () => {
    await begin()
    const strict = 'review: { approvals: 2 }\n'
    story.ana.createsBranch('release')
    story.ana.pushes('release', { '.github/debrief.yml': strict })
    await story.inReview()
    await story.approved()
    expect(story.check()?.conclusion).toBe('success')
    story.ana.changesBase(story.number(), 'release')
    await stage.settle()
    expect(story.check()?.summary).toContain('1 approval missing (1 of 2)')
    story.ana.pushes('release', { '.github/debrief.yml': 'review: { aprovals: 1 }\n' })
    await stage.sweep()
    expect(story.check()?.summary).toContain('on the base branch `release` cannot be read')
  })
})
