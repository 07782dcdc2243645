import { afterEach, expect, test } from 'vitest'
import { createStage, type Stage } from './stage.ts'

const path = 'postmortems/2026/INC-2026-0042-checkout-fails-with-500s.md'
let stage: Stage
afterEach(() => stage.close())

async function opened(files: Record<string, string>, said?: string): Promise<string> {
  stage = await createStage({ files: { 'README.md': '# Shop\n', ...files } })
  const ana = stage.world.as('ana')
  ana.opensIssue({ number: 42, title: 'Checkout fails with 500s' })
  if (said) ana.comments(42, said)
  ana.labels(42, 'incident', 'P1')
  await stage.settle()
  return stage.world.file('debrief/42', path) ?? ''
}

const own = '---\n{{frontMatter}}\n---\n\n# {{title}}\n\n## Our questions\n\nWhat surprised us?\n'
const setting = 'postmortem: { template: .github/postmortem.md }\n'

test('an organisation brings its own template', async () => {
  const document = await opened({ '.github/debrief.yml': setting, '.github/postmortem.md': own })
  expect(document).toContain('## Our questions')
  expect(document).toContain('incident: INC-2026-0042')
})

test.each([
  ['is not there', {}, 'is not a text file on the default branch'],
  ['has a mistake', { '.github/postmortem.md': '# {{sevrity}}\n' }, 'line 1:'],
])('a template that %s does not keep the postmortem from being opened', async (_what, files, said) => {
  const document = await opened({ '.github/debrief.yml': setting, ...files })
  expect(document).toContain('> The template `.github/postmortem.md` ')
  expect(document).toContain(said)
  expect(document).toContain('## Action items')
})

test('a severity has its own template', async () => {
  const document = await opened({
    '.github/debrief.yml': 'postmortem: { templates: { severity: { P1: lean } } }\n',
  })
  expect(document.length).toBeLessThan((await opened({})).length)
})

test('a category has its own template, which goes before that of the severity', async () => {
  const settings =
    'postmortem: { templates: { severity: { P1: lean }, category: { Security: .github/postmortem.md } } }\n'
  stage = await createStage({ files: { '.github/debrief.yml': settings, '.github/postmortem.md': own } })
  const ana = stage.world.as('ana')
  ana.opensIssue({ number: 42, title: 'Checkout fails with 500s', body: '### Category\n\nsecurity\n' })
  ana.labels(42, 'incident', 'P1')
  await stage.settle()
  const document = stage.world.file('debrief/42', path)
  expect(document).toContain('## Our questions')
  expect(document).toContain('category: security')
})

test('a command names the template', async () => {
  const lean = await opened({}, '/postmortem lean')
  await stage.close()
  expect(lean.length).toBeLessThan((await opened({})).length)
})

test('a template name that does not exist is answered with the nearest', async () => {
  await opened({}, '/postmortem leen')
  const told = stage.world.comments(42).map(({ body }) => body)
  expect(told.join('\n')).toContain('Did you mean `lean`?')
})
