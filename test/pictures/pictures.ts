import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { incident42 } from '../stories/incident42.ts'
import { createStage } from '../stories/stage.ts'
import { page } from './page.ts'

/** Draws the pictures of the README: what people read on GitHub, taken from the world in the middle of a story. */
const target = fileURLToPath(new URL('../../docs/pictures/', import.meta.url))
const browser = process.env['CHROMIUM'] ?? 'chromium'
const folder = mkdtempSync(join(tmpdir(), 'debrief-pictures-'))
mkdirSync(target, { recursive: true })

function draw(name: string, height: number, html: string): void {
  const file = join(folder, `${name}.html`)
  writeFileSync(file, html)
  const options = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    '--force-device-scale-factor=1',
  ]
  const output = [`--screenshot=${join(target, `${name}.png`)}`, `--window-size=900,${height}`]
  execFileSync(browser, [...options, ...output, `file://${file}`], { stdio: 'ignore' })
}

const stage = await createStage()
const story = incident42(stage)
const { world } = stage
const app = 'debrief bot'
await story.declared('Checkout fails with 500s', 'Customers cannot pay since about 14:00 UTC.')
await story.written([
  {
    action: 'Limit transactions in checkout to two seconds',
    owner: '@ben',
    due: '2026-11-27',
    priority: 'P1',
  },
  { action: 'Alert when a pool is nearly empty', owner: '@cleo', due: '', priority: 'P2' },
])
await story.ready()
const pull = world.pullRequest(story.number())
draw('pull-request', 610, page(pull.title, `#${pull.number}`, [{ head: app, body: pull.body }]))
const check = story.check()
const remarks = (check?.annotations ?? [])
  .filter(({ level }) => level === 'failure')
  .map(({ startLine, message }) => `- **Line ${startLine}:** ${message}`)
draw(
  'check',
  880,
  page(check?.title ?? '', '', [
    { head: 'Debrief', body: check?.summary ?? '' },
    { head: 'Annotations', body: remarks.join('\n') },
  ]),
)
story.ana.editsFile('debrief/42', pull.files[0] ?? '', (text) =>
  text.replace(/(\| Alert when[^|]*\| @cleo \|) *\|/, '$1 2026-12-10 |'),
)
await stage.settle()
await story.finished()
const issue = world.issue(42)
draw(
  'incident',
  1010,
  page(issue.title, '#42', [
    { head: 'ana', body: issue.body },
    ...world
      .comments(42)
      .map(({ author, body }) => ({ head: author === 'debrief[bot]' ? app : author, body })),
  ]),
)
const [first = 0] = issue.subIssues
const action = world.issue(first)
draw('action', 400, page(action.title, `#${first}`, [{ head: app, body: action.body }]))
await stage.close()
rmSync(folder, { recursive: true, force: true })
