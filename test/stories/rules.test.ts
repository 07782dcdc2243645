import { afterEach, expect, test } from 'vitest'
import { branch, incident42, path } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

const settings = '.github/debrief.yml'
const rules = `
calendar: { count: business, zone: Europe/Berlin, holidays: DE-BY }
rules:
  - name: Drills get no postmortem
    when: { label: "drill*" }
    postmortem: never
  - name: The worst are read by two
    when: { severity: P0 }
    due: 3
    approvals: 2
    reviewers: [cleo]
  - name: What is public is read by three
    when: { confidentiality: public }
    approvals: 3
  - name: Security is for its team
    when: { any: [{ category: security }, { service: auth* }] }
    postmortem: required
    template: minimal
    audiences: [engineering, legal]
`

let stage: Stage
let story: ReturnType<typeof incident42>
async function opens(files: Readonly<Record<string, string>> = {}) {
  stage = await createStage({ files: { [settings]: rules, ...files } })
  story = incident42(stage)
}
afterEach(async () => {
  const mark = stage.world.requests.mark()
  await stage.sweep()
  expect(stage.world.requests.writes(mark)).toEqual([])
  await stage.close()
})

const body = () => stage.world.pullRequestOf(branch)?.body ?? ''

test('the rule that fits decides, and the plan says which one and why the others did not', async () => {
  await opens()
  stage.world.deliveries.duplicate()
  story.ana.opensIssue({ number: 42, title: 'Checkout fails with 500s', body: '### Services\n\nauth-api' })
  story.ana.labels(42, 'incident', 'P3')
  await stage.settle()
  expect(body()).toContain('<summary>Why this is asked: rule 4, “Security is for its team”</summary>')
  expect(body()).toContain(
    '- rule 2, “The worst are read by two”: the severity is `P3`, and it asks for `P0`.',
  )
  expect(body()).toContain('- rule 1, “Drills get no postmortem”: no label is `drill*`.')
  expect(story.document()).toContain('[engineering, legal]')
})

test('a severity that changes later changes who must do what until when, and what is no longer required goes on', async () => {
  await opens({ CODEOWNERS: '/postmortems/ @ben\n' })
  await story.inReview()
  expect(body()).toContain('| Due | 2026-12-04 |')
  expect(body()).toContain('| Approvals | 1 |')
  expect(stage.world.pullRequestOf(branch)?.requestedReviewers).toEqual(['ben'])

  stage.world.deliveries.lose()
  story.ana.labels(42, 'P0')
  stage.world.deliveries.behave()
  await stage.sweep()
  expect(body()).toContain('| Due | 2026-11-25 |')
  expect(story.check()?.title).toContain('Waiting for 2 approvals')
  expect(story.check()?.summary).toContain('rule 2, “The worst are read by two”')
  expect(stage.world.pullRequestOf(branch)?.requestedReviewers.toSorted()).toEqual(['ben', 'cleo'])

  story.ana.unlabels(42, 'P0', 'P1')
  story.ana.labels(42, 'P3')
  await stage.settle()
  expect(story.check()?.title).toContain('Waiting for 1 approval')
  expect(story.status()).toContain('**No longer required:** the severity makes it optional now.')
  expect(stage.world.pullRequestOf(branch)?.state).toBe('open')
})

test('the document can make itself worse and more public, and no better', async () => {
  await opens()
  await story.inReview()
  const write = async (from: RegExp, to: string) => {
    story.ana.pushes(branch, { [path]: story.document().replace(from, to) })
    await stage.settle()
  }
  await write(/^severity: .*$/m, 'severity: P3\nconfidentiality: internal')
  expect(story.check()?.title).toContain('Waiting for 1 approval')
  await write(/^confidentiality: .*$/m, 'confidentiality: public')
  expect(story.check()?.title).toContain('Waiting for 3 approvals')
  await write(/^severity: .*$/m, 'severity: P0')
  expect(story.check()?.title).toContain('Waiting for 2 approvals')
})

test('where a rule says never, nothing is opened, and whoever asks is told why', async () => {
  await opens()
  story.ana.opensIssue({ number: 42, title: 'Drill', labels: ['incident', 'P0', 'drill: Q4'] })
  await stage.settle()
  expect(stage.world.comments(42)).toEqual([])
  story.ana.comments(42, '/postmortem')
  await stage.settle()
  expect(stage.world.pullRequests()).toEqual([])
  expect(story.status()).toContain(
    'rule 1, “Drills get no postmortem” says that incidents like this one get none',
  )
  story.ana.unlabels(42, 'drill: Q4')
  await stage.settle()
  expect(stage.world.pullRequests()).toHaveLength(1)
})

test('rules that never fire are told in the pull request that changes them', async () => {
  await opens()
  const odd = `${rules}  - { name: Never asked, when: { severity: P0 }, approvals: 5 }\n`
  story.ana.pushes('settings', { [settings]: odd })
  const { number } = story.ana.opensPullRequest({ head: 'settings', title: 'Add a rule' })
  await stage.settle()
  expect(stage.world.checkRun(number)).toMatchObject({
    conclusion: 'success',
    annotations: [{ startLine: 20, message: expect.stringContaining('Rule 5, “Never asked” never fires') }],
  })
})
