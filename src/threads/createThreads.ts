import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { type Compute, DeadlineError } from '../reconcile/compute.ts'
import { OurError } from '../reconcile/errors.ts'
import type { Answer, Task } from './task.ts'
import { weighsLess, weightOfYaml } from './weight.ts'

export interface ThreadOptions {
  /** threads at most */
  readonly size?: number
  /** milliseconds that one task may take */
  readonly deadline?: number
  /** tasks that weigh less are done here, since they are over before a thread has heard of them */
  readonly lightest?: number
}

export interface Threads extends Compute {
  /** Ends the threads, whatever they are doing. */
  stop(): Promise<void>
}

interface Job {
  readonly task: Task
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

interface Thread {
  readonly worker: Worker
  /** what it is doing, and what ends it when it takes too long */
  busy: { readonly job: Job; readonly timer: NodeJS.Timeout } | undefined
}

const megabytes = 512
/** Read here in well under 50 ms, whatever it is made of (`npm run bench -- stalls`). */
export const lightestInThreads = 20_000

/**
 * Does heavy tasks in threads, so that no text that anybody wrote holds up the event loop. A thread that crashes, or that
 * does not come to an end, is replaced; what it was doing fails, and nothing else.
 */
export function createThreads(here: Compute, options: ThreadOptions = {}): Threads {
  const { size = 2, deadline = 10_000, lightest = lightestInThreads } = options
  const waiting: Job[] = []
  const threads = new Set<Thread>()
  let stopped = false

  function run(task: Task): Promise<unknown> {
    return new Promise((resolve, reject) => {
      waiting.push({ task, resolve, reject })
      takeUp()
    })
  }

  function takeUp(): void {
    if (waiting.length === 0) return
    const idle = [...threads].find(({ busy }) => busy === undefined)
    const thread = idle ?? (threads.size < size && !stopped ? open() : undefined)
    const job = thread && waiting.shift()
    if (!job) return
    const timer = setTimeout(() => lose(thread, new DeadlineError(deadline)), deadline)
    thread.busy = { job, timer }
    thread.worker.postMessage(job.task)
  }

  function open(): Thread {
    const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: megabytes } })
    const thread: Thread = { worker, busy: undefined }
    worker.unref()
    worker.on('message', (answer: Answer) => settle(thread, answer))
    worker.on('error', (error) => lose(thread, new OurError('A thread broke down.', { cause: error })))
    worker.on('exit', () => lose(thread, new OurError('A thread ended.')))
    threads.add(thread)
    return thread
  }

  function release(thread: Thread): Job | undefined {
    clearTimeout(thread.busy?.timer)
    const job = thread.busy?.job
    thread.busy = undefined
    return job
  }

  function settle(thread: Thread, answer: Answer): void {
    const job = release(thread)
    if ('value' in answer) job?.resolve(answer.value)
    else job?.reject(new OurError(answer.error))
    takeUp()
  }

  function lose(thread: Thread, error: Error): void {
    threads.delete(thread)
    void thread.worker.terminate()
    release(thread)?.reject(error)
    takeUp()
  }

  return {
    async plan(seen, settings) {
      // What was read was parsed just now, which takes its time, too: others have their turn in between.
      await setImmediate()
      return weighsLess(seen, lightest)
        ? here.plan(seen, settings)
        : ((await run({ kind: 'plan', seen, settings })) as Awaited<ReturnType<Compute['plan']>>)
    },
    policy: async (text, organisation) =>
      weightOfYaml(text) < lightest
        ? here.policy(text, organisation)
        : ((await run({ kind: 'policy', text, organisation })) as Awaited<ReturnType<Compute['policy']>>),
    file: async (text) =>
      weightOfYaml(text) < lightest
        ? here.file(text)
        : ((await run({ kind: 'file', text })) as Awaited<ReturnType<Compute['file']>>),
    async stop() {
      stopped = true
      for (const { reject } of waiting.splice(0)) reject(new OurError('The app is stopping.'))
      await Promise.all([...threads].map(({ worker }) => worker.terminate()))
    },
  }
}

/** From source it is TypeScript, and built it is not. */
const entry = new URL(import.meta.url.endsWith('.ts') ? './thread.ts' : './thread.js', import.meta.url)
