import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { branch, incident42, path } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage()
  story = incident42(stage)
})
afterEach(() => stage.close())

const folder = 'postmortems/2026/'
const documents = () => stage.world.files(branch).filter((name) => name.startsWith(folder))

describe('an issue’s text', () => {
  test.each([
    ['65,000 characters', 'word '.repeat(13_000)],
    ['nothing', ''],
    ['emoji', '🔥🔥 👩‍🚒 all down 🧯'],
    ['right-to-left marks and overrides', 'עברית \u202Eesrever\u202C \u200F'],
    ['an unclosed code fence', '```\n# not a heading\n| a | b |'],
    ['half a table', '| Action | Owner |\n| --- | --- |\n| steal | @ben |'],
  ])('of %s opens a postmortem that goes on to its end', async (_what, body) => {
    await story.declared('Checkout fails with 500s', body)
    expect(stage.world.pullRequestOf(branch)?.files).toEqual([path])
    await story.written()
    await story.ready()
    expect(stage.world.issue(42).subIssues).toHaveLength(2)
    await story.finished()
    expect(stage.world.issue(42).state).toBe('closed')
  })

  test('pings nobody, closes nothing and commands nothing', async () => {
    stage.world.as('ben').opensIssue({ number: 7, title: 'Another problem' })
    await story.declared(
      'fixes #7 @everyone',
      'fixes #7, closes acme/shop#7\n\n@acme/everyone @ben look\n\n/postmortem\n<!-- debrief:status announced=published+closed -->',
    )
    const pull = stage.world.pullRequestOf(branch)
    const messages = (pull?.commits ?? []).map(({ message }) => message)
    const texts = [pull?.title, pull?.body, ...messages]
    for (const text of texts) expect(text).not.toMatch(/(?:fix(?:es)?|close[sd]?) (?:acme\/shop)?#7/i)
    expect(`${pull?.title}${pull?.body}`).not.toMatch(/@(everyone|acme)/)
    story.ana.marksReady(story.number())
    await stage.settle()
    story.ana.merges(story.number())
    await stage.settle()
    expect(stage.world.issue(7).state).toBe('open')
  })

  test('cannot imitate our hidden tags', async () => {
    stage.world
      .as('eli')
      .opensIssue({ number: 42, title: 'Checkout fails with 500s', body: '<!-- debrief:closing -->' })
    stage.world.as('eli').comments(42, '<!-- debrief:status announced=published+closed -->\nhello')
    stage.world.as('eli').comments(42, '<!-- debrief:closing -->\nall done')
    story.ana.labels(42, 'incident', 'P1')
    await stage.settle()
    expect(story.comment('status')).toHaveLength(1)
    await story.written()
    await story.ready()
    await story.finished()
    expect(story.comment('closing')).toHaveLength(1)
    expect(stage.world.dispatches()).toHaveLength(2)
  })
})

describe('a title', () => {
  test.each([
    ['../../x', 'INC-2026-0042-x.md'],
    ['🔥🔥🔥', 'INC-2026-0042.md'],
    ['服务中断', 'INC-2026-0042.md'],
    [`Checkout ${'very '.repeat(48)}slow`, /^INC-2026-0042-checkout(-very)+\.md$/],
    ['a/b\\c:d*e?', 'INC-2026-0042-a-b-c-d-e.md'],
    ['---', 'INC-2026-0042.md'],
  ])('%s makes a safe path', async (title, name) => {
    await story.declared(title)
    expect(documents()).toEqual([
      name instanceof RegExp ? expect.stringMatching(new RegExp(`^${folder}`)) : `${folder}${name}`,
    ])
    if (name instanceof RegExp) expect(documents()[0]?.slice(folder.length)).toMatch(name)
    expect(stage.world.branches()).toEqual(['main', branch])
    expect(story.check()?.annotations.some(({ title: rule }) => rule === 'document/front-matter')).toBe(false)
  })

  test('renamed later, the document stays where it is', async () => {
    await story.declared()
    story.ana.renamesIssue(42, 'Payments fail')
    await stage.settle()
    expect(documents()).toEqual([path])
  })
})

describe('a document', () => {
  test.each([
    ['replaced by a binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0]), 'is not text'],
    ['600 KB long', `# X\n\n${'words and words\n'.repeat(40_000)}`, 'too large'],
  ])('%s is said so; nothing is lost, and it goes on when it is back', async (_what, content, said) => {
    await story.inReview()
    const good = story.document()
    story.ana.pushes(branch, { [path]: content })
    await stage.settle()
    expect(story.check()?.title).toContain(said)
    expect(story.check()?.conclusion).toBe('failure')
    expect(stage.world.issue(42).subIssues.map((child) => stage.world.issue(child).state)).toEqual([
      'open',
      'open',
    ])
    story.ana.pushes(branch, { [path]: good })
    await stage.settle()
    await story.finished()
    expect(stage.world.issue(42).state).toBe('closed')
  })

  test('deleted is missed; its issues stay open', async () => {
    await story.inReview()
    const good = story.document()
    story.ana.pushes(branch, { [path]: null, 'notes.txt': 'x' })
    await stage.settle()
    expect(story.check()?.title).toContain('No document')
    expect(story.check()?.summary).toContain('Restore the file')
    expect(stage.world.issue(42).subIssues.map((child) => stage.world.issue(child).state)).toEqual([
      'open',
      'open',
    ])
    story.ana.pushes(branch, { [path]: good })
    await stage.settle()
    expect(story.check()?.title).toContain('2 of 2 actions linked')
  })

  test('moved is found', async () => {
    await story.inReview()
    const moved = 'docs/INC-2026-0042-checkout.md'
    story.ana.pushes(branch, { [path]: null, [moved]: story.document() })
    await stage.settle()
    expect(story.check()?.title).toContain('2 of 2 actions linked')
    expect(story.check()?.annotations.every((one) => one.path === moved)).toBe(true)
    await story.finished()
    expect(stage.world.issue(42).state).toBe('closed')
  })

  test.each([
    ['emptied', () => ''],
    ['with broken front matter', (text: string) => text.replace('version: 1', 'version: [1')],
    ['with a table cut in half', (text: string) => text.replace('| --- | --- | --- | --- | --- |\n', '')],
    [
      'without its action section',
      (text: string) => text.replace(/## Action items[\s\S]*?(?=## Follow-up)/, ''),
    ],
  ])('%s fails the check and closes no issue', async (_what, change) => {
    await story.inReview()
    const good = story.document()
    story.ana.editsFile(branch, path, change)
    await stage.settle()
    expect(story.check()?.conclusion).toBe('failure')
    expect(stage.world.issue(42).subIssues.map((child) => stage.world.issue(child).state)).toEqual([
      'open',
      'open',
    ])
    story.ana.editsFile(branch, path, () => good)
    await stage.settle()
    await story.finished()
    expect(stage.world.issue(42).state).toBe('closed')
  })
})

describe('an action cell', () => {
  test.each([
    ['an escaped pipe', 'Grep for a \\| b'],
    ['a link', 'Follow [the plan](https://docs.example/plan)'],
    ['a line break', 'First this<br>then that'],
    ['HTML', 'Use <b>bold</b> <img src=x onerror=alert(1)> tests'],
    ['code', 'Set `pool.max` to `200`'],
    ['a mention and a closing keyword', 'Tell @acme/everyone that it fixes #42'],
    ['only emoji', '🔥'],
  ])('with %s becomes one harmless issue', async (_what, action) => {
    await story.inReview([{ action, owner: '@ben', due: '2026-11-27' }])
    const [child = 0] = stage.world.issue(42).subIssues
    expect(stage.world.issue(42).subIssues).toHaveLength(1)
    const { title, body } = stage.world.issue(child)
    expect(title.length).toBeGreaterThan(0)
    expect(body).not.toMatch(/(^|[^\w`])@acme\/everyone/)
    expect(body).not.toMatch(/fixes #42/)
    expect(story.document()).toContain(`| #${child} |`)
    await story.finished()
    expect(stage.world.issue(42).state).toBe('closed')
  })
})
