import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { branch, incident42, path } from './incident42.ts'
import { createStage, rights, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage()
  story = incident42(stage)
})
afterEach(() => stage.close())

const granted = (contents: 'read' | 'write') => ({ ...rights, contents })

const subIssues = () => stage.world.issue(42).subIssues.map((child) => stage.world.issue(child))

describe('people and plans change', () => {
  test('an owner left: the row is marked, and the issue waits for another owner', async () => {
    await story.inReview()
    stage.world.deleteAccount('cleo')
    story.ana.editsFile(branch, path, (text) => `${text}\nOne more line.\n`)
    await stage.settle()
    expect(story.check()?.conclusion).toBe('failure')
    expect(story.check()?.annotations.some(({ message }) => message.includes('cleo'))).toBe(true)
    story.ana.editsFile(branch, path, (text) => text.replace('@cleo', '@ben'))
    await stage.settle()
    expect(subIssues()[1]?.assignees).toContain('ben')
    await story.finished()
    expect(stage.world.issue(42).state).toBe('closed')
  })

  test('a milestone closed meanwhile is not used for new rows, and its title is not taken twice', async () => {
    await story.inReview()
    story.ana.closesMilestone('Postmortem actions 2026-12')
    story.ana.editsFile(branch, path, (text) =>
      text.replace(
        '| Alert when',
        '| Test with a slow tax service | @ben | 2026-12-12 | P2 |  |\n| Alert when',
      ),
    )
    await stage.settle()
    expect(stage.world.milestones().map(({ title }) => title)).toContain('Postmortem actions 2026-12 (2)')
    expect(subIssues()).toHaveLength(3)
  })
})

describe('an action item', () => {
  test('whose row was deleted stays open when people open its issue again', async () => {
    await story.inReview()
    const child = stage.world.issue(42).subIssues[0] ?? 0
    story.ana.editsFile(branch, path, (text) => text.replace(/\n\| Limit transactions.*\n/, '\n'))
    await stage.settle()
    expect(stage.world.issue(child).state).toBe('closed')
    story.ana.reopens(child)
    await stage.settle()
    expect(stage.world.issue(child).state).toBe('open')
    expect(stage.world.comments(child)).toHaveLength(1)
  })

  test('is not tracked by the incident, which closes before it is done', async () => {
    await story.declared()
    await story.written()
    story.ana.editsFile(branch, path, (text) =>
      text.replace(/(\| Limit transactions.*\|)[^|]*\|\n/, '$1 #42 |\n'),
    )
    await story.ready()
    expect(story.check()?.conclusion).toBe('failure')
    expect(story.status()).toContain('which cannot track it')
    expect(story.status()).toContain('found the incident itself')
  })
})

describe('the branch and the pull request', () => {
  test('force-pushed: the approval of the lost commit no longer counts', async () => {
    await story.inReview()
    await story.approved()
    expect(story.check()?.conclusion).toBe('success')
    const text = story.document()
    story.ana.forcePushes(branch, { [path]: text.replace('41 minutes', '40 minutes') })
    await stage.settle()
    expect(story.check()?.conclusion).not.toBe('success')
    await story.finished()
    expect(stage.world.issue(42).state).toBe('closed')
  })

  test('a document whose new name is Markdown is named, and does nothing', async () => {
    await story.inReview()
    const odd = 'postmortems/INC-2026-0042](x) @acme <b> | `.md'
    story.ana.pushes(branch, { [path]: null, [odd]: story.document() })
    await stage.settle()
    const line =
      story
        .status()
        .split('\n')
        .find((line) => line.startsWith('- Document:')) ?? ''
    expect(line).toContain("INC-2026-0042&rsqb;(x) @\u2060acme <\u2060b> &vert; '.md](https://")
    expect(line.endsWith('INC-2026-0042%5D%28x%29%20%40acme%20%3Cb%3E%20%7C%20%60.md)')).toBe(true)
    expect(story.check()?.title).toContain('2 of 2 actions linked')
  })

  test('closed unmerged is aborted and says how to go on; reopened, it goes on', async () => {
    await story.inReview()
    story.ana.closesPullRequest(story.number())
    await stage.settle()
    expect(story.status()).toContain('closed without merging')
    expect(story.status()).toContain('reopen the pull request to go on')
    expect(stage.world.issue(42).labels).toEqual(['incident', 'P1'])
    story.ana.reopensPullRequest(story.number())
    await stage.settle()
    expect(story.status()).toContain('**In review**')
    await story.finished()
    expect(stage.world.issue(42).state).toBe('closed')
  })

  test('the branch deleted aborts it as well; nothing is filed twice', async () => {
    await story.inReview()
    const before = stage.world.issues().length
    story.ana.deletesBranch(branch)
    await stage.settle()
    expect(story.status()).toContain('closed without merging')
    await stage.sweep()
    expect(stage.world.issues()).toHaveLength(before)
  })
})

