import { afterEach, expect, test } from 'vitest'
import { bundledTemplate } from '../../src/document/templates/bundledTemplates.ts'
import { computeHere, DeadlineError } from '../../src/reconcile/compute.ts'
import { createThreads, type ThreadOptions, type Threads } from '../../src/threads/createThreads.ts'

const here = computeHere(bundledTemplate)
let threads: Threads | undefined
afterEach(() => threads?.stop())

function open(options: ThreadOptions, compute = here): Threads {
  threads = createThreads(compute, options)
  return threads
}

/** Does the work where it is asked for, and says so. */
function watching(asked: string[]): typeof here {
  return {
    ...here,
    policy: (text) => {
      asked.push(text)
      return here.policy(text)
    },
  }
}

const long = `review:\n${'  # a remark\n'.repeat(4000)}  approvals: 2\n`

test('a heavy file is read in a thread, and means the same as here', async () => {
  const asked: string[] = []
  const watched = watching(asked)
  const read = await open({}, watched).policy(long)
  expect(asked).toEqual([])
  expect(read).toEqual(await here.policy(long))
  expect(read).toMatchObject({ policy: { approvals: 2 } })
})

test('a light one is read at once, without a thread', async () => {
  const asked: string[] = []
  const watched = watching(asked)
  await open({}, watched).policy('review: { approvals: 2 }\n')
  expect(asked).toHaveLength(1)
})

test('what does not end in time is given up, and what comes next is read all the same', async () => {
  const hurried = open({ deadline: 0, lightest: 0 })
  await expect(hurried.policy(long)).rejects.toThrow(DeadlineError)
  await hurried.stop()
  expect(await open({ lightest: 0, size: 1 }).policy('review: { approvals: 3 }\n')).toMatchObject({
    policy: { approvals: 3 },
  })
})

test('many at once take turns in few threads', async () => {
  const busy = open({ lightest: 0, size: 2 })
  const numbers = Array.from({ length: 9 }, (_, index) => index + 1)
  const read = await Promise.all(numbers.map((count) => busy.policy(`review: { approvals: ${count} }\n`)))
  expect(read.map((one) => ('policy' in one ? one.policy.approvals : 0))).toEqual(numbers)
})

test('what waits when the app stops is told so', async () => {
  const stopping = open({ lightest: 0, size: 1 })
  const waiting = [stopping.policy(long), stopping.policy(long)].map((one) => one.catch(String))
  await stopping.stop()
  expect((await Promise.all(waiting)).every((one) => typeof one === 'string')).toBe(true)
})
