import { writtenPostmortem } from '../builders/writtenPostmortem.ts'
import { changedLines } from './changedLines.ts'
import type { Theatre } from './theatre.ts'

const branch = 'debrief/42'
const path = 'postmortems/2026/INC-2026-0042-checkout-fails-with-500s.md'

/** The acts in order. Each waits for what must happen; what does not happen ends the demo with its sentence. */
export const acts: readonly ((theatre: Theatre) => Promise<void>)[] = [
  label,
  write,
  lostWebhook,
  track,
  drop,
  review,
  close,
]

async function label({ world, tell, until, spent }: Theatre): Promise<void> {
  tell.act('1. An incident')
  const ana = world.as('ana')
  ana.opensIssue({
    number: 42,
    title: 'Checkout fails with 500s',
    body: 'Customers cannot pay since about 14:00 UTC.',
  })
  tell.does('ana', 'opens issue #42 "Checkout fails with 500s"')
  world.as('ben').comments(42, '/timeline 14:00 Error rate jumps to 38 %')
  tell.does('ben', 'comments: /timeline 14:00 Error rate jumps to 38 %')
  ana.labels(42, 'incident', 'P1')
  tell.does('ana', 'labels it: incident, P1')
  await until('a draft pull request', () => pull(world)?.draft === true)
  await until('a status comment', () => status(world).includes('**Draft**'))
  spent()
  const opened = pull(world)
  tell.answers(
    `opens draft pull request #${opened?.number} "${opened?.title}" with ${path}`,
    lines(document(world), (line) => line.startsWith('| 2026-11-20')),
  )
  tell.answers('comments on the incident', status(world).split('\n').slice(1).join('\n'))
  tell.answers(`reports the check: "${check(world)?.title}"`, remarks(world).slice(0, 3).join('\n'))
}

async function write({ world, tell, until, spent }: Theatre): Promise<void> {
  tell.act('2. Writing')
  const before = document(world)
  world.as('ana').pushes(branch, {
    [path]: writtenPostmortem(before, [
      {
        action: 'Limit transactions in checkout to two seconds',
        owner: '@ben',
        due: '2026-11-27',
        priority: 'P1',
      },
      { action: 'Alert when a pool is nearly empty', owner: '@zoe', due: '2026-12-10' },
      { action: 'Test with a slow tax service', owner: '@cleo', due: '2027-01-15' },
      { action: 'Rewrite checkout in another language', owner: '@cleo', due: '2027-03-31', priority: 'P3' },
    ]),
  })
  tell.does('ana', 'writes the document and four action items')
  await until('a remark about the owner who is not here', () =>
    remarks(world).some((text) => text.includes('zoe')),
  )
  spent()
  tell.answers(`reports the check: "${check(world)?.title}"`, remarks(world).slice(0, 3).join('\n'))
}

async function lostWebhook({ world, tell, until, spent, restart }: Theatre): Promise<void> {
  tell.act('3. A webhook gets lost')
  world.deliveries.lose()
  world.as('ana').editsFile(branch, path, (text) => text.replace('@zoe', '@cleo'))
  world.deliveries.behave()
  tell.does('ana', 'corrects the owner; GitHub’s event about it never arrives')
  await restart()
  tell.says('The app is restarted. Its sweep looks at everything under way.')
  await until(
    'the remark is gone',
    () => check(world) !== undefined && !remarks(world).some((text) => text.includes('zoe')),
  )
  spent()
  tell.answers(`reports the check: "${check(world)?.title}"`)
}

