import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { branch, incident42, path } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage({ deletesBranchOnMerge: true })
  story = incident42(stage)
})
afterEach(async () => {
  const mark = stage.world.requests.mark()
  await stage.sweep()
  expect(stage.world.requests.writes(mark)).toEqual([])
  await stage.close()
})

describe('a row that the app adds to the timeline', () => {
  test('tells how long after the impact began', async () => {
    const form = '### Severity\n\nP1\n\n### Started at\n\n2026-11-20 13:30 UTC'
    story.ana.opensIssue({ number: 42, title: 'Checkout fails with 500s', body: form, labels: ['incident'] })
    story.ana.pushes('main', { '.github/debrief.yml': 'postmortem: { template: comprehensive }\n' })
    await stage.settle()
    stage.world.clock.advance({ minutes: 40 })
    story.ana.comments(42, '/timeline 14:20 Failover started')
    await stage.settle()
    expect(story.document()).toMatch(/\| 2026-11-20 14:20\S* UTC \| T\+50m \| Failover started \|/)
  })
})

const action = (index = 0) => stage.world.issue(stage.world.issue(42).subIssues[index] ?? 0)
const edits = async (change: (text: string) => string) => {
  story.ana.editsFile(branch, path, change)
  await stage.settle()
}

test('the plan lists only reviewers whose approval can count', async () => {
  const reviewers = () => /\| Reviewers \| (.*) \|/.exec(stage.world.pullRequest(story.number()).body)?.[1]
  const file = 'review: { reviewers: [ana, ben, nobody-here, acme/sre] }\n'
  story.ana.pushes('main', { '.github/debrief.yml': file })
  await story.declared()
  expect(reviewers()).toBe('`ana`, `ben`, `acme/sre`')
  await story.written()
  expect(reviewers()).toBe('`ben`, `acme/sre`')
})

describe('the issue of an action item', () => {
  test('links to what is there when the branch is gone', async () => {
    await story.inReview()
    expect(action().body).toContain(`](https://github.com/acme/shop/pull/${story.number()})`)
    expect(action().body).not.toContain('/blob/debrief')
  })

  test('tells every column by its name, and follows each of them', async () => {
    await story.declared()
    await story.written()
    await edits((text) =>
      text
        .replace(
          '| Action | Owner | Due | Priority | Ticket |',
          '| Action | Owner | Due | Priority | Success criterion | Team | Ticket |',
        )
        .replace(/(\| Limit.*\|)[^|]*\|\n/, '$1 No request above 2 s | Payments |  |\n')
        .replace(/(\| Alert.*\|)[^|]*\|\n/, '$1 | |  |\n')
        .replace(
          '| --- | --- | --- | --- | --- |\n| Limit',
          '| --- | --- | --- | --- | --- | --- | --- |\n| Limit',
        ),
    )
    await story.ready()
    expect(action().body).toContain('| Success criterion | No request above 2 s |')
    expect(action().body).toContain('| Team | Payments |')
    await edits((text) => text.replace('No request above 2 s', 'No request above 1 s'))
    expect(action().body).toContain('| Success criterion | No request above 1 s |')
  })

  test('loses its milestone with the due date of its row', async () => {
    await story.inReview()
    expect(action().milestone).toBe('Postmortem actions 2026-11')
    await edits((text) => text.replace('2026-11-27', ''))
    expect(action().milestone).toBeUndefined()
    await edits((text) => text.replace(/(\| Limit[^|]*\| @ben \|)[^|]*\|/, '$1 2026-12-10 |'))
    expect(action().milestone).toBe('Postmortem actions 2026-12')
  })

  test('keeps a milestone that people chose', async () => {
    await story.inReview()
    story.ana.createsMilestone('Sprint 12')
    story.ana.milestones(action(), 'Sprint 12')
    await edits((text) => text.replace('2026-11-27', ''))
    expect(action().milestone).toBe('Sprint 12')
    expect(action().body).toContain('Limit transactions')
  })

  test('that somebody closed before the merge shows in the check', async () => {
    await story.inReview()
    story.ana.closes(action(), 'NOT_PLANNED')
    await stage.settle()
    expect(story.check()?.summary).toMatch(new RegExp(`#${action().number} · closed as not planned \\|`))
    expect(story.check()?.summary).toContain('1 action item is closed already')
  })
})
