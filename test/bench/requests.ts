import { writtenPostmortem } from '../builders/writtenPostmortem.ts'
import { createStage } from '../stories/stage.ts'
import { type UsualCall, usualCalls } from './usualCalls.ts'

const path = 'postmortems/2026/INC-2026-0042-checkout-fails-with-500s.md'
const branch = 'debrief/42'

interface Counted {
  readonly step: UsualCall['step']
  /** requests until the step's outcome was there */
  readonly until: number
  /** requests until nothing more happened, the confirming look included */
  readonly all: number
}

/** Opening asks what the incident says, whether who declared it may, and writes. */
const targets: Readonly<Partial<Record<UsualCall['step'], number>>> = { open: 3, file: 8, converged: 1 }

/** Counts GitHub requests of one story: 12 actions, 4 pushes, 2 reviews. Prints them beside one REST call for each thing. */
export async function benchRequests(): Promise<void> {
  const counted = await play()
  const usual = Map.groupBy(usualCalls, ({ step }) => step)
  const usualOf = (step: Counted['step']) =>
    (usual.get(step) ?? []).reduce((sum, { times }) => sum + times, 0)
  console.log('GitHub requests, one story: 12 actions, 4 pushes, 2 reviews\n')
  console.log('step        outcome  until quiet  target  one REST call each')
  for (const { step, until, all } of counted) {
    const target = targets[step]
    console.log(
      `${step.padEnd(11)} ${String(until).padStart(7)}  ${String(all).padStart(11)}  ${(target === undefined ? '' : `≤ ${target}`).padStart(6)}  ${String(usualOf(step)).padStart(18)}`,
    )
  }
  const total = counted.reduce((sum, { step, all }) => (step === 'converged' ? sum : sum + all), 0)
  const usualTotal = counted.reduce((sum, { step }) => (step === 'converged' ? sum : sum + usualOf(step)), 0)
  console.log(
    `${'story'.padEnd(11)} ${''.padStart(7)}  ${String(total).padStart(11)}  ${'≤ 45'.padStart(6)}  ${String(usualTotal).padStart(18)}`,
  )
  console.log('\nThe usual way, call by call:')
  for (const { step, call, times, why } of usualCalls)
    console.log(`  ${step.padEnd(10)} ${String(times).padStart(3)} × ${call}  (${why})`)
}

async function play(): Promise<readonly Counted[]> {
  const stage = await createStage()
  const { world } = stage
  const ana = world.as('ana')
  const number = () => world.pullRequestOf(branch)?.number ?? 0
  const counted: Counted[] = []
  const step = async (name: UsualCall['step'], act: () => void, outcome: string | undefined) => {
    const mark = world.requests.mark()
    act()
    await stage.settle()
    const calls = world.requests.since(mark).filter(({ path }) => !path.startsWith('/users/'))
    const last = outcome ? calls.findLastIndex(({ fields }) => fields.includes(outcome)) : -1
    counted.push({ step: name, until: last < 0 ? calls.length : last + 1, all: calls.length })
  }
  const actions = Array.from({ length: 12 }, (_, index) => ({
    action: `Improve part ${index + 1} of checkout`,
    owner: index % 2 === 0 ? '@ben' : '@cleo',
    due: index < 6 ? '2026-11-27' : '2026-12-10',
  }))
  ana.opensIssue({ number: 42, title: 'Checkout fails with 500s', body: 'Customers cannot pay.' })
  await step('open', () => ana.labels(42, 'incident', 'P1'), 'createPullRequest')
  const draft = world.file(branch, path) ?? ''
  for (const count of [3, 6, 9, 12]) {
    await step(
      'push',
      () => ana.pushes(branch, { [path]: writtenPostmortem(draft, actions.slice(0, count)) }),
      'createCheckRun',
    )
  }
  await step('file', () => ana.marksReady(number()), 'createCommitOnBranch')
  await step('review', () => world.as('ben').requestsChanges(number(), 'Please say more.'), 'updateCheckRun')
  await step('review', () => world.as('ben').approves(number()), 'updateCheckRun')
  await step('close', () => ana.merges(number()), 'closeIssue')
  await step('converged', () => ana.comments(42, 'Thank you.'), undefined)
  await stage.close()
  return counted
}