async function track({ world, tell, until, spent }: Theatre): Promise<void> {
  tell.act('4. Tracking')
  const before = document(world)
  world.as('ana').marksReady(number(world))
  tell.does('ana', 'marks the pull request as ready for review')
  await until('four issues', () => world.issue(42).subIssues.length === 4)
  await until(
    'their numbers in the document',
    () => (document(world).match(/\| #\d+ \|/g) ?? []).length === 4,
  )
  await until(
    'a request for review',
    () =>
      (pull(world)?.requestedReviewers ?? []).includes('cleo') ||
      world.issue(42).labels.includes('postmortem: in review'),
  )
  spent()
  tell.answers(
    'files an issue for every action item, and writes their numbers in one commit',
    changedLines(before, document(world)),
  )
  tell.shows(table(world))
}

async function drop({ world, tell, until, spent }: Theatre): Promise<void> {
  tell.act('5. Second thoughts')
  const last = world.issue(42).subIssues.at(-1) ?? 0
  world.as('ana').editsFile(branch, path, (text) => text.replace(/^.*Rewrite checkout.*\n/m, ''))
  tell.does('ana', 'deletes the row "Rewrite checkout in another language"')
  await until('its issue closed as not planned', () => world.issue(last).stateReason === 'not_planned')
  spent()
  tell.answers(`closes #${last} as not planned and says why`, world.comments(last).at(-1)?.body ?? '')
}

async function review({ world, tell, until, spent }: Theatre): Promise<void> {
  tell.act('6. Review')
  world.as('ana').approves(number(world))
  tell.does('ana', 'approves her own document')
  await until('an answer to it', () => (check(world)?.summary ?? '').includes('does not count'))
  tell.answers(`reports the check: "${check(world)?.title}" (who wrote a commit does not count)`)
  world.as('ben').requestsChanges(number(world), 'How many orders were lost?')
  tell.does('ben', 'requests changes: How many orders were lost?')
  await until('a check that says so', () => (check(world)?.title ?? '').startsWith('Changes requested'))
  tell.answers(`reports the check: "${check(world)?.title}"`)
  world
    .as('ana')
    .editsFile(branch, path, (text) =>
      text.replace('58,000 EUR delayed', '1,140 orders and 58,000 EUR delayed'),
    )
  tell.does('ana', 'adds the number')
  world.as('ben').approves(number(world))
  tell.does('ben', 'approves')
  await until('a check that passes', () => check(world)?.conclusion === 'success')
  spent()
  tell.answers(`reports the check: "${check(world)?.title}"`)
}

async function close({ world, tell, until, spent }: Theatre): Promise<void> {
  tell.act('7. Published and closed')
  world.as('ana').merges(number(world))
  tell.does('ana', 'merges the pull request')
  await until('the incident closed', () => world.issue(42).state === 'closed')
  await until('both events sent', () => world.dispatches().length === 2)
  await until('a status comment that says so', () => status(world).includes('✅ Closed'))
  spent()
  tell.answers(
    'sums up on the incident and closes it',
    (world.comments(42).find(({ body }) => body.startsWith('<!-- debrief:closing'))?.body ?? '')
      .split('\n')
      .slice(1)
      .join('\n'),
  )
  tell.answers(
    `sends ${world
      .dispatches()
      .map(({ event }) => event)
      .join(' and ')}`,
  )
}

type World = Theatre['world']

const pull = (world: World) => world.pullRequestOf(branch)
const number = (world: World) => pull(world)?.number ?? 0
const check = (world: World) => world.checkRun(number(world))
const document = (world: World) => world.file(branch, path) ?? ''
const status = (world: World) =>
  world.comments(42).find(({ body }) => body.startsWith('<!-- debrief:status'))?.body ?? ''

function remarks(world: World): readonly string[] {
  const found = check(world)?.annotations ?? []
  return found
    .filter(({ level }) => level !== 'notice')
    .map(({ startLine, message }) => `line ${startLine}: ${message}`)
}

function lines(text: string, wanted: (line: string) => boolean): string {
  return text
    .split('\n')
    .filter(wanted)
    .map((line) => line.replace(/ *<!--.*?-->/, ''))
    .join('\n')
}

/** The issues of the action items as a table. */
export function table(world: World): string {
  return world
    .issue(42)
    .subIssues.map((child) => {
      const { title, assignees, milestone, labels, state } = world.issue(child)
      return `#${child}  ${state.padEnd(6)}  ${title.padEnd(46)}  ${assignees.join(', ').padEnd(5)}  ${(milestone ?? '').padEnd(27)}  ${labels.join(', ')}`
    })
    .join('\n')
}
