import { parentPort } from 'node:worker_threads'
import { bundledTemplate } from '../document/templates/bundledTemplates.ts'
import type { Policy } from '../policy/policy.ts'
import { computeHere } from '../reconcile/compute.ts'
import type { Answer, Task } from './task.ts'

/** A thread's own program: takes one task after the other. */
const here = computeHere(bundledTemplate)

const mostPolicies = 50
const policies = new Map<string, Policy>()

/** The same object for the same policy: what is worked out from its settings is remembered with them. */
function known(policy: Policy): Policy {
  const name = JSON.stringify(policy)
  const before = policies.get(name)
  if (before) return before
  if (policies.size >= mostPolicies) policies.clear()
  policies.set(name, policy)
  return policy
}

async function work(task: Task): Promise<unknown> {
  if (task.kind === 'policy') return here.policy(task.text, task.organisation)
  if (task.kind === 'file') return here.file(task.text)
  const { seen, settings } = task
  return here.plan(seen, { ...settings, policy: known(settings.policy) })
}

parentPort?.on('message', async (task: Task) => {
  let answer: Answer
  try {
    answer = { value: await work(task) }
  } catch (error) {
    answer = { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
  parentPort?.postMessage(answer)
})
