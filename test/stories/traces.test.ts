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

describe('the front matter', () => {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(story.document())?.[1]
  const form = (commander: string) =>
    `### Severity\n\nP1\n\n### Incident commander\n\n${commander}\n\n### Started at\n\n2026-11-20 13:30 UTC`

  beforeEach(async () => {
    const title = 'Checkout fails with 500s'
    story.ana.opensIssue({ number: 42, title, body: form('_No response_'), labels: ['incident'] })
    await stage.settle()
  })

  test('follows the labels, the form and the assignment while the document is a draft', async () => {
    expect([field('severity'), field('commander'), field('resolved'), field('owner')]).toEqual([
      'P1',
      'TBD',
      'TBD',
      '"@ana"',
    ])
    stage.world.clock.advance({ hours: 1 })
    story.ana.labels(42, 'P0', 'resolved')
    story.ana.editsBody(42, form('@ben'))
    story.ana.assigns(42, 'cleo')
    await stage.settle()
    expect([field('severity'), field('commander'), field('owner')]).toEqual(['P0', '"@ben"', '"@cleo"'])
    expect(field('resolved')).toMatch(/^2026-11-20T15:0/)
    story.ana.unlabels(42, 'P0', 'resolved')
    await stage.settle()
    expect([field('severity'), field('resolved')]).toEqual(['P1', 'TBD'])
  })

  test('also when no webhook arrives, and when all come twice', async () => {
    stage.world.deliveries.lose()
    story.ana.labels(42, 'P0')
    await stage.sweep()
    expect(field('severity')).toBe('P0')
    stage.world.deliveries.behave()
    stage.world.deliveries.duplicate()
    story.ana.unlabels(42, 'P0')
    await stage.settle()
    expect(field('severity')).toBe('P1')
  })

  test('stays as people changed it, and the check says where it differs', async () => {
    await edits((text) => text.replace(/^severity: P1$/m, 'severity: P2'))
    story.ana.labels(42, 'P0')
    await stage.settle()
    expect(field('severity')).toBe('P2')
    const messages = story
      .check()
      ?.annotations.map(({ message }) => message)
      .join('\n')
    expect(messages).toContain('The document says “P2” for severity, the incident’s issue says “P0”')
    await edits((text) => text.replace(/^severity: P2$/m, 'severity: P0'))
    expect(story.check()?.annotations.map(({ title }) => title)).not.toContain('meta/mismatch')
  })

  test('stays as people changed it back to what the app had written once', async () => {
    story.ana.labels(42, 'P0')
    await stage.settle()
    await edits((text) => text.replace(/^severity: P0$/m, 'severity: P1'))
    story.ana.comments(42, 'It is not that bad.')
    await stage.settle()
    expect(field('severity')).toBe('P1')
  })

  test('is left alone once the document is in review', async () => {
    await edits((text) => text.replace(/^commander: TBD$/m, 'commander: none'))
    story.ana.marksReady(story.number())
    await stage.settle()
    const before = story.document()
    story.ana.labels(42, 'P0')
    await stage.settle()
    expect(story.document()).toBe(before)
  })

  test('is filled where the pull request has no plan any more, and otherwise left alone', async () => {
    story.ana.editsBody(story.number(), 'Mine.')
    story.ana.labels(42, 'P0', 'resolved')
    await stage.settle()
    expect(field('severity')).toBe('P1')
    expect(field('resolved')).toMatch(/^2026/)
  })
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
    expect(action().title).toContain('Limit transactions')
  })

  test('that somebody closed before the merge shows in the check', async () => {
    await story.inReview()
    story.ana.closes(action(), 'NOT_PLANNED')
    await stage.settle()
    expect(story.check()?.summary).toMatch(new RegExp(`#${action().number} · closed as not planned \\|`))
    expect(story.check()?.summary).toContain('1 action item is closed already')
  })
})