describe('the incident', () => {
  test('renamed while its opening was interrupted has one document', async () => {
    const how = { type: 'SERVICE_UNAVAILABLE', message: 'Please try again later.' }
    stage.world.fail('createPullRequest', { how, times: 2 })
    story.ana.opensIssue({ number: 42, title: 'Checkout fails with 500s' })
    story.ana.labels(42, 'incident', 'P1')
    await stage.settle(0.04)
    expect(stage.world.pullRequestOf(branch)).toBeUndefined()
    expect(stage.world.file(branch, path)).toBeDefined()
    story.ana.renamesIssue(42, 'Nobody can pay')
    await stage.settle()
    expect(stage.world.pullRequest(story.number()).files).toEqual([path])
  })

  test('is seen at once although the tag of another one was pasted into it', async () => {
    const body = '<!-- debrief:action incident=7 item=ab12 -->\nCopied from an action item.'
    await story.declared('Checkout fails with 500s', body)
    expect(story.number()).toBeGreaterThan(0)
  })

  test('without its label is paused and the check holds; labelled again, it goes on', async () => {
    await story.inReview()
    story.ana.unlabels(42, 'incident')
    await stage.settle()
    expect(story.status()).toContain('paused')
    expect(story.check()).toMatchObject({
      conclusion: 'action_required',
      title: 'Paused: no longer marked as an incident',
    })
    story.ana.labels(42, 'incident')
    await stage.settle()
    await story.finished()
    expect(stage.world.issue(42).state).toBe('closed')
  })

  test('closed early by people keeps its postmortem going', async () => {
    await story.declared()
    story.ana.closes(42)
    await stage.settle()
    await story.written()
    await story.ready()
    await story.finished()
    expect(story.comment('closing')).toHaveLength(1)
    expect(stage.world.issue(42).labels).toContain('postmortem: published')
  })

  test('reopened after the end is left to the people', async () => {
    await story.inReview()
    await story.finished()
    stage.world.clock.advance({ minutes: 5 })
    story.ana.reopens(42)
    await stage.settle()
    await stage.sweep()
    expect(stage.world.issue(42).state).toBe('open')
    expect(story.comment('closing')).toHaveLength(1)
  })

  test('reopened, and the closing comment deleted: it is not closed again', async () => {
    await story.inReview()
    await story.finished()
    stage.world.clock.advance({ minutes: 5 })
    story.ana.reopens(42)
    for (const comment of story.comment('closing')) story.ana.deletesComment(comment)
    await stage.settle()
    await stage.sweep()
    expect(stage.world.issue(42).state).toBe('open')
    expect(story.comment('closing')).toEqual([])
  })

  test('a reviewer whom a person took off is not asked again', async () => {
    story.ana.opensIssue({ number: 42, title: 'Checkout fails with 500s' })
    stage.world.as('ben').comments(42, 'I look into it')
    story.ana.labels(42, 'incident', 'P1')
    await stage.settle()
    await story.written()
    await story.ready()
    const asked = () => stage.world.pullRequestOf(branch)?.requestedReviewers
    expect(asked()).toEqual(['ben'])
    story.ana.leavesReviewTo(story.number())
    await stage.settle()
    await stage.sweep()
    expect(asked()).toEqual([])
  })

  test('locked: the postmortem goes on without comments, and nothing loops', async () => {
    await story.inReview()
    story.ana.locks(42)
    await story.finished()
    expect(stage.world.issue(42).state).toBe('closed')
    const mark = stage.world.requests.mark()
    await stage.sweep()
    expect(stage.world.requests.writes(mark)).toEqual([])
    expect(stage.world.dispatches()).toHaveLength(2)
  })

  const away = {
    transferred: () => {
      stage.world.addRepository('store', { people: { ana: 'admin' } })
      story.ana.transfers(42, 'store')
    },
    deleted: () => story.ana.deletesIssue(42),
  }
  const conversation = () => stage.world.comments(story.number()).map(({ body }) => body)

  test.each(['transferred', 'deleted'] as const)(
    '%s: its pull request is closed, and says why',
    async (how) => {
      await story.inReview()
      away[how]()
      stage.world.deliveries.duplicate()
      await stage.settle()
      expect(stage.world.pullRequestOf(branch)?.state).toBe('closed')
      expect(conversation()).toEqual([
        expect.stringMatching(/^Closed: the incident of this postmortem, #42, /),
      ])
      expect(story.check()?.title).toBe('There is no incident #42 here')
      expect(story.document()).toContain('Limit transactions')
      const mark = stage.world.requests.mark()
      await stage.restart({ forgetful: true })
      await stage.sweep()
      expect(stage.world.requests.writes(mark)).toEqual([])
    },
  )

  test('deleted, and its pull request opened again: it stays open, and does not pass', async () => {
    await story.inReview()
    const number = story.number()
    away.deleted()
    await stage.settle()
    story.ana.reopensPullRequest(number)
    await stage.settle()
    await stage.sweep()
    expect(stage.world.pullRequestOf(branch)?.state).toBe('open')
    expect(conversation()).toHaveLength(1)
    expect(story.check()).toMatchObject({ conclusion: 'action_required' })
  })

  test('deleted: the pull request that a person opened for it is told, and left to them', async () => {
    await story.declared()
    story.ana.pushes('mine', { [path]: story.document() })
    const mine = story.ana.opensPullRequest({ title: 'My words', head: 'mine' })
    await stage.settle()
    away.deleted()
    story.ana.editsFile('mine', path, (text) => `${text}\n`)
    await stage.settle()
    expect(stage.world.pullRequestOf('mine')?.state).toBe('open')
    expect(stage.world.checkRun(mine.number)?.title).toBe('There is no incident #42 here')
  })
})

describe('the repository', () => {
  test('renamed meanwhile: the story goes on', async () => {
    await story.inReview()
    story.ana.renamesRepository('store')
    await stage.settle()
    await story.finished()
    expect(stage.world.issue(42).state).toBe('closed')
    expect(stage.world.issues()).toHaveLength(3)
  })

  test('archived: nothing is written until it is back', async () => {
    await story.inReview()
    story.ana.archives()
    const mark = stage.world.requests.mark()
    await stage.sweep()
    expect(stage.world.requests.writes(mark)).toEqual([])
    story.ana.unarchives()
    await stage.sweep()
    await story.finished()
    expect(stage.world.issue(42).state).toBe('closed')
  })
})

describe('a permission revoked half-way', () => {
  test('is named where people stand; granted again, everything is caught up once', async () => {
    await story.declared()
    await story.written()
    stage.world.installation.setPermissions(granted('read'))
    stage.world.expireTokens()
    await story.ready()
    await stage.settle(30)
    expect(story.status()).toContain('GitHub refused')
    expect(story.status()).toContain('lacks a permission')
    expect(stage.world.issue(42).subIssues).toHaveLength(2)
    stage.world.installation.setPermissions(granted('write'))
    stage.world.expireTokens()
    await stage.settle(120)
    expect(story.check()?.title).toContain('2 of 2 actions linked')
    expect(story.status()).not.toContain('GitHub refused')
    expect(stage.world.issues()).toHaveLength(3)
    await story.finished()
    expect(stage.world.issue(42).state).toBe('closed')
  })
})
