import { afterEach, beforeEach, expect, test } from 'vitest'
import { branch, incident42 } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

const path = '.github/debrief.yml'
const shared = 'enforced: [review.approvals]\nreview: { approvals: 2 }\nseverity: { due-days: { P1: 3 } }\n'

let stage: Stage
let story: ReturnType<typeof incident42>
async function opens(own: string | undefined, options: { readonly private?: boolean } = {}) {
  stage = await createStage({
    brokenConfiguration: true,
    ...(own === undefined ? {} : { files: { [path]: own } }),
  })
  stage.world.addRepository('.github', { files: { [path]: shared }, people: { ana: 'admin' }, ...options })
  story = incident42(stage)
  await stage.sweep()
}
beforeEach(() => opens(undefined))
afterEach(async () => {
  const mark = stage.world.requests.mark()
  await stage.sweep()
  expect(stage.world.requests.writes(mark)).toEqual([])
  await stage.close()
})

const body = () => stage.world.pullRequestOf(branch)?.body ?? ''
const shares = (text: string | null) => stage.world.as('ana', '.github').pushes('main', { [path]: text })

test('a repository without settings has those of its organisation, and a look still costs one request', async () => {
  await story.declared()
  expect(body()).toContain('| Due | 2026-11-23 |')
  expect(body()).toContain('| Approvals | 2 |')
  const mark = stage.world.requests.mark()
  story.ana.comments(42, 'Thank you.')
  await stage.settle()
  expect(stage.world.requests.since(mark)).toHaveLength(1)

  shares(
    `${shared}# and more\npostmortem: { template: minimal }\nincident: { labels: [incident] }\n`.replace(
      '2 }',
      '3 }',
    ),
  )
  story.ana.comments(42, 'What now?')
  await stage.settle()
  expect(body()).toContain('| Approvals | 3 |')
})

test('what a repository loosens has no effect, which its pull request is told', async () => {
  const own = 'review:\n  approvals: 1\nseverity: { due-days: { P1: 9 } }\n'
  story.ana.pushes('settings', { [path]: own })
  const { number } = story.ana.opensPullRequest({ head: 'settings', title: 'Our settings' })
  await stage.settle()
  expect(stage.world.checkRun(number)).toMatchObject({
    conclusion: 'success',
    title: 'The configuration can be read · 1 setting changes',
    annotations: [
      { startLine: 2, message: expect.stringContaining('the organisation enforces otherwise: `2` holds') },
    ],
  })
  story.ana.merges(number)
  await stage.settle()
  await story.declared()
  expect(body()).toContain('| Due | 2026-11-29 |')
  expect(body()).toContain('| Approvals | 2 |')
})

test('a broken file of the organisation: its last one holds, the repository’s too, and both places are told', async () => {
  await stage.close()
  await opens('severity: { due-days: { P1: 9 } }\n')
  stage.world.deliveries.duplicate()
  shares('review: { aprovals: 1 }\n')
  await story.declared()
  expect(body()).toContain('| Due | 2026-11-29 |')
  expect(body()).toContain('| Approvals | 2 |')
  expect(body()).toContain('The file of the organisation')
  await stage.sweep()
  const told = stage.world.in('.github').issues()
  expect(told).toMatchObject([{ title: 'Debrief cannot read .github/debrief.yml' }])

  shares(shared)
  await stage.sweep()
  story.ana.comments(42, 'Mended.')
  await stage.settle()
  expect(body()).not.toContain('The file of the organisation')
})

test('a repository of the organisation that the app may not see says nothing, and that is no failure', async () => {
  await stage.close()
  stage = await createStage()
  stage.world.addRepository('.github', { files: { [path]: shared }, private: true })
  stage.world.installation.removeRepository('.github')
  story = incident42(stage)
  await story.declared()
  expect(body()).toContain('| Approvals | 1 |')
})

test('in the organisation’s own repository its file counts once', async () => {
  const ana = stage.world.as('ana', '.github')
  ana.opensIssue({ number: 7, title: 'Down', body: '### Severity\n\nP1', labels: ['incident'] })
  await stage.settle()
  const [pull] = stage.world.in('.github').pullRequests()
  expect(pull?.body).toContain('| Approvals | 2 |')
})
